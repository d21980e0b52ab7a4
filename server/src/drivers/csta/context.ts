import type { AccountId } from "@callboard/shared/board/ids";
import type { Outcome } from "@callboard/shared/commands/outcome";
import type { Problem } from "../driver.ts";
import { DriverContext } from "../kit/driver-context.ts";
import type { ContextParts } from "../kit/driver-context.ts";
import type { Cause, Fact } from "../kit/fact.ts";
import type { Correlation } from "./correlation.ts";
import type { Dialect } from "./dialect.ts";
import { encode, encodeReply, isSendable } from "./encode.ts";
import type { RequestWords } from "./encode.ts";
import { KnownFeatures } from "./features.ts";
import { CommandsInFlight, isDialing } from "./in-flight.ts";
import type { Dialing, InFlight } from "./in-flight.ts";
import type { CstaCalls } from "./known-calls.ts";
import type { Secret } from "./mask.ts";
import type { SystemRequest } from "./messages.ts";
import { Monitors } from "./monitors.ts";
import { RequestQueue } from "./request-queue.ts";
import type { RequestPurpose } from "./request-queue.ts";
import { SnapshotScheduler } from "./snapshot-scheduler.ts";

interface CstaParts extends ContextParts<CstaCalls> {
  secret: Secret;
  dialect: Dialect;
  correlation: Correlation;
}

/** After this long without evidence a command is unanswered. */
export const ANSWER_MS = 5000;

/** What the driver works with during one turn, and what is under way on the session. */
export class CstaContext extends DriverContext<CstaCalls> {
  readonly dialect: Dialect;
  readonly correlation: Correlation;
  readonly requests: RequestQueue;
  readonly commands = new CommandsInFlight();
  readonly monitors = new Monitors();
  readonly snapshots = new SnapshotScheduler();
  readonly features = new KnownFeatures();
  readonly #nonce: string;
  readonly #secret: Secret;
  readonly #outOfService = new Set<AccountId>();
  #requests = 0;

  constructor({ secret, dialect, correlation, ...parts }: CstaParts) {
    super(parts);
    this.dialect = dialect;
    this.correlation = correlation;
    this.requests = new RequestQueue(correlation.isSure);
    this.#nonce = parts.nonce;
    this.#secret = secret;
  }

  override publish(fact: Fact, cause?: Cause): void {
    super.publish(fact, cause);
    if (fact.type === "call-ended") this.snapshots.forget(fact.call);
  }

  /** Queues a request; false when a text in it may not go to a server. */
  ask(words: RequestWords, purpose: RequestPurpose): boolean {
    if (!isSendable(words)) return false;
    this.requests.wait({ words, purpose });
    return true;
  }

  /** Sends a request ahead of the queue: those that start, keep up and end the session. */
  send(words: RequestWords, purpose: RequestPurpose): void {
    const id = this.#mintId();
    const { now, dialect } = this;
    this.requests.sent({ id, words, purpose, deadline: now + ANSWER_MS, mark: this.calls.mark });
    this.#say(id, encode(words, id, dialect));
  }

  /** Replies to a request of the server. */
  reply(to: SystemRequest, requestId: string | null): void {
    this.#say(requestId, encodeReply(to, requestId, this.dialect));
  }

  #say(requestId: string | null, xml: string): void {
    this.sendText(this.correlation.label(requestId, xml));
  }

  /** Ids are few and used again, but not while a response to one may still come. */
  #mintId(): string {
    this.#requests += 1;
    const id = this.correlation.mint(this.#requests, this.#nonce);
    return this.requests.isUsed(id) ? this.#mintId() : id;
  }

  /** Sends every request whose turn has come. */
  sendReady(): void {
    for (let next = this.requests.takeReady(); next; next = this.requests.takeReady()) {
      const { words, purpose } = next;
      const command = purpose.for === "command" ? this.commands.get(purpose.id) : undefined;
      if (command) this.#goesOut(command);
      this.send(words, purpose);
    }
  }

  #goesOut(command: InFlight): void {
    const isFirst = command.sentAt === null;
    command.sentAt = this.now;
    command.acknowledgedAt = null;
    command.snapshotAt = null;
    command.deadline = this.now + ANSWER_MS;
    if (isFirst && "call" in command && isDialing(command, command.call)) this.#dial(command);
  }

  #dial(command: Dialing): void {
    const { call, account, number } = command;
    const dialed = { type: "call-dialed", call, server: this.server, account, number } as const;
    const isAbout = command.kind === "consult";
    this.publish(isAbout ? { ...dialed, consultsFor: command.other } : dialed, command);
  }

  settle(command: InFlight, outcome: Outcome): void {
    this.commands.remove(command.id);
    // A request still in the queue must not go out after its command's outcome was reported.
    this.requests.withdraw(({ purpose }) => purpose.for === "command" && purpose.id === command.id);
    this.settleById(command.id, outcome);
  }

  override disconnect(reason: string, retryAfterMs: number): void {
    super.disconnect(this.safe(reason), retryAfterMs);
  }

  override report(problem: Problem, detail: string): void {
    super.report(problem, this.safe(detail).slice(0, 256));
  }

  /** The server's text with any quote of the password masked. */
  safe(text: string): string {
    return this.#secret.hideIn(text);
  }

  /** Requests a snapshot of a device, unless one is under way. */
  requestSnapshot(account: AccountId): void {
    const isUnderWay = this.requests.has(
      (one) => one.for === "snapshot" && one.account === account,
    );
    if (isUnderWay) return;
    const device = this.monitors.nameOf(account);
    this.ask({ service: "SnapShotDevice", device }, { for: "snapshot", account });
  }

  snapshotSoon(account: AccountId): void {
    this.snapshots.soon(account, this.now);
  }

  /** The server knows the device. Whether it is in service follows from events; until one says otherwise it is. */
  showService(account: AccountId, isInService = !this.#outOfService.has(account)): void {
    if (isInService) this.#outOfService.delete(account);
    else this.#outOfService.add(account);
    const service = isInService ? "in" : "out";
    const { server } = this;
    this.publish({ type: "account-checked", server, account, sipCode: null, service });
  }
}
