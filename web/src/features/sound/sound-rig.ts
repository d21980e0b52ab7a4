import type { CallKey } from "@callboard/shared/board/ids";
import { StoredCalls } from "./stored-calls.ts";
import type { LeadListener } from "./lead.ts";
import { SoundSettings } from "./sound-settings.ts";
import { Sound } from "./sound.svelte.ts";
import type { SpeakerState } from "./speaker.ts";
import { TONES } from "./tones.ts";
import type { Note } from "./tones.ts";
import type { RingingCall } from "./tone-for.ts";

/** A kept setting, without a browser. */
export function inMemory<T>(value: T) {
  const set = (next: T) => void (stored.value = next);
  const stored = { value, set, reset: () => set(value) };
  return stored;
}

/** A speaker that only records what it is asked to play, by the names of the tones. */
export class FakeSpeaker {
  state: SpeakerState = "blocked";
  allowed = 0;
  readonly heard: string[] = [];
  /** The start pitch of the last tone. */
  hertz = 0;
  #changed: () => void = () => undefined;

  start(changed: () => void): () => void {
    this.#changed = changed;
    changed();
    return () => this.become("none");
  }

  allow(): void {
    this.allowed += 1;
  }

  become(state: SpeakerState): void {
    this.state = state;
    this.#changed();
  }

  play(notes: readonly Note[], volume: number): () => void {
    const tone = Object.entries(TONES).find(([, known]) => known === notes)?.[0] ?? "?";
    this.hertz = notes[0]?.hertz ?? 0;
    this.heard.push(`${tone} ${volume}`);
    return () => undefined;
  }

  choose(): Promise<boolean> {
    return Promise.resolve(true);
  }
}

/** The sound of a station without a browser. It leads as soon as it asks to, unless set otherwise. */
export function soundRig() {
  const speaker = new FakeSpeaker();
  const board = { ringing: [] as RingingCall[], isTalking: false };
  const lead = { isWanted: false, isGiven: true, tell: (() => undefined) as LeadListener };
  const want = (isWanted: boolean) => {
    lead.isWanted = isWanted;
    lead.tell(isWanted && lead.isGiven);
  };
  const settings = inMemory(SoundSettings.parse(undefined));
  const sound = new Sound({
    speaker,
    lead: (tell) => {
      lead.tell = tell;
      const isLed = () => Promise.resolve(false);
      return { start: () => want(true), stop: () => want(false), isLed };
    },
    settings,
    silenced: new StoredCalls(inMemory<readonly CallKey[]>([])),
    devices: null,
    ringing: () => board.ringing,
    isTalking: () => board.isTalking,
    after: (ms, act) => {
      const timer = setTimeout(act, ms);
      return () => clearTimeout(timer);
    },
  });
  return { sound, speaker, board, lead, settings };
}
