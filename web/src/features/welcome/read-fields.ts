import { PlainText } from "@callboard/shared/plain-text";
import { Host, Port } from "@callboard/shared/server-entry";
import type { NewServer } from "@callboard/shared/server-entry";
import { messages } from "../../messages/language.svelte.ts";
import { readAccountLines } from "./account-lines.ts";

/** The fields of the form, in the order in which they stand. */
export const FIELDS = ["host", "port", "name", "accounts"] as const;
export type Field = (typeof FIELDS)[number];

/** What was typed into each. */
export type Typed = Record<Field, string>;
/** What is wrong with those that are wrong. */
export type FieldErrors = Partial<Record<Field, string>>;

export type ReadFields = { ok: true; server: NewServer } | { ok: false; errors: FieldErrors };

/** Reads the form, or says of each field what is wrong with it. */
export function readFields(typed: Typed): ReadFields {
  const host = typed.host.trim();
  const name = typed.name.trim();
  const port = portOf(typed.port);
  const lines = readAccountLines(typed.accounts);
  const errors: FieldErrors = {
    ...hostError(host),
    ...(Port.safeParse(port).success ? {} : { port: messages.welcome.errors.portWrong }),
    ...nameError(name),
    ...(lines.ok ? {} : { accounts: lines.error }),
  };
  if (!lines.ok || Object.keys(errors).length > 0) return { ok: false, errors };
  const named = name === "" ? {} : { name };
  return {
    ok: true,
    server: { ...named, host, port, accounts: lines.accounts, protocol: "telestra" },
  };
}

function hostError(host: string): FieldErrors {
  if (host === "") return { host: messages.welcome.errors.hostMissing };
  return Host.safeParse(host).success ? {} : { host: messages.welcome.errors.hostWrong };
}

function nameError(name: string): FieldErrors {
  const isGood = name === "" || PlainText.safeParse(name).success;
  return isGood ? {} : { name: messages.welcome.errors.nameWrong };
}

/** Digits only: `0x10` and `1e3` are numbers to JavaScript, but no ports to people. */
function portOf(text: string): number {
  return /^\s*\d+\s*$/.test(text) ? Number(text) : Number.NaN;
}
