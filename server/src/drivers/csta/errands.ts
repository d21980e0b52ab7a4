import type { AccountId } from "@callboard/shared/board/ids";
import { unreachable } from "@callboard/shared/unreachable";
import { commandRefused, commandTaken, showPicture } from "./answers.ts";
import type { Decoded } from "./decode.ts";
import type { Desk } from "./desk.ts";
import { askFeatures, featureAnswered, featureUnanswered } from "./feature-errands.ts";
import type { Greeting } from "./greeting.ts";
import type { Request } from "./pending.ts";
import type { Xml } from "./xml.ts";

/** Brings answers, refusals and silence back to what was asked. */
export class Errands {
  readonly #desk: Desk;
  readonly #greeting: Greeting;
  #isStatusSilent = false;

  constructor(desk: Desk, greeting: Greeting) {
    this.#desk = desk;
    this.#greeting = greeting;
  }

  /** A positive answer has come. */
  answered(answer: Extract<Decoded, { kind: "answer" }>): void {
    const request = this.#desk.pending.answered(answer);
    if (request) this.#conclude(request, answer.body);
    else if (!this.#desk.pending.isLate(answer.requestId)) {
      this.#desk.report("unknown-reply", answer.name);
    }
  }

  /** Gives up the requests that have waited too long. */
  settleOverdue(): void {
    const { pending, now } = this.#desk;
    for (const request of pending.takeOverdue(now)) this.#unanswered(request);
  }

  /** Asks for a sign of life, in the dialect's way; a server that has left that unanswered, for its calls. */
  probe(): void {
    const desk = this.#desk;
    if (desk.dialect.signOfLife === "system-status" && !this.#isStatusSilent) {
      desk.ask({ service: "RequestSystemStatus" }, { for: "heartbeat" });
      return;
    }
    const account = desk.looks.takeTurn(desk.legs.accounts.map(({ id }) => id));
    if (account !== undefined) desk.look(account);
  }

  #conclude(request: Request, body: Xml): void {
    const desk = this.#desk;
    const { errand } = request;
    switch (errand.for) {
      case "session":
        if (request.words.service === "StartApplicationSession") this.#greeting.begun(body);
        return;
      case "renewal":
        this.#greeting.renewed(body);
        return;
      case "heartbeat":
        return;
      case "trunk":
        this.#greeting.monitored("trunk");
        return;
      case "monitor":
        desk.monitors.answered(errand.account, body);
        if (desk.legs.hasAccount(errand.account)) desk.showService(errand.account);
        this.#monitored(errand.account);
        return;
      case "feature":
        featureAnswered(desk, errand, body);
        return;
      case "picture":
        showPicture(desk, errand.account, { request, body });
        return;
      case "command": {
        const command = desk.commands.find(errand.id);
        if (command) commandTaken(desk, command, { request, body });
        return;
      }
      default:
        unreachable(errand);
    }
  }

  #monitored(account: AccountId): void {
    const desk = this.#desk;
    // A device that the configuration has had since the session was online.
    if (this.#greeting.isOnline && !desk.features.knows(account)) askFeatures(desk, account);
    this.#greeting.monitored(account);
    desk.lookSoon(account);
  }

  /** A negative answer has come. */
  refused({ of, requestId, text }: Extract<Decoded, { kind: "refusal" }>): void {
    const desk = this.#desk;
    const request = desk.pending.refused(of, requestId);
    if (!request) {
      // Whose it is cannot be told, so nobody is told that he has failed.
      if (!desk.pending.isLate(requestId)) desk.report("unknown-reply", text);
      return;
    }
    this.#fail(request, desk.safe(text));
  }

  #fail({ errand }: Request, text: string): void {
    const desk = this.#desk;
    switch (errand.for) {
      case "session":
        this.#greeting.refused(text);
        return;
      case "renewal":
        this.#greeting.notRenewed();
        return;
      case "trunk":
        this.#notMonitored("trunk", `The trunk cannot be monitored: ${text}`);
        return;
      case "monitor":
        this.#notMonitored(errand.account, `This device cannot be monitored: ${text}`);
        return;
      case "heartbeat":
        // A refusal is as good a sign of life as an answer.
        return;
      case "picture":
        // Its calls are known by their events alone.
        desk.looks.blind.add(errand.account);
        return;
      case "feature":
        // This device has none of it, or hides it; its events may tell all the same.
        return;
      case "command": {
        const command = desk.commands.find(errand.id);
        if (command) commandRefused(desk, command, text);
        return;
      }
      default:
        unreachable(errand);
    }
  }

  #unanswered({ errand }: Request): void {
    if (errand.for === "session") this.#greeting.unanswered();
    else if (errand.for === "renewal") this.#greeting.notRenewed();
    else if (errand.for === "picture") this.#desk.lookSoon(errand.account);
    else if (errand.for === "heartbeat") this.#statusUnanswered();
    else if (errand.for === "feature") featureUnanswered(this.#desk, errand);
    else if (errand.for === "monitor") this.#greeting.monitor(errand.account);
    else if (errand.for === "trunk") this.#desk.ask({ service: "MonitorTrunk" }, errand);
  }

  /** There is time for another question before the link is given up. */
  #statusUnanswered(): void {
    this.#isStatusSilent = true;
    this.probe();
  }

  #notMonitored(what: string, text: string): void {
    const { legs, server } = this.#desk;
    const affected = legs.accounts.filter(({ id }) => what === "trunk" || id === what);
    for (const { id } of affected) {
      this.#desk.publish({ type: "account-troubled", server, account: id, text });
    }
    this.#greeting.monitored(what);
  }
}
