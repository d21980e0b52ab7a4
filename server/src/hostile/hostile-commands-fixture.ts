import type { Command } from "@callboard/shared/commands/command";

/** Part of every hostile value that could pass for a number; no telephone server may ever receive it. */
export const MARK = "6660";

/** Valid fields of each kind of command. */
export type Samples = Readonly<Record<Command["type"], Readonly<Record<string, unknown>>>>;

/** One command of each kind. */
export function samplesOn(place: { server: string; account: string; call: string }): Samples {
  const { server, account, call } = place;
  const onAccount = { server, account };
  const toNumber = { call, number: "3112" };
  return {
    "make-call": { ...onAccount, number: "3112" },
    answer: { call },
    "hang-up": { call },
    switch: { call },
    hold: { call },
    retrieve: { call },
    consult: toNumber,
    transfer: { call, other: call },
    reconnect: { call, other: call },
    "blind-transfer": toNumber,
    divert: toNumber,
    "pick-up": { call, account },
    "send-digits": { call, digits: "1" },
    login: { ...onAccount, user: "3001", password: "sip3001", registrar: "10.2.101.10" },
    logout: onAccount,
    refresh: onAccount,
    "set-do-not-disturb": { ...onAccount, on: true },
    "set-forwarding": { ...onAccount, when: "always", number: "3112" },
  };
}

const SECOND = `{"cmd":"make-call","account":"account-1","num":"${MARK}"}`;

/** Texts that no field accepts. They are written as JSON, so that a NUL becomes \u0000. */
const TEXTS: Readonly<Record<string, string>> = {
  "a NUL": `${MARK}\0`,
  "a leading NUL": `\0${MARK}`,
  "a NUL and a second command": `${MARK}\0${SECOND}`,
  "the end of the string, a NUL and a second command": `${MARK}"}\0${SECOND}\0`,
  "a line end": `${MARK}\n`,
  "a header": `${MARK}\r\nx: y`,
  "a tab": `${MARK}\t`,
  "an escape": `${MARK}\u001b[2J`,
  "a bell": `${MARK}\u0007`,
  "a unit separator": `${MARK}\u001f`,
  "a delete": `${MARK}\u007f`,
  "a next line": `${MARK}\u0085`,
  "a string terminator": `${MARK}\u009c`,
  "a line separator": `${MARK}\u2028`,
  "a paragraph separator": `${MARK}\u2029`,
  "a high surrogate alone": `${MARK}\ud83d`,
  "a low surrogate alone": `${MARK}\ude00`,
  "swapped surrogates": `${MARK}\ude00\ud83d`,
  "a character not in XML": `${MARK}\uffff`,
  "a swapped byte order mark": `${MARK}\ufffe`,
  "600 characters": MARK.repeat(150),
};

/** Ids of nothing that exists, which must not be found. */
const IDS: Readonly<Record<string, string>> = {
  nothing: "",
  __proto__: "__proto__",
  constructor: "constructor",
  toString: "toString",
  "an SQL injection": "'; drop table people; --",
  "a path traversal": "../../etc/passwd",
  "a blank": " ",
  everything: "*",
};

/** Values of other types, as JSON, because some have no JavaScript literal. */
const TYPES: Readonly<Record<string, string>> = {
  "a number": MARK,
  "a number that overflows": "1e400",
  "a number that is rounded": "9007199254740993",
  null: "null",
  "a list": `["${MARK}"]`,
  "an object": `{"toString":"${MARK}"}`,
  "an object with a prototype": `{"__proto__":{"length":1}}`,
  "40 lists": `${"[".repeat(40)}${"]".repeat(40)}`,
  "10,000 lists": `${"[".repeat(10_000)}${"]".repeat(10_000)}`,
};

const ID_FIELDS = new Set(["server", "account", "call", "other"]);

/** A command as JSON, named by what is wrong with it. */
export interface Hostile {
  name: string;
  json: string;
}

/** All hostile variants of one kind of command. */
export function hostileCommands(
  type: string,
  sample: Readonly<Record<string, unknown>>,
): Hostile[] {
  const whole = { type, ...sample };
  const fields = Object.keys(sample).flatMap((field) => wrongFields(whole, field));
  return [...fields, ...wrongWholes(whole)];
}

function wrongFields(whole: Readonly<Record<string, unknown>>, field: string): Hostile[] {
  const isText = typeof whole[field] === "string";
  const texts = isText ? Object.entries(TEXTS) : [["a text", MARK] as const];
  const ids = ID_FIELDS.has(field) ? Object.entries(IDS) : [];
  const others = Object.entries(TYPES);
  const values = [
    ...[...texts, ...ids].map(([name, text]) => [name, JSON.stringify(text)] as const),
    ...others,
    // In JSON the last of equal keys counts: the hostile one.
    ["a second value", `"3112","${field}":"${MARK}\\u0000"`] as const,
  ];
  const wrong = values.map(([name, json]) => ({
    name: `${name} as ${field}`,
    json: withField(whole, field, json),
  }));
  return [...wrong, ...withoutField(whole, field)];
}

function withField(whole: Readonly<Record<string, unknown>>, field: string, json: string): string {
  const fields = Object.entries(whole).map(([name, value]) => {
    return `"${name}":${name === field ? json : JSON.stringify(value)}`;
  });
  return `{${fields.join(",")}}`;
}

function withoutField(whole: Readonly<Record<string, unknown>>, field: string): Hostile[] {
  // A forwarding without a number is valid: it switches forwarding off.
  if (whole["type"] === "set-forwarding" && field === "number") return [];
  const rest = Object.entries(whole).filter(([name]) => name !== field);
  return [{ name: `no ${field}`, json: JSON.stringify(Object.fromEntries(rest)) }];
}

function wrongWholes(whole: Readonly<Record<string, unknown>>): Hostile[] {
  const json = JSON.stringify(whole);
  const and = (more: string): string => `${json.slice(0, -1)},${more}}`;
  return [
    { name: "an extra field", json: and(`"num":"${MARK}"`) },
    { name: "a vendor's command in it", json: and(`"cmd":"logout"`) },
    { name: "a vendor's call id in it", json: and(`"call_id":7`) },
    { name: "a prototype", json: and(`"__proto__":{"number":"${MARK}"}`) },
    { name: "a constructor", json: and(`"constructor":{"prototype":{"number":"${MARK}"}}`) },
    { name: "a second type", json: and(`"type":"explode"`) },
    { name: "a type with a NUL", json: and(`"type":"${String(whole["type"])}\\u0000"`) },
    { name: "a list around it", json: `[${json}]` },
    { name: "a string around it", json: JSON.stringify(json) },
    { name: "a second command after it", json: `${json}${json}` },
    { name: "a NUL after it", json: `${json}\0` },
    { name: "a NUL and a second command after it", json: `${json}\0${SECOND}` },
  ];
}
