import type { CallKey } from "@callboard/shared/board/ids";
import type { StoredCalls } from "./stored-calls.ts";
import type { Lead, LeadListener } from "./lead.ts";
import { Outputs } from "./outputs.svelte.ts";
import type { OutputsParts } from "./outputs.svelte.ts";
import { Ringer } from "./ringer.ts";
import type { SoundSettings } from "./sound-settings.ts";
import type { Speaker, SpeakerState } from "./speaker.ts";
import { tuned } from "./tones.ts";
import type { ToneName } from "./tones.ts";
import { toneFor } from "./tone-for.ts";
import type { RingingCall } from "./tone-for.ts";

/** The state of this page's sound. */
export type SoundState = "none" | "blocked" | "muted" | "armed";

export interface SoundParts {
  speaker: Speaker;
  /** Creates the lead, which knows whether this tab is the one that rings. */
  lead: (tell: LeadListener) => Lead;
  settings: { readonly value: SoundSettings; set(value: SoundSettings): void; reset(): void };
  silenced: StoredCalls;
  devices: OutputsParts["devices"];
  /** Applied on every change. */
  ringing: () => readonly RingingCall[];
  isTalking: () => boolean;
  /** Schedules a callback; the returned function cancels it. */
  after: (ms: number, act: () => void) => () => void;
}

/** The sounds of this station. */
export class Sound {
  readonly #parts: SoundParts;
  readonly #ringer: Ringer;
  readonly #lead: Lead;
  readonly outputs: Outputs;
  #speaking = $state<SpeakerState>("none");
  #leads = $state(false);

  readonly playing = $derived.by(() =>
    toneFor({
      ringing: this.#parts.ringing(),
      silenced: this.#parts.silenced.keys,
      isTalking: this.#parts.isTalking(),
      volume: this.volume,
      leads: this.#leads,
    }),
  );

  constructor(parts: SoundParts) {
    this.#parts = parts;
    this.#ringer = new Ringer({ play: (tone) => this.#play(tone), after: parts.after });
    this.#lead = parts.lead((leads) => (this.#leads = leads));
    this.outputs = new Outputs({
      devices: parts.devices,
      chosen: () => this.output,
      use: (output) => parts.speaker.choose(output),
    });
  }

  get state(): SoundState {
    if (this.#speaking === "none") return "none";
    if (this.volume === 0) return "muted";
    return this.#speaking === "running" ? "armed" : "blocked";
  }

  /** Whether this tab is the one of its browser that rings. */
  get leads(): boolean {
    return this.#leads;
  }

  get volume(): number {
    return this.#parts.settings.value.volume;
  }

  get output(): string {
    return this.#parts.settings.value.output;
  }

  get pitch(): SoundSettings["pitch"] {
    return this.#parts.settings.value.pitch;
  }

  /** Whether all calls that ring now are silenced. */
  get isSilenced(): boolean {
    const { keys } = this.#parts.silenced;
    return this.#parts.ringing().every(({ key }) => keys.has(key));
  }

  start(): () => void {
    const ends = [this.#parts.speaker.start(() => this.#spoke()), this.outputs.start()];
    return () => {
      this.#ringer.stop();
      this.#lead.stop();
      for (const end of ends) end();
    };
  }

  /** A user gesture: the moment at which a browser may be asked to allow sound. */
  pressed(): void {
    this.#parts.speaker.allow();
  }

  /** Plays what must be heard now. */
  ring(): void {
    this.#ringer.set(this.playing);
  }

  /** Silences the calls that ring now, in all tabs of this browser and nowhere else. */
  silence(): void {
    const calls = this.#parts.ringing().map(({ key }) => key);
    const isThere = (key: CallKey) => calls.includes(key);
    this.#parts.silenced.add(calls, isThere);
  }

  /** A call that was answered here is connected. */
  connected(): void {
    if (this.state === "armed") this.#play("connected");
  }

  /** There is a new alarm. One tab of a browser plays it. */
  alarm(): void {
    if (this.#leads && this.state === "armed") this.#play("alarm");
  }

  /** Plays a tone as a preview. */
  test(tone: ToneName = "ring"): void {
    this.pressed();
    this.#play(tone);
  }

  setVolume(volume: number): void {
    this.#parts.settings.set({ ...this.#parts.settings.value, volume });
  }

  setOutput(output: string): void {
    this.#parts.settings.set({ ...this.#parts.settings.value, output });
    void this.outputs.choose();
  }

  setPitch(pitch: SoundSettings["pitch"]): void {
    this.#parts.settings.set({ ...this.#parts.settings.value, pitch });
  }

  /** Resets to the defaults. */
  reset(): void {
    this.#parts.settings.reset();
    void this.outputs.choose();
  }

  /** Whether any tab of this browser rings. */
  isLed(): Promise<boolean> {
    return this.#lead.isLed();
  }

  #play(tone: ToneName): () => void {
    return this.#parts.speaker.play(tuned(tone, this.pitch), this.volume);
  }

  #spoke(): void {
    this.#speaking = this.#parts.speaker.state;
    // A tab without audible sound must not keep the others silent.
    if (this.#speaking === "running") this.#lead.start();
    else this.#lead.stop();
  }
}
