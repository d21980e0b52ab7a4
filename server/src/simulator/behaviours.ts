/** Each reading of the vendor's document that the simulator can play, with what it does. */
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
  "fail-missing": "fail is never sent.",
  "fail-no-account": 'fail has no account: missing, "" or null in turn.',
  "fail-echoes-password": "fail of a login repeats the password in its text.",
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
  "status-code-absent-when-out": "status of an account that is logged out has no account_status.",
  "status-missing": "get-status is never answered.",
  "logout-status-200":
    "account_status stays 200 after a logout, because the un-REGISTER was answered 200.",
} as const satisfies Record<string, string>;

export type BehaviourName = keyof typeof BEHAVIOURS;

// Of each group exactly one holds: the one that was switched on last.
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
];

const DEFAULTS: readonly BehaviourName[] = [
  "ids-global",
  "answered-names-all",
  "ended-names-all",
  "answer-holds-current",
];

/** Checks a name that came from a command line; an unknown one throws an error that lists those there are. */
export function behaviourNamed(name: string): BehaviourName {
  if (isBehaviour(name)) return name;
  const known = Object.keys(BEHAVIOURS).join(", ");
  throw new Error(`There is no behaviour "${name}". There are: ${known}.`);
}

function isBehaviour(name: string): name is BehaviourName {
  return Object.hasOwn(BEHAVIOURS, name);
}

/** The behaviours that hold now; of those that exclude one another the newest wins. */
export class BehaviourSet {
  #active: readonly { readonly name: BehaviourName }[] = DEFAULTS.map((name) => ({ name }));

  /** Switches behaviours on until the returned closure is called. */
  add(names: readonly string[]): () => void {
    const added = names.map((name) => ({ name: behaviourNamed(name) }));
    this.#active = [...this.#active, ...added];
    return () => {
      this.#active = this.#active.filter((entry) => !added.includes(entry));
    };
  }

  /** Whether a behaviour holds now. */
  has(name: BehaviourName): boolean {
    const group = GROUPS.find((members) => members.includes(name)) ?? [name];
    return this.#active.findLast((entry) => group.includes(entry.name))?.name === name;
  }
}
