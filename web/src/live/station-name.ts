const KEY = "callboard-station";

export interface StationNameParts {
  storage: Pick<Storage, "getItem" | "setItem">;
  /** How the page came to be: a duplicated tab has a copy of the storage, but it is another station. */
  navigation: string | undefined;
}

/** The name under which the others see this tab: kept over a reload, so that "Station 2" does not become somebody new. */
export class StationName {
  readonly #storage: StationNameParts["storage"];
  /** The name to ask for; empty when the bridge is to choose one. */
  readonly asked: string;

  constructor({ storage, navigation }: StationNameParts) {
    this.#storage = storage;
    this.asked = navigation === "reload" ? (storage.getItem(KEY) ?? "") : "";
  }

  keep(name: string): void {
    this.#storage.setItem(KEY, name);
  }
}

/** The browser's word for how this page came to be: `navigate`, `reload`, `back_forward` or `prerender`. */
export function navigationType(): string | undefined {
  return performance.getEntriesByType("navigation").map((entry) => {
    return entry instanceof PerformanceNavigationTiming ? entry.type : undefined;
  })[0];
}
