import type { ClientFrame } from "@callboard/shared/frames";
import { aLittleLater } from "./a-little-later.ts";
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

const TICK_MS = 250;

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
  const activity = new ActivityLog({ isMine: (id) => commands.isMine(id), schedule: aLittleLater });
  const wires = new WireFeed((frame) => void send(frame));
  const parts = { live, commands, activity, wires };
  return { ...parts, start: () => start(parts, socket) };
}

function start({ live, commands, activity, wires }: Parts, socket: Socket): () => void {
  const ends = [
    live.listen(commands),
    live.listen(activity),
    live.listen(wires),
    watchPage({ woke: () => socket.wake(), left: () => socket.pause() }),
  ];
  const ticker = setInterval(() => {
    const before = live.now;
    live.tick();
    if (live.now !== before) beat();
  }, TICK_MS);
  socket.start();
  return () => {
    clearInterval(ticker);
    socket.stop();
    for (const end of ends) end();
  };
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
