/** What a scene needs of the browser that no browser would do by itself. */
export interface StillBrowser {
  /** It lets nothing be heard, whatever is pressed. */
  isSilent?: true;
  /** The tab is hidden, and the system's notices have been neither allowed nor refused. */
  isHidden?: true;
}

/** Puts it into the page; to be called before there is anything on it. */
export function standStill({ isSilent, isHidden }: StillBrowser): void {
  if (isSilent) put(window, "AudioContext", SilentContext);
  if (!isHidden) return;
  put(document, "hidden", true);
  put(window, "Notification", { permission: "default" });
}

/** As a context is until somebody presses something; here nobody ever does. */
class SilentContext extends EventTarget {
  readonly state = "suspended";

  resume(): Promise<void> {
    return Promise.resolve();
  }
}

function put(on: object, name: string, value: unknown): void {
  Object.defineProperty(on, name, { value, configurable: true });
}
