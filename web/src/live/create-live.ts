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
  /** Connects; the returned function disconnects. */
  start(): () => void;
}

type Parts = Live & { live: LiveBoard };

/** Creates and wires the live parts of this page; nothing runs before `start`. */
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

/** Advances the timers at each whole second of the bridge's time, and removes expired notices. */
function eachSecond(live: LiveBoard, run: () => void): () => void {
  let timer: ReturnType<typeof setTimeout>;
  const wait = () => {
    timer = setTimeout(() => {
      const before = live.now;
      live.tick();
      // The page's estimate of the bridge's time may have moved back a little.
      if (live.now !== before) run();
      wait();
    }, Math.ceil(live.untilTick));
  };
  wait();
  return () => clearTimeout(timer);
}

/**
 * Advances the ringing animation by a step, together with the timers: two steps make one cycle of 2 s. A CSS animation would
 * be smoother, but keeps the browser painting sixty times a second, which delays the next call's paint.
 */
function beat(): void {
  document.documentElement.toggleAttribute("data-beat");
}

function reloadPage(): boolean {
  // The name of a built script contains a hash of its content, so it identifies the build.
  const build = import.meta.url;
  return reloadOnce({ build, storage: sessionStorage, reload: () => location.reload() });
}
