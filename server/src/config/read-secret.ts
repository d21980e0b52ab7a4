import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Why } from "@callboard/shared/commands/why";
import { finding } from "@callboard/shared/servers/finding";
import { PlainText } from "@callboard/shared/text/plain-text";

type Secret = { ok: true; text: string } | { ok: false; why: string; found: Why };

/** Reads a secret from the environment, or from a file relative to `folder`. Its errors quote nothing of the secret. */
export function readSecret(
  { env, file }: { env?: string | undefined; file?: string | undefined },
  folder: string,
): Secret {
  if (env !== undefined) {
    const text = process.env[env];
    return text === undefined
      ? refusal(`the environment has no ${env}`, finding("variable-unset", env))
      : checked(text, env);
  }
  const path = resolve(folder, file ?? "");
  try {
    // Editors end the last line of a file; the line end is not part of the password.
    return checked(readFileSync(path, "utf8").replace(/\r?\n$/, ""), path);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "unreadable";
    const unread = `${path} cannot be read (${code})`;
    return refusal(unread, finding("file-unreadable", `${path} (${code})`));
  }
}

function checked(text: string, where: string): Secret {
  if (PlainText.safeParse(text).success) return { ok: true, text };
  const why = `${where} holds no password: expected 1 to 256 characters on one line`;
  return refusal(why, finding("no-password-in", where));
}

function refusal(why: string, found: Why): Secret {
  return { ok: false, why, found };
}
