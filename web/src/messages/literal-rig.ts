import { parse } from "svelte/compiler";

/** What a person reads or hears of an element or a component. */
const SPOKEN = new Set([
  "aria-label",
  "aria-description",
  "aria-roledescription",
  "aria-valuetext",
  "alt",
  "placeholder",
  "title",
  "label",
  "text",
  "detail",
  "hint",
  "heading",
  "word",
  "words",
]);

/** Names of our own and of configuration files, which are the same in every language. */
const NAMES = new Set(["Callboard", "accounts"]);

interface Node {
  type: string;
  [field: string]: unknown;
}

/** The text in a component, or in a module, that a person would read and that comes from no message. */
export function literalsIn(path: string, source: string): string[] {
  const isComponent = path.endsWith(".svelte");
  const tree = parse(isComponent ? source : `<script lang="ts">${source}</script>`, {
    modern: true,
  });
  // The compiler's own types know each kind of node apart; here all are read alike.
  const { fragment, instance, module } = tree as unknown as Record<string, Node | null>;
  const scripts = [instance, module].flatMap((script) => (script ? inScript(script) : []));
  return [...(fragment ? inMarkup(fragment) : []), ...scripts];
}

function inMarkup(node: Node): string[] {
  switch (node.type) {
    case "Text":
      return texts(node["data"]);
    case "ExpressionTag":
      return inValue(node["expression"]);
    case "Attribute":
      return inAttribute(node);
    case "StyleSheet":
    case "StyleDirective":
    case "Comment":
      return [];
    default:
      return childrenOf(node).flatMap(inMarkup);
  }
}

function inAttribute({ name, value }: Node): string[] {
  const parts = Array.isArray(value) ? (value as Node[]) : [value as Node];
  if (SPOKEN.has(String(name))) return parts.flatMap((part) => inMarkup(part));
  const expressions = parts.filter((part) => part.type === "ExpressionTag");
  return expressions.flatMap(({ expression }) => inScript(expression as Node));
}

/** Every text that an expression can come to; what it only compares or passes on is none. */
function inValue(value: unknown): string[] {
  if (!isNode(value)) return [];
  switch (value.type) {
    case "Literal":
      return texts(value["value"]);
    case "TemplateLiteral":
      return [...quasis(value), ...nodesIn(value["expressions"]).flatMap(inValue)];
    case "ConditionalExpression":
      return [value["consequent"], value["alternate"]].flatMap(inValue);
    case "LogicalExpression":
    case "BinaryExpression":
      return isComparison(value) ? [] : [value["left"], value["right"]].flatMap(inValue);
    default:
      return inScript(value);
  }
}

/** In code a text is what stands under a name for people, or what reads like more than one word. */
function inScript(node: Node): string[] {
  if (node.type === "Property") return inProperty(node);
  if (node.type === "Literal") return texts(node["value"]).filter(isSentence);
  if (node.type === "TemplateLiteral") {
    return [...quasis(node).filter(isSentence), ...nodesIn(node["expressions"]).flatMap(inScript)];
  }
  return isForMachines(node) ? [] : childrenOf(node).flatMap(inScript);
}

function inProperty({ key, value }: Node): string[] {
  const name = isNode(key) ? String(key["name"] ?? key["value"]) : "";
  if (!isNode(value)) return [];
  return SPOKEN.has(name) ? inValue(value) : inScript(value);
}

/** Errors for developers, selectors, conditions of styles, and types. */
function isForMachines(node: Node): boolean {
  if (node.type.startsWith("TS"))
    return !["TSAsExpression", "TSSatisfiesExpression"].includes(node.type);
  if (["ThrowStatement", "ImportDeclaration"].includes(node.type)) return true;
  const callee = isNode(node["callee"]) ? node["callee"] : null;
  if (node.type === "NewExpression") return callee?.["name"] === "MediaQuery";
  const called = callee && isNode(callee["property"]) ? callee["property"]["name"] : null;
  return /^(querySelector|querySelectorAll|matches|closest|is)$/.test(String(called));
}

function isComparison({ operator }: Node): boolean {
  return operator !== "+" && operator !== "??" && operator !== "||" && operator !== "&&";
}

/** At least two words; what looks like a selector or a rule of a style is for the browser. */
function isSentence(text: string): boolean {
  return /\p{L}[,.:;…]? +\p{L}/u.test(text) && !/[[\](){}<>]/.test(text);
}

function quasis(node: Node): string[] {
  const cooked = nodesIn(node["quasis"]).map(
    (part) => (part["value"] as { cooked: string }).cooked,
  );
  return cooked.flatMap(texts);
}

function texts(value: unknown): string[] {
  const text = typeof value === "string" ? value.trim() : "";
  return /\p{L}/u.test(text) && !NAMES.has(text) ? [text] : [];
}

function childrenOf(node: Node): Node[] {
  return Object.entries(node).flatMap(([field, value]) =>
    field === "parent" ? [] : nodesIn(value),
  );
}

function nodesIn(value: unknown): Node[] {
  return (Array.isArray(value) ? value : [value]).filter(isNode);
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "type" in value;
}
