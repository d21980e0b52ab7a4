/** What a page did and showed in a race for a call, by the clock that all pages of a machine share. */
export interface RaceNotes {
  /** When its commands went out, in milliseconds. */
  sent: number[];
  /** When the page first showed who is answering or has answered. */
  told: number[];
}

declare global {
  interface Window {
    race: RaceNotes;
  }
}

/** Runs in the page, so it must not use any name from outside, not even a helper that the compiler adds. */
export function watchRace(): void {
  window.race = { sent: [], told: [] };
  window.WebSocket = class extends WebSocket {
    override send(text: string): void {
      if (text.includes('"command"'))
        window.race.sent.push(performance.timeOrigin + performance.now());
      super.send(text);
    }
  };
  new MutationObserver(() => {
    const words = document.querySelector(".tray")?.textContent ?? "";
    if (/Station \d (\(.*\) )?(is answering|has already)|Answered by Station/.test(words))
      window.race.told.push(performance.timeOrigin + performance.now());
  }).observe(document, { childList: true, subtree: true, characterData: true });
}

/** Presses Answer at a moment, as exactly as a page can. */
export function answerAt(moment: number): void {
  const button = document.querySelector<HTMLButtonElement>("[data-call] button.answer");
  setTimeout(
    () => {
      while (performance.timeOrigin + performance.now() < moment);
      button?.click();
    },
    Math.max(0, moment - performance.timeOrigin - performance.now() - 10),
  );
}
