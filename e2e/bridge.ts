import { fileURLToPath } from "node:url";
import { bridgeHere } from "@callboard/server/bridge-rig";
import { BridgeFiles, fileWithAdmin } from "./bridge-files.ts";
import type { BridgeConfig } from "./bridge-files.ts";

const PAGE = fileURLToPath(new URL("../web/dist", import.meta.url));

/** The interface of a bridge to the stories, in this process or in its own. */
export interface Bridge extends BridgeFiles {
  readonly url: string;
  /** Its whole log since its first start, at the finest level. */
  readonly log: string;
  /** Starts it again, on the same port as before. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * A bridge in this process, with its own files, so that stories share no state. It serves the built page, and starts in a
 * tenth of the time of a process.
 */
export class InProcessBridge extends BridgeFiles implements Bridge {
  #url = "";
  #log = "";
  #stop: () => Promise<void> = () => Promise.resolve();

  /** Starts a bridge with a configuration that stories do not change, and with secrets in its environment. */
  static async startWith(
    config: object,
    secrets: Readonly<Record<string, string>> = {},
  ): Promise<InProcessBridge> {
    Object.assign(process.env, secrets);
    const bridge = new InProcessBridge(await fileWithAdmin());
    await bridge.writeConfig(JSON.stringify(config));
    await bridge.start();
    return bridge;
  }

  /** Starts a bridge with this configuration on a free port, with an admin who can sign in. */
  static async start(config: BridgeConfig): Promise<InProcessBridge> {
    const bridge = new InProcessBridge(await fileWithAdmin());
    await bridge.configure(() => config);
    await bridge.start();
    return bridge;
  }

  get url(): string {
    return this.#url;
  }

  get log(): string {
    return this.#log;
  }

  async start(): Promise<void> {
    const port = this.#url === "" ? 0 : Number(new URL(this.#url).port);
    const log = (line: string): void => void (this.#log += line);
    const opened = await bridgeHere({ config: this.file, port, pageRoot: PAGE, log });
    this.#url = opened.url;
    this.#stop = opened.stop;
  }

  stop(): Promise<void> {
    return this.#stop();
  }
}
