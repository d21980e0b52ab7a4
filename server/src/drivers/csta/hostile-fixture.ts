/** XML that must be refused, with the cause that the refusal names. */
export const HOSTILE_XML: Readonly<Record<string, { text: string; names: string }>> = {
  "a DOCTYPE": { text: "<!DOCTYPE a><a/>", names: "DOCTYPE" },
  "a DOCTYPE within": { text: "<a><!DOCTYPE b></a>", names: "DOCTYPE" },
  "a DOCTYPE after a comment": { text: "<!-- a --><!doctype a><a/>", names: "not well-formed" },
  "an external DTD": {
    text: '<!DOCTYPE a SYSTEM "http://127.0.0.1:9/a.dtd"><a/>',
    names: "DOCTYPE",
  },
  "an external entity": {
    text: '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]><a>&x;</a>',
    names: "DOCTYPE",
  },
  "a billion laughs": { text: bomb(), names: "DOCTYPE" },
  "a quadratic bomb": {
    text: `<!DOCTYPE a [<!ENTITY x "${"x".repeat(50_000)}">]><a>${"&x;".repeat(40_000)}</a>`,
    names: "DOCTYPE",
  },
  "an undeclared entity": { text: "<a>&x;</a>", names: "entity" },
  "a reference to a NUL": { text: "<a>&#0;</a>", names: "character reference" },
  "a reference to a control character": { text: "<a>&#x1;</a>", names: "character reference" },
  "a reference beyond Unicode": { text: "<a>&#x110000;</a>", names: "character reference" },
  "a control character": { text: "<a>\u0001</a>", names: "character" },
  "a truncated document": { text: "<HeldEvent><monitorCrossRefID>u-1", names: "ends before" },
  "a truncated tag": { text: "<HeldEvent><monitorCross", names: "ends before" },
  "tags that do not match": { text: "<a><b></a></b>", names: "do not match" },
  "an end without a slash, as the vendor prints its log-in": {
    text: "<a><v:password>*<v:password><v:pbxDomain>1</v:pbxDomain></a>",
    names: "do not match",
  },
  "two roots": { text: "<a/><b/>", names: "outside of its root" },
  "text after the root": { text: "<a/>x", names: "outside of its root" },
  "text before the root": { text: "x<a/>", names: "does not begin" },
  "an attribute twice": { text: '<a b="1" b="2"/>', names: "not well-formed" },
  "an attribute without quotes": { text: "<a b=1/>", names: "not well-formed" },
  "a declaration at the wrong place": {
    text: '<a/><?xml version="1.0"?>',
    names: "not well-formed",
  },
  "depth 2,000": { text: "<a>".repeat(2000) + "</a>".repeat(2000), names: "too deep" },
  "60,000 elements": { text: `<a>${"<b/>".repeat(60_000)}</a>`, names: "too many elements" },
  "more than 256 KiB": { text: `<a>${"x".repeat(256 * 1024)}</a>`, names: "256 KiB" },
  "one byte of UTF-16": { text: "<", names: "UTF-16" },
  JSON: { text: '{"event":"status"}', names: "does not begin" },
  HTTP: { text: "HTTP/1.1 400 Bad Request\r\n\r\n", names: "does not begin" },
  SSH: { text: "SSH-2.0-OpenSSH_9.2", names: "does not begin" },
  "an empty document": { text: '<?xml version="1.0"?>', names: "not well-formed" },
};

/** Unusual XML that must be accepted. */
export const ODD_XML: Readonly<Record<string, string>> = {
  "a declaration of UTF-16 over UTF-8":
    '<?xml version="1.0" encoding="utf-16"?><a>Søren 電話 ☎</a>',
  "a line break before the declaration": '\r\n<?xml version="1.0"?>\r\n<a>Søren 電話 ☎</a>\r\n',
  "a byte order mark": "\ufeff<a>Søren 電話 ☎</a>",
  "an undeclared prefix": "<v:a>Søren 電話 ☎</v:a>",
  "any namespace": '<x:a xmlns:x="urn:x"> Søren 電話 ☎\n</x:a>',
  "character references": "<a>S&#248;ren &#x96fb;話 &#9742;</a>",
  "a CDATA section": "<a>Søren<![CDATA[ 電話]]> ☎</a>",
  "comments and processing instructions":
    "<?p i?><!-- <!DOCTYPE a> --><a>Søren <!-- & -->電話 ☎</a>",
};

function bomb(): string {
  const levels = Array.from({ length: 9 }, (_, level) => {
    const inner = level === 0 ? "lol" : `&l${level - 1};`.repeat(10);
    return `<!ENTITY l${level} "${inner}">`;
  });
  return `<!DOCTYPE a [${levels.join("")}]><a>&l8;</a>`;
}
