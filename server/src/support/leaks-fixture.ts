/** The secrets that a text contains, plain or in some encoding, also inside other data. */
export function leaksOf(text: string, secrets: readonly string[]): string[] {
  const lower = text.toLowerCase();
  return secrets.filter((secret) =>
    spellings(secret).some((spelling) => lower.includes(spelling.toLowerCase())),
  );
}

function spellings(secret: string): string[] {
  const json = JSON.stringify(secret).slice(1, -1);
  const hex = Buffer.from(secret).toString("hex");
  return [secret, json, hex, encodeURIComponent(secret), ...base64(secret)];
}

/** The base64 characters that do not depend on what is before and after the secret. */
function base64(secret: string): string[] {
  return [0, 1, 2].flatMap((before) => {
    const bytes = Buffer.from("\0".repeat(before) + secret);
    const inner = (code: "base64" | "base64url"): string =>
      bytes.toString(code).slice(Math.ceil((before * 4) / 3), Math.floor((bytes.length * 4) / 3));
    return [inner("base64"), inner("base64url")];
  });
}
