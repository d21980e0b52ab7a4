/** What the station says of its sound. */
export const en = {
  state: {
    none: "No sound in this browser",
    blocked: "Turn sound on",
    muted: "Sound muted",
    armed: "Sound on",
  },
  silence: "Silence ringtone",
  silenceTitle: "Silence the ringtone now, here only",
  silenced: "Ringtone silenced",
  silencedTitle: "The ringtone is silenced here. A new call rings again.",
};

export type SoundText = typeof en;
