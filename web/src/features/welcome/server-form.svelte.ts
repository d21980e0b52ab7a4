import type { CheckReply } from "@callboard/shared/servers/server-check";
import { DEFAULT_PROTOCOL, PROFILES } from "@callboard/shared/vendors/protocols";
import type { NewServer, Protocol } from "@callboard/shared/vendors/protocols";
import { FIELDS, readFields } from "./read-fields.ts";
import type { FormChoices, Field, FieldErrors, FormValues } from "./read-fields.ts";
import type { SetupRequests } from "./setup-requests.ts";

export interface ServerFormParts {
  requests: SetupRequests;
  /** The server was added; with `setup` this page can create the first admin. */
  added: (setup: string | undefined) => void;
}

const EMPTY = Object.fromEntries(FIELDS.map((field) => [field, ""])) as FormValues;

/** The request in progress. */
type Work = "none" | "checking" | "adding";

/** The form that connects a server: its values, their errors, and the results of a check. */
export class ServerForm {
  readonly #parts: ServerFormParts;
  #typed = $state.raw<FormValues>({ ...EMPTY, port: usualPort(DEFAULT_PROTOCOL) });
  #choices = $state.raw<FormChoices>({ protocol: DEFAULT_PROTOCOL, secretIn: "env" });
  #errors = $state.raw<FieldErrors>({});
  #work = $state<Work>("none");
  #found = $state.raw<CheckReply | null>(null);
  #problem = $state<string | null>(null);
  /** Counts changes: an answer about earlier values is ignored. */
  #generation = 0;

  constructor(parts: ServerFormParts) {
    this.#parts = parts;
  }

  get typed(): FormValues {
    return this.#typed;
  }

  get choices(): FormChoices {
    return this.#choices;
  }

  get errors(): FieldErrors {
    return this.#errors;
  }

  get work(): Work {
    return this.#work;
  }

  /** The result of the last check of exactly these values. */
  get found(): CheckReply | null {
    return this.#found;
  }

  /** Why the bridge refused the request. */
  get problem(): string | null {
    return this.#problem;
  }

  /** A value was typed: earlier results no longer apply. */
  type(field: Field, text: string): void {
    this.#typed = { ...this.#typed, [field]: text };
    this.#errors = without(field, this.#errors);
    this.#changed();
  }

  /** A value was chosen; typed values stay, except for a default port. */
  choose(change: Partial<FormChoices>): void {
    const own = usualPort(this.#choices.protocol);
    this.#choices = { ...this.#choices, ...change };
    const port = usualPort(this.#choices.protocol);
    if (this.#typed.port === own) this.#typed = { ...this.#typed, port };
    this.#errors = {};
    this.#changed();
  }

  /** Asks the bridge to check the server. Returns the first field with an error, if any. */
  async check(): Promise<Field | null> {
    const server = this.#begin("checking");
    if (server === null) return this.#firstWrong();
    const generation = this.#generation;
    const answer = await this.#parts.requests.check(server);
    if (generation !== this.#generation) return null;
    this.#work = "none";
    if (answer.ok) this.#found = answer.value;
    else this.#problem = answer.words;
    return null;
  }

  /** Asks the bridge to add the server. Returns the first field with an error, if any. */
  async add(): Promise<Field | null> {
    const found = this.#found;
    const server = this.#begin("adding");
    if (server === null) return this.#firstWrong();
    const answer = await this.#parts.requests.add(server);
    this.#work = "none";
    if (answer.ok) this.#parts.added(answer.value.setup);
    else {
      this.#found = found;
      this.#problem = answer.words;
    }
    return null;
  }

  #begin(work: Work): NewServer | null {
    if (this.#work !== "none") return null;
    this.#forget();
    const read = readFields(this.#typed, this.#choices);
    this.#errors = read.ok ? {} : read.errors;
    if (!read.ok) return null;
    this.#work = work;
    return read.server;
  }

  #changed(): void {
    this.#forget();
    if (this.#work === "checking") this.#work = "none";
  }

  #forget(): void {
    this.#generation += 1;
    this.#found = null;
    this.#problem = null;
  }

  #firstWrong(): Field | null {
    return FIELDS.find((field) => this.#errors[field] !== undefined) ?? null;
  }
}

function usualPort(protocol: Protocol): string {
  return String(PROFILES[protocol].port ?? "");
}

function without(field: Field, errors: FieldErrors): FieldErrors {
  const others = FIELDS.filter((other) => other !== field && errors[other] !== undefined);
  return Object.fromEntries(others.map((other) => [other, errors[other]]));
}
