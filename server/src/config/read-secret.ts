import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { PlainText } from "@callboard/shared/text/plain-text";

type Secret = { ok: true; text: string } | { ok: false; why: string };

/** Reads a secret from the environment, or from a file whose name counts from `folder`. What it says holds nothing of it. */
export function readSecret(
  { env, file }: { env?: string | undefined; file?: string | undefined },
  folder: string,
): Secret {
  if (env !== undefined) {
    const text = process.env[env];
    return text === undefined ? refusal(`the environment has no ${env}`) : checked(text, env);
  }
  const path = resolve(folder, file ?? "");
  try {
    // An editor ends the last line of a file; that is no part of a password.
    return checked(readFileSync(path, "utf8").replace(/\r?\n$/, ""), path);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "unreadable";
    return refusal(`${path} cannot be read (${code})`);
  }
}

function checked(text: string, where: string): Secret {
  if (PlainText.safeParse(text).success) return { ok: true, text };
  return refusal(`${where} holds no password: expected 1 to 256 characters on one line`);
}

function refusal(why: string): Secret {
  return { ok: false, why };
}
