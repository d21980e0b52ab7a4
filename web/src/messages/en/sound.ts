/** What the page says of its own sound. */
export const sound = {
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
