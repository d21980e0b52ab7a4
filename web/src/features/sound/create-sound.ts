import { isPriority } from "@callboard/shared/board/select";
import type { Live } from "../../live/context.ts";
import { Kept } from "../../settings/kept.svelte.ts";
import { browserLead } from "./browser-lead.ts";
import { CallKeys, StoredCalls } from "./stored-calls.ts";
import { later } from "./later.ts";
import { NewAlarms } from "./new-alarms.ts";
import { OwnCalls } from "./own-calls.ts";
import { SoundSettings } from "./sound-settings.ts";
import { Sound } from "./sound.svelte.ts";
import { isTalking } from "./talking.ts";
import { WebAudioSpeaker } from "./web-audio-speaker.ts";

/**
 * The events that a browser counts as a user gesture. Not pointerdown: it removes the sound warning from the bar, so
 * everything in it moves, and the press would miss its button.
 */
const PRESSES = ["click", "keydown"] as const;

/** The sound of a station, and its connection to the page. */
export interface RunningSound {
  sound: Sound;
  /** Plays a new alarm; called whenever there may be one. */
  lookForAlarms: () => void;
  /** Starts; the returned function stops it. */
  start: () => () => void;
}

/** Creates the sound of a station; nothing runs before `start`. */
export function createSound({ live, commands }: Pick<Live, "live" | "commands">): RunningSound {
  const settings = new Kept({ ...inBrowser("sound"), schema: SoundSettings });
  const silenced = new Kept({ ...inBrowser("silenced"), schema: CallKeys });
  // Including the other tabs' calls: a user in a conversation has one pair of ears.
  const taken = new Kept({ ...inBrowser("taken"), schema: CallKeys });
  const own = new StoredCalls(taken);
  const sound = new Sound({
    speaker: new WebAudioSpeaker(),
    lead: browserLead,
    settings,
    silenced: new StoredCalls(silenced),
    // Missing on plain http from another machine, whatever the browser's types promise.
    devices: "mediaDevices" in navigator ? navigator.mediaDevices : null,
    ringing: () =>
      live.ringing.map((call) => {
        return { key: call.key, isPriority: isPriority(live.board, call) };
      }),
    isTalking: () => isTalking(live.board, own.keys),
    after: later,
  });
  const isMine = commands.isMine.bind(commands);
  const ownCalls = new OwnCalls({ kept: own, isMine, connected: () => sound.connected() });
  const alarms = new NewAlarms(() => performance.now());
  return {
    sound,
    lookForAlarms: () => {
      const { link, connectionProblem, hasBoard, board } = live;
      if (hasBoard && alarms.look({ link, connectionProblem, servers: board.servers }))
        sound.alarm();
    },
    start: () => {
      const follows = [settings, silenced, taken].map((kept) => kept.follow(window));
      return endAll([...follows, live.listen(ownCalls), onPress(sound), sound.start()]);
    },
  };
}

function inBrowser(name: string): { key: string; storage: Storage } {
  return { key: `callboard.${name}`, storage: localStorage };
}

/** Any press counts, wherever it is; a browser may silence the page again later. */
function onPress(sound: Sound): () => void {
  const pressed = () => sound.pressed();
  for (const press of PRESSES) window.addEventListener(press, pressed, true);
  return () => {
    for (const press of PRESSES) window.removeEventListener(press, pressed, true);
  };
}

function endAll(ends: readonly (() => void)[]): () => void {
  return () => {
    for (const end of ends) end();
  };
}
