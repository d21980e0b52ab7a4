/** The readings of the vendor's document that the simulator can play, with their effect. */
export const BEHAVIOURS = {
  "ids-global": "One counter for the server, each leg its own id (default).",
  "ids-lowest-free": "The lowest free id of the server, given again as soon as a call ends.",
  "ids-shared": "Both legs of a call have the same id.",
  "ids-per-account": "Each account counts its own calls from 0.",
  "incoming-before-return": "call-incoming of the callee is sent before call-return of the caller.",
  "answered-names-all": "One call-answered for each leg, the caller's first (default).",
  "answered-names-callee": "call-answered names the callee's leg only.",
  "answered-names-caller": "call-answered names the caller's leg only.",
  "answered-names-other": "call-answered names only the leg that did not press answer.",
  "ended-names-all": "One call-ended for each leg, in either order (default).",
  "ended-names-ender": "call-ended names only the leg that ended the call.",
  "ended-names-other": "call-ended names only the leg that did not end the call.",
  "ended-names-callee": "call-ended names the callee's leg only.",
  "ended-names-caller": "call-ended names the caller's leg only.",
  "replies-broadcast":
    "call-return, status and fail go to all clients, not only to the one that asked.",
  "fail-slow": "fail comes 3 s late.",
  "fail-texts-odd":
    "fail says something else each time: nothing, a code, 2,000 characters, control characters.",
  "fail-missing": "fail is never sent.",
  "fail-no-account": 'fail has no account: missing, "" or null in turn.',
  "fail-echoes-password": "fail of a login repeats the password in its text.",
  "fail-without-return": "An outgoing call that is refused gets fail alone: no id, no call-return.",
  "refusal-at-once":
    "An outgoing call that is refused fails with its call-return, not some milliseconds later.",
  "fail-only": "An outgoing call that fails gives fail, and no call-ended for the caller.",
  "ended-only": "An outgoing call that fails gives call-ended without fail.",
  "ended-before-fail": "An outgoing call that fails gives call-ended first, then fail.",
  "write-one-byte": "Each byte is a write of its own.",
  "write-coalesced": "Several messages in one write, which is cut inside a UTF-8 character.",
  "write-pretty": "Pretty-printed JSON, CR LF around the NUL, empty messages between.",
  "write-escaped": "All characters beyond ASCII as \\u escapes.",
  "make-call-holds-current": "make-call holds the account's current call.",
  "answer-holds-current": "answer-call holds the account's current call (default).",
  "answer-keeps-current": "answer-call leaves the account's current call talking as well.",
  "end-resumes-held": "The end of the current call resumes the call that was held last.",
  "status-lists-stopped": "Ended calls stay in status for 5 s, with stopped: true.",
  "stopped-means-held": "status marks calls on hold with stopped: true.",
  "status-missing": "get-status is never answered.",
  "status-code-absent-when-out": "status of an account that is logged out has no account_status.",
  "logout-status-0": "account_status is 0 after a logout (default).",
  "logout-status-100": "account_status is 100 after a logout.",
  "logout-status-200":
    "account_status stays 200 after a logout, because the un-REGISTER was answered 200.",
  "logout-status-404": "account_status is 404 after a logout.",
  "logout-status-408": "account_status is 408 after a logout.",
  "logout-status-480": "account_status is 480 after a logout.",
  "logout-status-503": "account_status is 503 after a logout.",
  "login-code-late":
    "account_status keeps the code from before for 0.5 s after a login, then it is 100.",
  "hangup-active-only": "hangup-call on an unanswered call fails: Invalid call ID.",
  "name-empty": 'caller_name is always "".',
  "name-missing": "call-incoming has no caller_name.",
  "name-is-number": "caller_name repeats the caller's number.",
  "numbers-uri": "Numbers come as SIP addresses: sip:3001@10.2.101.23.",
  "numbers-plus": "Numbers come with a country code: +453001.",
  "unknown-account-silent":
    "A command for an account that the server does not know is never answered.",
  "limit-refuses-caller": "make-call on an account that has all the calls it can have is refused.",
  "incoming-after-cancel":
    "The callee of a caller who gives up at once rings for 1 ms, after the caller's call-ended.",
  "cancel-races-answer":
    "The callee learns 30 ms late that the caller gave up, and can answer until then.",
  "registrar-dead":
    "The registrar is dead: 38 to 40 s later 408 and a fail; 34 to 50 s to recover, no event.",
  "registrar-forgot":
    "The registrar has forgotten all registrations: account_status is 200, callers get 480.",
  "proxy-dead":
    "make-call fails with 408 after 32 s of silence; hangup-call ends the own leg only.",
  "events-lost": "One in ten events is never sent.",
} as const satisfies Record<string, string>;

