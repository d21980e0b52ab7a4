import { SaxesParser } from "saxes";

/** An element by its local name: servers differ in namespaces and prefixes, and one uses an undeclared prefix. */
export interface Xml {
  name: string;
  /** Its own text, trimmed. Always text: an id like 0012 is not a number. */
  text: string;
  children: readonly Xml[];
}

export type ParsedXml =
  | { ok: true; root: Xml }
  | { ok: false; why: "not-xml" | "too-deep"; detail: string };

/** The deepest message of the protocol has eight levels, the longest list a few hundred elements. */
const MAX_DEPTH = 32;
const MAX_TAGS = 8000;

/** The length of the longest message that reaches a driver. */
const MAX_LENGTH = 256 * 1024;

/**
 * Parses one untrusted XML document. No DTD, so only XML's five entities, and nothing is fetched. The declaration is
 * skipped: .NET writes `encoding="utf-16"` and then sends UTF-8.
 */
export function parseXml(text: string): ParsedXml {
  const document = text.trimStart();
  if (document.length > MAX_LENGTH) return refusal("not-xml", "longer than 256 KiB");
  if (document.length === 1) return refusal("not-xml", "a single character, as in UTF-16");
  if (!document.startsWith("<")) return refusal("not-xml", "does not begin with a tag");
  if (countTags(document) > MAX_TAGS) return refusal("not-xml", "has too many elements");
  const builder = new TreeBuilder();
  try {
    return { ok: true, root: builder.build(document.replace(/^<\?xml\s[^>]*\?>/, "").trimStart()) };
  } catch (error) {
    if (error instanceof XmlRefusal) return refusal(error.why, error.message);
    // The parser's own message quotes the document, which may hold a password.
    return refusal("not-xml", faultIn(error instanceof Error ? error.message : ""));
  }
}

/** Counted before parsing: a small message may hold more elements than the bridge has memory for. */
function countTags(document: string): number {
  let count = 0;
  for (let from = document.indexOf("<"); from !== -1; from = document.indexOf("<", from + 1))
    count += 1;
  return count;
}

class XmlRefusal extends Error {
  readonly why: "not-xml" | "too-deep";

  constructor(why: "not-xml" | "too-deep", message: string) {
    super(message);
    this.why = why;
  }
}

/** An element whose end tag has not come yet. */
interface OpenElement {
  name: string;
  text: string;
  children: OpenElement[];
}

class TreeBuilder {
  readonly #open: OpenElement[] = [];
  #root: OpenElement | undefined;

  build(document: string): Xml {
    // xmlns false: the vendor's log-in has an undeclared prefix.
    const parser = new SaxesParser({ xmlns: false, position: false });
    parser.on("doctype", () => {
      throw new XmlRefusal("not-xml", "has a DOCTYPE, which is not allowed");
    });
    parser.on("opentag", ({ name }) => this.#begin(name));
    parser.on("text", (text) => this.#add(text));
    parser.on("cdata", (text) => this.#add(text));
    parser.on("closetag", () => this.#end());
    parser.write(document).close();
    if (!this.#root) throw new XmlRefusal("not-xml", "has no element");
    return this.#root;
  }

  #begin(qualified: string): void {
    if (this.#open.length >= MAX_DEPTH) throw new XmlRefusal("too-deep", "nested too deep");
    const element = { name: qualified.replace(/^[^:]*:/, ""), text: "", children: [] };
    const parent = this.#open.at(-1);
    if (parent) parent.children.push(element);
    else this.#root = element;
    this.#open.push(element);
  }

  #add(text: string): void {
    const element = this.#open.at(-1);
    if (element) element.text += text;
  }

  #end(): void {
    const element = this.#open.pop();
    if (element) element.text = element.text.trim();
  }
}

const FAULTS: readonly (readonly [RegExp, string])[] = [
  [/doctype/i, "has a DOCTYPE, which is not allowed"],
  [/entity/i, "has an entity or character reference that XML does not have"],
  [/unclosed tag|unclosed root/i, "ends before its tags do"],
  [/unmatched|unexpected close tag/i, "has tags that do not match"],
  [/only one root|after the root|outside of root/i, "has something outside of its root"],
  [/disallowed character/i, "has a character that XML does not allow"],
];

function faultIn(message: string): string {
  return FAULTS.find(([pattern]) => pattern.test(message))?.[1] ?? "is not well-formed";
}

function refusal(why: "not-xml" | "too-deep", detail: string): ParsedXml {
  return { ok: false, why, detail };
}

/** The first element at the end of a path; undefined where there is none. */
export function at(xml: Xml | undefined, ...path: readonly string[]): Xml | undefined {
  return path.reduce<Xml | undefined>(
    (element, name) => element?.children.find((child) => child.name === name),
    xml,
  );
}

/** The text at the end of a path; null where it is missing or empty. */
export function textAt(xml: Xml | undefined, ...path: readonly string[]): string | null {
  return at(xml, ...path)?.text || null;
}

/** All elements with this name at any depth, in document order. */
export function allNamed(xml: Xml | undefined, name: string): readonly Xml[] {
  const inside = xml?.children.flatMap((child) => allNamed(child, name)) ?? [];
  return xml?.name === name ? [xml, ...inside] : inside;
}

/** Encoded XML. */
export interface Markup {
  readonly markup: string;
}

/** Writes XML: the template is markup, and every value is escaped unless it is markup itself. */
export function xml(
  template: TemplateStringsArray,
  ...values: readonly (string | Markup)[]
): Markup {
  const texts = values.map((value) => (typeof value === "string" ? escape(value) : value.markup));
  return { markup: String.raw({ raw: template }, ...texts) };
}

/** Several pieces, one after the other. */
export function joined(pieces: readonly Markup[]): Markup {
  return { markup: pieces.map(({ markup }) => markup).join("") };
}

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

/** Escapes a text for XML. */
export function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character);
}
