import type { NewServer } from "@callboard/shared/vendors/protocols";
import type { Logger } from "pino";
import type { App } from "../app.ts";
import { addServer } from "../config/add-server.ts";
import type { ReadResult } from "../config/read-config.ts";
import { watchConfig } from "../config/watch-config.ts";
import type { WatchedConfig } from "../config/watch-config.ts";
import type { Authenticator } from "../sign-in/authenticator.ts";
import { Exit } from "./exit.ts";
import type { Added } from "../servers/routes.ts";

export interface LiveConfigParts {
  /** The configuration file; in a demo the file that the first added server is written to. */
  file: string;
  /** The files that it imports at startup. */
  imports?: readonly string[];
  app: Pick<App, "apply" | "endDemo">;
  /** Opens the data directory when a demo ends; throws `Exit` when it cannot be used. */
  openAuthenticator: () => Authenticator;
  log: Pick<Logger, "info" | "error">;
  /** Ends the simulated servers; null when there are none. */
  stopDemo: (() => Promise<void>) | null;
}

/** The configuration of a running bridge: watches the file and adds servers to it. A demo has no file yet. */
export class LiveConfig {
  readonly #parts: LiveConfigParts;
  #watched: WatchedConfig | null = null;
  #stopDemo: (() => Promise<void>) | null;
  #adding: Promise<unknown> = Promise.resolve();

  constructor(parts: LiveConfigParts) {
    this.#parts = parts;
    this.#stopDemo = parts.stopDemo;
  }

  /** Starts watching the file; in a demo this waits until a server is added. */
  start(): void {
    if (this.#stopDemo === null) this.#watch();
  }

  async stop(): Promise<void> {
    this.#watched?.stop();
    await this.#adding;
    await this.#stopDemo?.();
  }

  /** Adds a server to the file, one at a time, and applies the file. */
  add(server: NewServer): Promise<Added> {
    const adding = this.#adding.then(() => this.#add(server));
    // A failure goes to the request that added the server and does not block the next one.
    this.#adding = adding.catch(() => undefined);
    return adding;
  }

  async #add(server: NewServer): Promise<Added> {
    // First, so that the demo continues when the data directory cannot be used.
    const people = this.#stopDemo === null ? null : this.#openAuthenticator();
    if (people !== null && "ok" in people) return people;
    const added = await addServer(this.#parts.file, server);
    if (!added.ok) return added;
    await (this.#watched ?? this.#watch()).readNow();
    if (people === null) return added;
    await this.#endDemo(people);
    return people.people.areThere ? added : { ...added, setup: people.setup.renew() };
  }

  #openAuthenticator(): Authenticator | Extract<Added, { ok: false }> {
    try {
      return this.#parts.openAuthenticator();
    } catch (error) {
      if (!(error instanceof Exit)) throw error;
      return {
        ok: false,
        why: "not-writable",
        words: `${error.lines.join(" ")}. Nothing was changed.`,
      };
    }
  }

  /** Runs after the file was applied, so that no simulated server shows up as lost. */
  async #endDemo(people: Authenticator): Promise<void> {
    const stopDemo = this.#stopDemo;
    if (stopDemo === null) return;
    this.#stopDemo = null;
    this.#parts.app.endDemo(people);
    await stopDemo();
    this.#parts.log.info({ file: this.#parts.file }, "demo ended");
  }

  #watch(): WatchedConfig {
    const { file, imports = [] } = this.#parts;
    this.#watched = watchConfig(file, { imports, changed: (read) => this.#apply(read) });
    return this.#watched;
  }

  /** A rejected file changes nothing. */
  #apply(read: ReadResult): void {
    const { app, log, file } = this.#parts;
    if (read.ok) {
      app.apply({ servers: read.config.servers, directory: read.directory });
      log.info({ file, servers: read.config.servers.length }, "configuration applied");
    } else
      log.error({ errors: read.errors }, "configuration rejected: the previous one is still used");
  }
}
