import { SaxesParser } from "saxes";

/** A request as the simulated server reads it: its name, and its texts by the local names of their elements. */
export interface SimRequest {
  name: string;
  texts: ReadonlyMap<string, string>;
}

/** Reads a request by means of its own; undefined for what is no XML. */
export function readRequest(text: string): SimRequest | undefined {
  const names: string[] = [];
  const texts = new Map<string, string>();
  const parser = new SaxesParser({ xmlns: false });
  let name = "";
  let content = "";
  parser.on("opentag", (tag) => {
    names.push(tag.name.split(":").at(-1) ?? "");
    name ||= names[0] ?? "";
    content = "";
  });
  parser.on("text", (piece) => (content += piece));
  parser.on("closetag", () => {
    const closed = names.pop() ?? "";
    // Of elements within one another only the innermost have a text.
    if (content.trim() !== "" && !texts.has(closed)) texts.set(closed, content.trim());
    content = "";
  });
  try {
    parser.write(text).close();
  } catch {
    return undefined;
  }
  return { name, texts };
}
