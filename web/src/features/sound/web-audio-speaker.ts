import type { Speaker, SpeakerState } from "./speaker.ts";
import type { Note } from "./tones.ts";

/** A note that starts or ends abruptly clicks. */
const EDGE_S = 0.015;
const CUT_S = 0.02;

/** Sets a context's output device; not every browser has it. */
type Sinkable = AudioContext & { setSinkId?: (id: string) => Promise<void> };

/** Notes synthesised by the browser: there is no file to load, so the first call rings as reliably as the next. */
export class WebAudioSpeaker implements Speaker {
  #context: Sinkable | null = null;

  get state(): SpeakerState {
    if (!this.#context) return "none";
    return this.#context.state === "running" ? "running" : "blocked";
  }

  start(changed: () => void): () => void {
    // A context created before the first gesture is suspended if the browser requires one, and runs otherwise.
    const context = "AudioContext" in globalThis ? new AudioContext() : null;
    this.#context = context;
    context?.addEventListener("statechange", changed);
    changed();
    return () => {
      context?.removeEventListener("statechange", changed);
      void context?.close();
      this.#context = null;
    };
  }

  allow(): void {
    const context = this.#context;
    if (!context || context.state === "running") return;
    // A refusal leaves the context suspended; the button shows that state.
    context.resume().catch(() => undefined);
  }

  play(notes: readonly Note[], volume: number): () => void {
    const context = this.#context;
    if (!context) return () => undefined;
    const master = context.createGain();
    // Hearing is logarithmic: half of the slider should sound half as loud.
    master.gain.value = volume ** 2;
    master.connect(context.destination);
    for (const note of notes) begin(note, context, master);
    return () => master.gain.setTargetAtTime(0, context.currentTime, CUT_S);
  }

  async choose(output: string): Promise<boolean> {
    if (!this.#context?.setSinkId) return false;
    try {
      await this.#context.setSinkId(output);
      return true;
    } catch {
      return false; // unplugged, or not allowed: the settings report it
    }
  }
}

function begin(note: Note, context: AudioContext, to: AudioNode): void {
  const start = context.currentTime + note.at;
  const end = start + note.lasts;
  const envelope = context.createGain();
  envelope.gain.setValueAtTime(0, start);
  envelope.gain.linearRampToValueAtTime(note.level, start + EDGE_S);
  envelope.gain.setValueAtTime(note.level, Math.max(start + EDGE_S, end - note.lasts / 2));
  envelope.gain.linearRampToValueAtTime(0, end);
  const oscillator = context.createOscillator();
  oscillator.frequency.value = note.hertz;
  oscillator.connect(envelope).connect(to);
  oscillator.start(start);
  oscillator.stop(end);
}
