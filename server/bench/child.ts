import { fork } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

interface Question {
  id: number;
  order: unknown;
}

type Said = { id: number; value: unknown } | { news: unknown };

/** A part of the benchmark in its own process, so that its processor time is measured separately. */
export class Child<Order, News = never> {
  readonly #process: ChildProcess;
  readonly #open = new Map<number, (value: unknown) => void>();
  #asked = 0;
  onNews: (news: News) => void = () => undefined;

  constructor(file: string, settings: object) {
    const path = fileURLToPath(new URL(file, import.meta.url));
    const options = { cwd: ROOT, execArgv: ["--import", "tsx"] };
    this.#process = fork(path, [JSON.stringify(settings)], options);
    this.#process.on("message", (said: Said) => {
      if ("news" in said) this.onNews(said.news as News);
      else this.#open.get(said.id)?.(said.value);
    });
  }

  tell(order: Order): void {
    this.#send(order);
  }

  /** Resolves with the part's answer; rejects when its process has ended. */
  ask<Answer>(order: Order): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.#process.once("exit", reject);
      const id = this.#send(order);
      this.#open.set(id, (value) => {
        this.#open.delete(id);
        this.#process.off("exit", reject);
        resolve(value as Answer);
      });
    });
  }

  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.#process.once("exit", resolve));
    this.#process.kill("SIGKILL");
    await ended;
  }

  #send(order: Order): number {
    this.#asked += 1;
    const question: Question = { id: this.#asked, order };
    this.#process.send(question);
    return this.#asked;
  }
}

/** In the part's process: the settings from the parent. */
export function settings(): unknown {
  return JSON.parse(process.argv[2] ?? "{}");
}

/** In the part's process: carries out each order and answers it, also without a value. */
export function serve(carryOut: (order: never) => unknown): void {
  process.on("message", ({ id, order }: Question) => {
    const answer = Promise.resolve(carryOut(order as never));
    void answer.then((value) => process.send?.({ id, value }));
  });
  // A part must not outlive its parent.
  process.on("disconnect", () => process.exit(0));
}

/** In the part's process: sends news to the parent. */
export function tellNews(news: unknown): void {
  process.send?.({ news });
}