export type BehaviourName = keyof typeof BEHAVIOURS;

/** The possible account_status after a logout (API 1.1.8 does not say). */
const LOGOUT_CODES = [
  "logout-status-0",
  "logout-status-100",
  "logout-status-200",
  "logout-status-404",
  "logout-status-408",
  "logout-status-480",
  "logout-status-503",
] as const;

// Exactly one of each group applies: the one that was switched on last.
const GROUPS: readonly (readonly BehaviourName[])[] = [
  ["ids-global", "ids-lowest-free", "ids-shared", "ids-per-account"],
  ["answered-names-all", "answered-names-callee", "answered-names-caller", "answered-names-other"],
  [
    "ended-names-all",
    "ended-names-ender",
    "ended-names-other",
    "ended-names-callee",
    "ended-names-caller",
  ],
  ["fail-only", "ended-only", "ended-before-fail"],
  ["answer-holds-current", "answer-keeps-current"],
  ["name-empty", "name-missing", "name-is-number"],
  ["numbers-uri", "numbers-plus"],
  LOGOUT_CODES,
];

const DEFAULTS: readonly BehaviourName[] = [
  "ids-global",
  "answered-names-all",
  "ended-names-all",
  "answer-holds-current",
  "logout-status-0",
];

/** Checks a name from the command line; an unknown one throws an error that lists the known ones. */
export function behaviourNamed(name: string): BehaviourName {
  if (isBehaviour(name)) return name;
  const known = Object.keys(BEHAVIOURS).join(", ");
  throw new Error(`Unknown behaviour "${name}". Choose from: ${known}.`);
}

function isBehaviour(name: string): name is BehaviourName {
  return Object.hasOwn(BEHAVIOURS, name);
}

/** The behaviours that apply now; of several exclusive ones the newest applies. */
export class BehaviourSet {
  #active: readonly { readonly name: BehaviourName }[] = DEFAULTS.map((name) => ({ name }));
  readonly #watchers = new Set<() => void>();

  /** Switches behaviours on until the returned closure is called. */
  add(names: readonly string[]): () => void {
    const added = names.map((name) => ({ name: behaviourNamed(name) }));
    this.#change([...this.#active, ...added]);
    return () => this.#change(this.#active.filter((entry) => !added.includes(entry)));
  }

  /** Reports every change until the returned closure is called. */
  watch(changed: () => void): () => void {
    this.#watchers.add(changed);
    return () => this.#watchers.delete(changed);
  }

  /** The account_status after a logout. */
  codeAfterLogout(): number {
    const name = LOGOUT_CODES.find((code) => this.has(code)) ?? "logout-status-0";
    return Number(name.slice("logout-status-".length));
  }

  /** Whether a behaviour applies now. */
  has(name: BehaviourName): boolean {
    const group = GROUPS.find((members) => members.includes(name)) ?? [name];
    return this.#active.findLast((entry) => group.includes(entry.name))?.name === name;
  }

  #change(active: readonly { readonly name: BehaviourName }[]): void {
    this.#active = active;
    for (const changed of this.#watchers) changed();
  }
}
