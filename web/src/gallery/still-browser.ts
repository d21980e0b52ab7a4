/** Replaces the parts of the browser that would make a scene unrepeatable. */
export interface StillBrowser {
  /** No sound, whatever is pressed. */
  isSilent?: true;
  /** The tab is hidden, and notifications are neither allowed nor denied. */
  isHidden?: true;
}

/** Installs it into the page; must run before the page has content. */
export function install({ isSilent, isHidden }: StillBrowser): void {
  if (isSilent) put(window, "AudioContext", SilentContext);
  if (!isHidden) return;
  put(document, "hidden", true);
  put(window, "Notification", { permission: "default" });
}

/** Suspended until a user gesture, which never comes here. */
class SilentContext extends EventTarget {
  readonly state = "suspended";

  resume(): Promise<void> {
    return Promise.resolve();
  }
}

function put(on: object, name: string, value: unknown): void {
  Object.defineProperty(on, name, { value, configurable: true });
}
