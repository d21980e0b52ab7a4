import type { Board } from "@callboard/shared/board/board";
import { Command } from "@callboard/shared/commands/command";
import { BoardEvent } from "@callboard/shared/board/event";
import type { AccountId, ServerId } from "@callboard/shared/board/ids";
import { CommandId } from "@callboard/shared/board/ids";
import { reduce } from "@callboard/shared/board/reduce";
import * as z from "zod/mini";
import { createDriver, vendorOf, VENDORS } from "../drivers/vendors.ts";
import type { Access } from "../drivers/driver.ts";
import { FakeClock } from "../session/fake-clock.ts";
import { ReconnectPace } from "../session/reconnect-pace.ts";
import { Reports } from "../session/reports.ts";
import { FakeLink } from "../session/session-rig.ts";
import { Session } from "../session/session.ts";
import { FRAMINGS } from "../wire/framing.ts";
import type { Framing } from "../wire/framing.ts";
import { CONFIGURED_NOTE, CONNECTED_NOTE, COMMAND_NOTE, LOST_NOTE, Tap } from "../session/tap.ts";
import { TapeLine } from "./tape.ts";
import { RECORDING } from "./tapes.ts";
import type { TapeStart } from "./tapes.ts";

const Request = z.object({ id: CommandId, by: z.string(), command: Command });

/** Problems of bytes that are not a message; a tape has only a sample of them. */
const NO_MESSAGE: ReadonlySet<string> = new Set(["oversize", "not-utf8", "bad-header"]);

/** Replays a tape into a session with the real driver of its protocol, at the tape's times on its own clock. */
export class Replay {
  board: Board;
  readonly #clock = new FakeClock();
  readonly #links: FakeLink[] = [];
  readonly #session: Session;
  readonly #framing: Framing;
  #connection = 0;

  /** Replays a whole tape; afterwards `board` is the board at its end. */
  static of(tape: string): Replay {
    const lines = linesOf(tape);
    const [first, ...rest] = lines;
    if (!first?.text.startsWith(RECORDING)) throw new Error("A tape begins with its heading.");
    const replay = new Replay(first);
    for (const line of rest) replay.#play(line);
    return replay;
  }

  private constructor({ server: name, at, text }: TapeLine) {
    const server = name as ServerId;
    const start = JSON.parse(text.slice(RECORDING.length)) as TapeStart;
    const { nonce, protocol = "telestra", access } = start;
    this.board = boardOf(server, protocol, start.accounts);
    const own = { server, board: this.board, nonce, ...(access && { access: loggedIn(access) }) };
    const driver = createDriver(vendorOf(VENDORS, protocol), own);
    this.#framing = FRAMINGS[driver.framing];
    const clock = this.#clock;
    clock.pass(at - clock.now());
    this.#session = new Session({
      server,
      driver,
      clock,
      openLink: (callbacks) => {
        const link = new FakeLink(callbacks);
        this.#links.push(link);
        return link;
      },
      outlet: {
        publish: (events) => (this.board = events.reduce(reduce, this.board)),
        settle: () => undefined,
      },
      // The tape decides when the link reconnects: the session must already be waiting then.
      pace: new ReconnectPace(() => 0),
      reports: new Reports(() => undefined),
      tap: new Tap({ mask: (message) => message, now: () => clock.now() }),
      logLink: () => undefined,
    });
    this.#session.start();
  }

  #play({ at, direction, text, problem }: TapeLine): void {
    this.#clock.pass(Math.max(0, at - this.#clock.now()));
    // Bytes that were no message had no effect and are not on the tape.
    const isMessage = problem === undefined || !NO_MESSAGE.has(problem);
    if (direction === "in" && isMessage) {
      this.#links[this.#connection]?.callbacks.onBytes(this.#framing.encode(text));
    }
    // The session sends again what follows from the received messages and the commands.
    if (direction === "note") this.#playNote(text);
  }

  #playNote(text: string): void {
    const link = this.#links[this.#connection];
    if (text === CONNECTED_NOTE) link?.opens();
    else if (text.startsWith(COMMAND_NOTE)) {
      this.#session.command(Request.parse(JSON.parse(text.slice(COMMAND_NOTE.length))));
    } else if (text.startsWith(CONFIGURED_NOTE))
      this.#configure(text.slice(CONFIGURED_NOTE.length));
    else if (text.startsWith(LOST_NOTE)) {
      // The session may already have dropped the silent link, as it did when recorded.
      if (link?.ended === null) link.drops(text.slice(LOST_NOTE.length));
      this.#connection += 1;
    }
  }

  #configure(text: string): void {
    const fact = BoardEvent.parse(JSON.parse(text));
    if (fact.type !== "configuration-applied")
      throw new Error("The note is not a configuration change.");
    this.board = reduce(this.board, fact);
    this.#session.configured(fact);
  }
}

/** The lines of a tape. */
export function linesOf(tape: string): TapeLine[] {
  const texts = tape.split("\n").filter((text) => text !== "");
  return texts.map((text) => TapeLine.parse(JSON.parse(text)));
}

/** The tape has no log-in, and nothing reads the one sent in its place. Older tapes have only one framing. */
function loggedIn(access: NonNullable<TapeStart["access"]>): Access {
  const placeholder = { userId: "none", password: "none", pbxDomain: null, declarePrefix: false };
  return { framing: "nul", ...access, login: { template: "uni-tel", ...placeholder } };
}

function boardOf(server: ServerId, protocol: string, accounts: TapeStart["accounts"]): Board {
  const blank = { name: null, group: null, sipCode: null, checkedAt: null, asked: null };
  const state = { freshness: "stale", registration: "unknown", lastError: null } as const;
  const origin = { priority: false, origin: "configured" } as const;
  const lines = accounts.map(({ id, number }) => {
    return { server, id: id as AccountId, number, ...blank, ...state, ...origin };
  });
  const link = { state: "connecting", since: 0, reason: null } as const;
  const info = { id: server, name: server, protocol, link, capabilities: [] };
  return { servers: [info], accounts: lines, calls: [], directory: [] };
}
