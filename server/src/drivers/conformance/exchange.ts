import type { DecodedRequest, Leg, ServerNews } from "./kit.ts";

type CallService = Exclude<DecodedRequest["what"], "snapshot" | "make-call" | "login" | "logout">;

/** A telephone server of no vendor: it knows which calls exist and what its clients are told. */
export class Exchange {
  readonly #registered: Map<string, boolean>;
  #legs: Leg[] = [];

  constructor(accounts: readonly string[]) {
    this.#registered = new Map(accounts.map((account) => [account, true]));
  }

  get legs(): readonly Leg[] {
    return this.#legs;
  }

  /** A number calls an account. */
  offer(account: string, number: string): ServerNews[] {
    return [newsOf("offered", this.#add(account, number, "incoming"))];
  }

  /** A call is answered: by the far end, another program or a telephone. The account's talking call is put on hold. */
  answer(leg: Leg): ServerNews[] {
    const others = this.#holdOthers(leg);
    leg.phase = "talking";
    return [...others, newsOf("answered", leg)];
  }

  hold(leg: Leg): ServerNews[] {
    leg.phase = "held";
    return [newsOf("held", leg)];
  }

  retrieve(leg: Leg): ServerNews[] {
    const others = this.#holdOthers(leg);
    leg.phase = "talking";
    return [...others, newsOf("retrieved", leg)];
  }

  end(leg: Leg): ServerNews[] {
    this.#legs = this.#legs.filter((other) => other !== leg);
    return [newsOf("ended", leg)];
  }

  /** Forgets all calls without an event, so that their ids are given again. */
  restart(): void {
    this.#legs = [];
  }

  /** Carries out a client's request, or refuses an impossible one. */
  carryOut(asked: DecodedRequest): ServerNews[] {
    switch (asked.what) {
      case "snapshot":
        return [this.#snapshot(asked)];
      case "make-call": {
        const leg = this.#add(asked.account ?? "", asked.number ?? "", "outgoing");
        return [{ is: "accepted", to: asked, leg: { ...leg } }];
      }
      case "login":
      case "logout":
        this.#registered.set(asked.account ?? "", asked.what === "login");
        return [{ is: "accepted", to: asked, leg: null }];
      default:
        return this.#act(asked, asked.what);
    }
  }

  #act(asked: DecodedRequest, what: CallService): ServerNews[] {
    const leg = this.#legs.find(({ id }) => id === asked.call);
    const isPossible = leg !== undefined && FROM[what].includes(leg.phase);
    if (!isPossible) return [{ is: "refused", to: asked, text: "Not possible" }];
    return [{ is: "accepted", to: asked, leg: { ...leg } }, ...this[ACTS[what]](leg)];
  }

  #snapshot(asked: DecodedRequest): ServerNews {
    const isAsked = (id: string): boolean => asked.account === null || asked.account === id;
    const known = [...this.#registered].map(([id, isRegistered]) => ({ id, isRegistered }));
    const accounts = known.filter(({ id }) => isAsked(id));
    const legs = this.#legs.filter((leg) => isAsked(leg.account)).map((leg) => ({ ...leg }));
    return { is: "snapshot", to: asked, accounts, legs };
  }

  #add(account: string, number: string, direction: Leg["direction"]): Leg {
    let id = 0;
    while (this.#legs.some((leg) => leg.id === id)) id += 1;
    const phase = direction === "incoming" ? "ringing" : "dialing";
    const leg: Leg = { id, account, number, direction, phase };
    this.#legs.push(leg);
    return leg;
  }

  #holdOthers(leg: Leg): ServerNews[] {
    const isCurrent = (other: Leg): boolean =>
      other !== leg && other.account === leg.account && other.phase === "talking";
    return this.#legs.filter(isCurrent).flatMap((other) => this.hold(other));
  }
}

const ACTS = {
  answer: "answer",
  "hang-up": "end",
  switch: "retrieve",
  hold: "hold",
  retrieve: "retrieve",
} as const;

/** The phases in which a call accepts a command. */
const FROM: Record<CallService, readonly Leg["phase"][]> = {
  answer: ["ringing"],
  "hang-up": ["ringing", "dialing", "talking", "held"],
  switch: ["talking", "held"],
  hold: ["talking"],
  retrieve: ["held"],
};

function newsOf(is: "offered" | "answered" | "held" | "retrieved" | "ended", leg: Leg): ServerNews {
  // A copy: the report may be delivered later.
  return { is, leg: { ...leg } };
}
