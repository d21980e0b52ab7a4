import { PlainText } from "@callboard/shared/text/plain-text";
import { Host, Port, SecretPlace } from "@callboard/shared/servers/server-entry";
import { SERVER_SETTINGS, serverSettings } from "@callboard/shared/servers/server-settings";
import type { ServerSettings } from "@callboard/shared/servers/server-settings";
import { NewServer, PROFILES } from "@callboard/shared/vendors/protocols";
import type { Protocol } from "@callboard/shared/vendors/protocols";
import { welcomeText } from "./text.ts";
import { readAccountLines } from "./account-lines.ts";
import { protocolWords } from "./protocol-words.ts";

/** The fields of the form, in display order; not every protocol needs a log-in. */
export const FIELDS = [
  "host",
  "port",
  ...SERVER_SETTINGS,
  "userId",
  "pbxDomain",
  "secret",
  "accounts",
] as const;
export type Field = (typeof FIELDS)[number];

/** The value of each field. */
export type FormValues = Record<Field, string>;
/** The errors by field. */
export type FieldErrors = Partial<Record<Field, string>>;

export const SECRET_PLACES = ["env", "file"] as const;

/** The chosen values, as opposed to typed ones. */
export interface FormChoices {
  protocol: Protocol;
  /** Where the bridge finds the password; it is never typed here. */
  secretIn: (typeof SECRET_PLACES)[number];
}

export type ReadFields = { ok: true; server: NewServer } | { ok: false; errors: FieldErrors };

/** Reads the form, or returns the error of each field. */
export function readFields(typed: FormValues, choices: FormChoices): ReadFields {
  const { protocol } = choices;
  const { asksFor, accountsKey } = PROFILES[protocol];
  const words = protocolWords(protocol).errors;
  const place = { ...settingsIn(typed), host: typed.host.trim(), port: portOf(typed.port) };
  const lines = readAccountLines(typed.accounts, words);
  const errors: FieldErrors = {
    ...hostError(place.host),
    ...portError(place.port, words.portWrong),
    ...settingErrors(typed),
    ...(asksFor === "login" && loginErrors(typed, choices)),
    ...(!lines.ok && { accounts: lines.error }),
  };
  if (!lines.ok || Object.keys(errors).length > 0) return { ok: false, errors };
  const login = asksFor === "login" ? { login: loginIn(typed, choices) } : {};
  const entry = { ...place, protocol, ...login, [accountsKey]: lines.accounts };
  return { ok: true, server: NewServer.parse(entry) };
}

function portError(port: number, words: string): FieldErrors {
  return Port.safeParse(port).success ? {} : { port: words };
}

/** An empty field is left out of the entry. */
function settingsIn(typed: FormValues): ServerSettings {
  const given = SERVER_SETTINGS.filter((setting) => typed[setting].trim() !== "");
  return Object.fromEntries(given.map((setting) => [setting, typed[setting].trim()]));
}

function hostError(host: string): FieldErrors {
  if (host === "") return { host: welcomeText().errors.hostMissing };
  return Host.safeParse(host).success ? {} : { host: welcomeText().errors.hostWrong };
}

function settingErrors(typed: FormValues): FieldErrors {
  const given = settingsIn(typed);
  const wrong = SERVER_SETTINGS.filter((one) => !serverSettings[one].safeParse(given[one]).success);
  return Object.fromEntries(wrong.map((one) => [one, welcomeText().settings[one].wrong]));
}

function loginIn({ userId, pbxDomain, secret }: FormValues, { secretIn }: FormChoices) {
  const place = secret.trim();
  const password: SecretPlace = secretIn === "env" ? { env: place } : { file: place };
  return { userId: userId.trim(), password, pbxDomain: pbxDomain.trim() };
}

function loginErrors(typed: FormValues, choices: FormChoices): FieldErrors {
  const { errors } = welcomeText().csta;
  const { userId, pbxDomain, password } = loginIn(typed, choices);
  const secret = secretError(typed.secret.trim(), choices, password);
  return {
    ...(PlainText.safeParse(userId).success ? {} : { userId: errors.userId }),
    ...(PlainText.safeParse(pbxDomain).success ? {} : { pbxDomain: errors.pbxDomain }),
    ...(secret === null ? {} : { secret }),
  };
}

function secretError(text: string, { secretIn }: FormChoices, place: SecretPlace): string | null {
  const { errors } = welcomeText().csta;
  if (text === "") return errors.secretMissing[secretIn];
  return SecretPlace.safeParse(place).success ? null : errors.secretWrong[secretIn];
}

/** Digits only: JavaScript also reads `0x10` and `1e3` as numbers. */
function portOf(text: string): number {
  return /^\s*\d+\s*$/.test(text) ? Number(text) : Number.NaN;
}
