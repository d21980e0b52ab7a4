import type { AccountId } from "@callboard/shared/board/ids";
import { unreachable } from "@callboard/shared/unreachable";
import { commandRefused, commandAcknowledged, showSnapshot } from "./command-responses.ts";
import type { Decoded } from "./decode.ts";
import type { CstaContext } from "./context.ts";
import { askFeatures, featureAnswered, featureUnanswered } from "./feature-commands.ts";
import type { SessionLifecycle } from "./session-lifecycle.ts";
import type { SentRequest } from "./request-queue.ts";
import type { Xml } from "./xml.ts";

/** Routes responses, refusals and timeouts to the purpose of their request. */
export class ResponseRouter {
  readonly #context: CstaContext;
  readonly #lifecycle: SessionLifecycle;
  #isStatusSilent = false;

  constructor(context: CstaContext, lifecycle: SessionLifecycle) {
    this.#context = context;
    this.#lifecycle = lifecycle;
  }

  /** A positive response has come. */
  answered(answer: Extract<Decoded, { kind: "answer" }>): void {
    const request = this.#context.requests.answered(answer);
    if (request) this.#conclude(request, answer.body);
    else if (!this.#context.requests.isLate(answer.requestId)) {
      this.#context.report("unknown-reply", answer.name);
    }
  }

  /** Times out the requests that have waited too long. */
  settleOverdue(): void {
    const { requests, now } = this.#context;
    for (const request of requests.takeOverdue(now)) this.#unanswered(request);
  }

  /** Probes a silent server in the dialect's way; if it did not answer that before, with a snapshot. */
  probe(): void {
    const context = this.#context;
    if (context.dialect.signOfLife === "system-status" && !this.#isStatusSilent) {
      context.ask({ service: "RequestSystemStatus" }, { for: "heartbeat" });
      return;
    }
    const account = context.snapshots.takeTurn(context.calls.accounts.map(({ id }) => id));
    if (account !== undefined) context.requestSnapshot(account);
  }

  #conclude(request: SentRequest, body: Xml): void {
    const context = this.#context;
    const { purpose } = request;
    switch (purpose.for) {
      case "session":
        if (request.words.service === "StartApplicationSession") this.#lifecycle.begun(body);
        return;
      case "renewal":
        this.#lifecycle.renewed(body);
        return;
      case "heartbeat":
        return;
      case "trunk":
        this.#lifecycle.monitored("trunk");
        return;
      case "monitor":
        context.monitors.answered(purpose.account, body);
        if (context.calls.hasAccount(purpose.account)) context.showService(purpose.account);
        this.#monitored(purpose.account);
        return;
      case "feature":
        featureAnswered(context, purpose, body);
        return;
      case "snapshot":
        showSnapshot(context, purpose.account, { request, body });
        return;
      case "command": {
        const command = context.commands.get(purpose.id);
        if (command) commandAcknowledged(context, command, { request, body });
        return;
      }
      default:
        unreachable(purpose);
    }
  }

  #monitored(account: AccountId): void {
    const context = this.#context;
    // A device that was configured after the session came online.
    if (this.#lifecycle.isOnline && !context.features.knows(account)) askFeatures(context, account);
    this.#lifecycle.monitored(account);
    context.snapshotSoon(account);
  }

  /** A negative response has come. */
  refused({ of, requestId, text }: Extract<Decoded, { kind: "refusal" }>): void {
    const context = this.#context;
    const request = context.requests.refused(of, requestId);
    if (!request) {
      // Its request is unknown, so no command fails.
      if (!context.requests.isLate(requestId)) context.report("unknown-reply", text);
      return;
    }
    this.#fail(request, context.safe(text));
  }

  #fail({ purpose }: SentRequest, text: string): void {
    const context = this.#context;
    switch (purpose.for) {
      case "session":
        this.#lifecycle.refused(text);
        return;
      case "renewal":
        this.#lifecycle.notRenewed();
        return;
      case "trunk":
        this.#notMonitored("trunk", `The trunk cannot be monitored: ${text}`);
        return;
      case "monitor":
        this.#notMonitored(purpose.account, `This device cannot be monitored: ${text}`);
        return;
      case "heartbeat":
        // A refusal is a sign of life too.
        return;
      case "snapshot":
        // Its calls are known from events only.
        context.snapshots.refused.add(purpose.account);
        return;
      case "feature":
        // The device has no such feature or hides it; its events may still report it.
        return;
      case "command": {
        const command = context.commands.get(purpose.id);
        if (command) commandRefused(context, command, text);
        return;
      }
      default:
        unreachable(purpose);
    }
  }

  #unanswered({ purpose }: SentRequest): void {
    if (purpose.for === "session") this.#lifecycle.unanswered();
    else if (purpose.for === "renewal") this.#lifecycle.notRenewed();
    else if (purpose.for === "snapshot") this.#context.snapshotSoon(purpose.account);
    else if (purpose.for === "heartbeat") this.#statusUnanswered();
    else if (purpose.for === "feature") featureUnanswered(this.#context, purpose);
    else if (purpose.for === "monitor") this.#lifecycle.monitor(purpose.account);
    else if (purpose.for === "trunk") this.#context.ask({ service: "MonitorTrunk" }, purpose);
  }

  /** There is time for another probe before the link is dropped. */
  #statusUnanswered(): void {
    this.#isStatusSilent = true;
    this.probe();
  }

  #notMonitored(what: string, text: string): void {
    const { calls, server } = this.#context;
    const affected = calls.accounts.filter(({ id }) => what === "trunk" || id === what);
    for (const { id } of affected) {
      this.#context.publish({ type: "account-troubled", server, account: id, text });
    }
    this.#lifecycle.monitored(what);
  }
}
