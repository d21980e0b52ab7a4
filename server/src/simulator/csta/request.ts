import { SaxesParser } from "saxes";
import type { Framed } from "./pipe.ts";

/** A request as the simulated server reads it: its name, and its texts by the local names of their elements. */
export interface SimRequest {
  name: string;
  /** What its frame has to be quoted; null where the framing has nothing of the kind. */
  invokeId: string | null;
  texts: ReadonlyMap<string, string>;
  /** The call ids within the elements of these names, where a request names several legs. */
  callIds: ReadonlyMap<string, string>;
}

/** Reads a request by means of its own; undefined for what is no XML. */
export function readRequest({ text, invokeId }: Framed): SimRequest | undefined {
  const names: string[] = [];
  const texts = new Map<string, string>();
  const callIds = new Map<string, string>();
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
    if (closed === "callID") callIds.set(names.at(-1) ?? "", content.trim());
    // uni-tel, DirectedPickupCall: the second device of the request stands within an element of its own.
    if (closed === "deviceID" && names.at(-1) === "requestingDevice") {
      texts.set("requestingDevice", content.trim());
    }
    // Of elements within one another only the innermost have a text.
    if (content.trim() !== "" && !texts.has(closed)) texts.set(closed, content.trim());
    content = "";
  });
  try {
    parser.write(text).close();
  } catch {
    return undefined;
  }
  return { name, invokeId, texts, callIds };
}

/** The first text of that name; empty where there is none. */
export function textIn({ texts }: SimRequest, name: string): string {
  return texts.get(name) ?? "";
}
