import { SaxesParser } from "saxes";
import type { Framed } from "./pipe.ts";

/** A request as the simulated server reads it: its name, and its texts by the local names of their elements. */
export interface SimRequest {
  name: string;
  /** What a reply must quote of its frame; null where the framing has nothing to quote. */
  invokeId: string | null;
  texts: ReadonlyMap<string, string>;
  /** The call ids by enclosing element, where a request names several legs. */
  callIds: ReadonlyMap<string, string>;
  /** The elements that are present and empty. */
  empty: ReadonlySet<string>;
}

/** Reads a request independently of the driver; undefined for text that is not XML. */
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
    // Of nested elements only the innermost have a text.
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

/** An element without child elements. */
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
    // uni-tel, DirectedPickupCall: the second device of the request is in a nested element.
    if (name === "deviceID" && within === "requestingDevice") texts.set(within, text);
    if (text === "") empty.add(name);
    else if (!texts.has(name)) texts.set(name, text);
  }
  return { texts, callIds, empty };
}

/** The first text of that name; empty where it is missing. */
export function textIn({ texts }: SimRequest, name: string): string {
  return texts.get(name) ?? "";
}
