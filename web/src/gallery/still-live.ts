import { CommandId } from "@callboard/shared/board/ids";
import { PROTOCOL } from "@callboard/shared/protocol/frames";
import type { ServerFrame } from "@callboard/shared/protocol/frames";
import { unreachable } from "@callboard/shared/unreachable";
import { ActivityLog } from "../live/activity-log.svelte.ts";
import { Commands } from "../live/commands.svelte.ts";
import type { Live } from "../live/context.ts";
import { LiveBoard } from "../live/live-board.svelte.ts";
import type { LiveListener } from "../live/live-listener.ts";
import { WireFeed } from "../live/wire-feed.ts";
import { isUserStep, performUserStep } from "./user-steps.ts";
import type { UserStep, Scene, Step } from "./scene.ts";

const LOST_WITHOUT_GOODBYE = 1006;

/** The live part of a page, fixed for a scene: its data arrived as frames, as from a bridge. */
export class StillLive {
  readonly live: LiveBoard;
  readonly commands: Commands;
  readonly #activity = new ActivityLog({ isMine: () => false, schedule: (show) => show });
  readonly #wires = new WireFeed(() => undefined);
  #now: number;
  #seq = 0;
  #given = 0;

  constructor(scene: Scene, listener: LiveListener) {
    this.#now = scene.at;
    this.live = new LiveBoard({
      send: () => undefined,
      monotonic: () => this.#now,
      wallClock: () => this.#now,
      schedule: (show) => show,
      reload: () => false,
      name: { asked: "Station 1", keep: () => undefined },
    });
    this.commands = new Commands({
      send: () => true,
      isLive: () => this.live.link.state === "live",
      shownSeq: () => this.live.shownSeq,
      newId: () => this.#nextId(),
    });
    this.live.listen(this.commands);
    this.live.listen(this.#activity);
    this.live.listen(this.#wires);
    this.live.listen(listener);
    this.#show(scene);
  }

  get parts(): Live {
    const { live, commands } = this;
    const links = { tryBridge: () => undefined, tryServer: () => undefined };
    return { live, commands, activity: this.#activity, wires: this.#wires, links };
  }

  /** Performs the steps after the snapshot; a part of the page may need to see one before the next. */
  async play(steps: readonly Step[] = []): Promise<void> {
    for (const step of steps) {
      if (isUserStep(step)) await performUserStep(step);
      else this.#carryOut(step);
    }
    this.live.tick();
  }

  #show({ snapshot, you }: Scene): void {
    if (!snapshot) return;
    this.live.opened();
    this.#hear({
      type: "snapshot",
      protocol: PROTOCOL,
      epoch: "gallery",
      seq: this.#seq,
      board: snapshot.board,
      activity: [...snapshot.activity],
      you: { station: "Station 1", kind: "anybody", name: "Anybody", role: "admin", ...you },
      demo: snapshot.isDemo ?? false,
    });
  }

  #carryOut(step: Exclude<Step, UserStep>): void {
    switch (step.do) {
      case "facts":
        this.#seq += step.events.length;
        this.#hear({ type: "events", seq: this.#seq, events: [...step.events] });
        return;
      case "give":
        this.commands.send(step.command);
        if (step.outcome)
          this.#hear({
            type: "outcome",
            id: this.#id(),
            outcome: step.outcome,
            ...(step.reason === undefined ? {} : { reason: step.reason }),
          });
        return;
      case "hear":
        this.#hear(step.frame);
        return;
      case "lose-bridge":
        this.live.closed(LOST_WITHOUT_GOODBYE);
        return;
      case "wait":
        this.#now += step.ms;
        this.live.tick();
        return;
      default:
        unreachable(step);
    }
  }

  #hear(frame: ServerFrame): void {
    this.live.text(JSON.stringify(frame));
    if (this.live.connectionProblem)
      throw new Error(`The scene's ${frame.type} is none that a bridge sends.`);
  }

  #nextId(): CommandId {
    this.#given += 1;
    return this.#id();
  }

  #id(): CommandId {
    return CommandId.parse(`00000000-0000-4000-8000-${String(this.#given).padStart(12, "0")}`);
  }
}
