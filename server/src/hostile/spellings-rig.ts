/** The forms in which a secret could appear: plain or encoded. */
export function spellings(secret: string): string[] {
  const bytes = Buffer.from(secret);
  const escaped = JSON.stringify(secret).slice(1, -1);
  const plain = [secret, escaped, JSON.stringify(escaped).slice(1, -1), encodeURIComponent(secret)];
  const hex = bytes.toString("hex");
  return [...new Set([...plain, hex, hex.toUpperCase(), ...inBase64(bytes)])];
}

/** In base64 a secret can begin at three positions of a group; characters that depend on its neighbours are left off. */
function inBase64(bytes: Buffer): string[] {
  return [0, 1, 2].flatMap((before) => {
    const whole = Buffer.concat([Buffer.alloc(before), bytes]);
    const first = Math.ceil((before * 8) / 6);
    const last = Math.floor((whole.length * 8) / 6);
    return (["base64", "base64url"] as const).map((code) =>
      whole.toString(code).slice(first, last),
    );
  });
}
