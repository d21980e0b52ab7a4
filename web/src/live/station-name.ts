const KEY = "callboard-station";

export interface StationNameParts {
  storage: Pick<Storage, "getItem" | "setItem">;
  /** How the page was opened: a duplicated tab has a copy of the storage, but is another station. */
  navigation: string | undefined;
}

/** This tab's station name: kept over a reload, so that "Station 2" keeps its number. */
export class StationName {
  readonly #storage: StationNameParts["storage"];
  /** The name to ask for; empty to let the bridge choose one. */
  readonly asked: string;

  constructor({ storage, navigation }: StationNameParts) {
    this.#storage = storage;
    this.asked = navigation === "reload" ? (storage.getItem(KEY) ?? "") : "";
  }

  keep(name: string): void {
    this.#storage.setItem(KEY, name);
  }
}

/** The browser's navigation type: `navigate`, `reload`, `back_forward` or `prerender`. */
export function navigationType(): string | undefined {
  return performance.getEntriesByType("navigation").map((entry) => {
    return entry instanceof PerformanceNavigationTiming ? entry.type : undefined;
  })[0];
}
