import type { ClientFrame } from "@callboard/shared/protocol/frames";
import type { ServerId } from "@callboard/shared/board/ids";
import { ActivityLog } from "./activity-log.svelte.ts";
import { newCommandId } from "./command-id.ts";
import { Commands } from "./commands.svelte.ts";
import type { Live } from "./context.ts";
import { LiveBoard } from "./live-board.svelte.ts";
import { oncePerPaint } from "./next-paint.ts";
import { reloadOnce } from "./reload-once.ts";
import { Socket } from "./socket.ts";
import { navigationType, StationName } from "./station-name.ts";
import { watchPage } from "./watch-page.ts";
import { WireFeed } from "./wire-feed.ts";
import { webSocketTo } from "./wire.ts";
import { TickScheduler } from "./tick-scheduler.ts";

export interface RunningLive extends Live {
  /** Connects, and returns what ends it. */
  start(): () => void;
}

type Parts = Live & { live: LiveBoard };

/** Makes everything that is alive on this page and joins it; nothing runs before `start`. */
export function createLive(): RunningLive {
  const monotonic = () => performance.now();
  const send = (frame: ClientFrame) => socket.send(JSON.stringify(frame));
  const live: LiveBoard = new LiveBoard({
    send: (frame) => void send(frame),
    monotonic,
    wallClock: () => Date.now(),
    schedule: oncePerPaint,
    reload: reloadPage,
    name: new StationName({ storage: sessionStorage, navigation: navigationType() }),
  });
  const socket: Socket = new Socket({
    open: webSocketTo(new URL("/ws", location.href).href.replace(/^http/, "ws")),
    events: live,
    now: monotonic,
    random: () => Math.random(),
  });
  const commands = new Commands({
    send,
    isLive: () => live.link.state === "live",
    shownSeq: () => live.shownSeq,
    newId: () => newCommandId(),
  });
  const tick = new TickScheduler();
  const { schedule } = tick;
  const activity = new ActivityLog({ isMine: (id) => commands.isMine(id), schedule });
  const wires = new WireFeed((frame) => void send(frame));
  const links = {
    tryBridge: () => socket.wake(),
    tryServer: (server: ServerId) => void send({ type: "try-server", server }),
  };
  const parts = { live, commands, activity, wires, links };
  return { ...parts, start: () => start({ ...parts, tick }, socket) };
}

function start(parts: Parts & { tick: TickScheduler }, socket: Socket): () => void {
  const { live, commands, activity, wires, tick } = parts;
  const ends = [
    live.listen(commands),
    live.listen(activity),
    live.listen(wires),
    watchPage({ woke: () => socket.wake(), left: () => socket.pause() }),
  ];
  ends.push(
    eachSecond(live, () => {
      beat();
      tick.now();
    }),
  );
  socket.start();
  return () => {
    socket.stop();
    for (const end of ends) end();
  };
}

/** Moves the timers on at each whole second of the bridge's time, when it also takes off what has been shown long enough. */
function eachSecond(live: LiveBoard, run: () => void): () => void {
  let timer: ReturnType<typeof setTimeout>;
  const wait = () => {
    timer = setTimeout(() => {
      const before = live.now;
      live.tick();
      // The bridge's time as this page knows it may have been set back a little.
      if (live.now !== before) run();
      wait();
    }, Math.ceil(live.untilTick));
  };
  wait();
  return () => clearTimeout(timer);
}

/**
 * Moves what rings on by a step, together with the timers: two steps are one ring, of 2 s. An animation would be smoother, but one that runs keeps the browser
 * drawing sixty times a second, and the next call is then painted later.
 */
function beat(): void {
  document.documentElement.toggleAttribute("data-beat");
}

function reloadPage(): boolean {
  // The name of a built script holds a hash of its content, so it names the build.
  const build = import.meta.url;
  return reloadOnce({ build, storage: sessionStorage, reload: () => location.reload() });
}
