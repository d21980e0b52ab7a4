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
  /** The elements that are there and say nothing. */
  empty: ReadonlySet<string>;
}

/** Reads a request by means of its own; undefined for what is no XML. */
export function readRequest({ text, invokeId }: Framed): SimRequest | undefined {
  const names: string[] = [];
  const leaves: Leaf[] = [];
  const parser = new SaxesParser({ xmlns: false });
  let name = "";
  let content = "";
  let isInnermost = false;
  parser.on("opentag", (tag) => {
    names.push(tag.name.split(":").at(-1) ?? "");
    name ||= names[0] ?? "";
    content = "";
    isInnermost = true;
  });
  parser.on("text", (piece) => (content += piece));
  parser.on("closetag", () => {
    const closed = names.pop() ?? "";
    // Of elements within one another only the innermost have a text.
    if (isInnermost)
      leaves.push({ name: closed, within: names.at(-1) ?? "", text: content.trim() });
    isInnermost = false;
  });
  try {
    parser.write(text).close();
  } catch {
    return undefined;
  }
  return { name, invokeId, ...readLeaves(leaves) };
}

/** An element that has none within it. */
interface Leaf {
  name: string;
  within: string;
  text: string;
}

function readLeaves(leaves: readonly Leaf[]): Omit<SimRequest, "name" | "invokeId"> {
  const texts = new Map<string, string>();
  const callIds = new Map<string, string>();
  const empty = new Set<string>();
  for (const { name, within, text } of leaves) {
    if (name === "callID") callIds.set(within, text);
    // uni-tel, DirectedPickupCall: the second device of the request stands within an element of its own.
    if (name === "deviceID" && within === "requestingDevice") texts.set(within, text);
    if (text === "") empty.add(name);
    else if (!texts.has(name)) texts.set(name, text);
  }
  return { texts, callIds, empty };
}

/** The first text of that name; empty where there is none. */
export function textIn({ texts }: SimRequest, name: string): string {
  return texts.get(name) ?? "";
}
