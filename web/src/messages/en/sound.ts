/** What the page says of its own sound. */
export const sound = {
  state: {
    none: "No sound in this browser",
    blocked: "Sound off: press to allow",
    muted: "Sound muted",
    armed: "Sound on",
  },
  silence: "Silence ring",
  silenceTitle: "Silence what rings now, here only",
  silenced: "Ring silenced",
  silencedTitle: "What rings now is silent here. A new call rings again.",
};
