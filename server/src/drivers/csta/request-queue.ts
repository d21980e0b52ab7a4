import type { AccountId, CommandId } from "@callboard/shared/board/ids";
import type { RefusedService } from "./decode.ts";
import type { RequestWords } from "./encode.ts";
import type { FeatureService } from "./features.ts";
import { SERVICES } from "./messages.ts";

/** The purpose of a request. */
export type RequestPurpose =
  | { for: "session" }
  | { for: "renewal" }
  | { for: "trunk" }
  | { for: "heartbeat" }
  | { for: "monitor"; account: AccountId }
  | { for: "snapshot"; account: AccountId }
  /** `isProof`: it is sent to prove a command. */
  | { for: "feature"; account: AccountId; service: FeatureService; isProof: boolean }
  | { for: "command"; id: CommandId };

/** A request without a response so far. */
export interface SentRequest {
  id: string;
  words: RequestWords;
  purpose: RequestPurpose;
  deadline: number;
  /** The count of changes to calls when it was sent. */
  mark: number;
}

/** A request in the queue. */
export interface QueuedRequest {
  words: RequestWords;
  purpose: RequestPurpose;
}

interface PositiveResponse {
  name: string;
  requestId: string | null;
}

/** More than this many at once do not come from users. */
const MOST_IN_FLIGHT = 16;
const LATE_MS = 60_000;

/**
 * The queued and sent requests. An error without an id can only be matched when no other request is open, so one at a
 * time is sent until the server has quoted an id in an error.
 */
export class RequestQueue {
  #inFlight: SentRequest[] = [];
  #waiting: QueuedRequest[] = [];
  /** Timed-out requests, and until when a late response is expected. */
  readonly #late = new Map<string, number>();
  readonly #isSure: boolean;
  #quotesIds: boolean;

  /** `isSure`: every error quotes the id of its request. */
  constructor(isSure: boolean) {
    this.#isSure = isSure;
    this.#quotesIds = isSure;
  }

  get inFlight(): readonly SentRequest[] {
    return this.#inFlight;
  }

  /** Queues a request; a user's command goes first, and a background query last. */
  wait(waiting: QueuedRequest): void {
    const rank = rankOf(waiting.purpose);
    const place = this.#waiting.findIndex(({ purpose }) => rankOf(purpose) > rank);
    this.#waiting.splice(place === -1 ? this.#waiting.length : place, 0, waiting);
  }

  /** Removes and returns the next request to send. */
  takeReady(): QueuedRequest | undefined {
    const most = this.#quotesIds ? MOST_IN_FLIGHT : 1;
    return this.#inFlight.length < most ? this.#waiting.shift() : undefined;
  }

  sent(request: SentRequest): void {
    this.#inFlight.push(request);
  }

  /** Removes the queued requests that match. */
  withdraw(fits: (waiting: QueuedRequest) => boolean): void {
    this.#waiting = this.#waiting.filter((waiting) => !fits(waiting));
  }

  hasWaiting(fits: (purpose: RequestPurpose) => boolean): boolean {
    return this.#waiting.some(({ purpose }) => fits(purpose));
  }

  has(fits: (purpose: RequestPurpose) => boolean): boolean {
    return [...this.#inFlight, ...this.#waiting].some(({ purpose }) => fits(purpose));
  }

  /** The request of a positive response: by its id, else the oldest of its name. */
  answered({ name, requestId }: PositiveResponse): SentRequest | undefined {
    const isAnswer = ({ words }: SentRequest): boolean => isAnswerTo(name, words.service);
    return this.#take((request) => {
      return isAnswer(request) && (requestId === null || requestId === request.id);
    });
  }

  /** The request of a negative response: by its id, by its name, else the only open one if it fits. */
  refused(of: RefusedService, requestId: string | null): SentRequest | undefined {
    if (of !== "any") return this.#take(({ words }) => words.service === of);
    if (requestId === null) {
      const isTheOnly = this.#inFlight.length === 1 && !this.#isSure;
      return isTheOnly ? this.#take(() => true) : undefined;
    }
    const request = this.#take(({ id }) => id === requestId);
    this.#quotesIds ||= request !== undefined;
    return request;
  }

  takeOverdue(now: number): readonly SentRequest[] {
    const overdue = this.#inFlight.filter(({ deadline }) => deadline <= now);
    this.#inFlight = this.#inFlight.filter((request) => !overdue.includes(request));
    for (const [id, until] of this.#late) if (until <= now) this.#late.delete(id);
    for (const { id } of overdue) this.#late.set(id, now + LATE_MS);
    return overdue;
  }

  /** Whether a response belongs to a request that timed out recently. */
  isLate(requestId: string | null): boolean {
    return requestId !== null && this.#late.has(requestId);
  }

  /** Whether a response to this id may still come. */
  isUsed(requestId: string): boolean {
    return this.isLate(requestId) || this.#inFlight.some(({ id }) => id === requestId);
  }

  /** The session is gone, and with it all requests. */
  clear(): void {
    this.#waiting = [];
    this.#inFlight = [];
    this.#late.clear();
  }

  nextDeadline(): number {
    return Math.min(...this.#inFlight.map(({ deadline }) => deadline));
  }

  #take(fits: (request: SentRequest) => boolean): SentRequest | undefined {
    const request = this.#inFlight.find(fits);
    if (request) this.#inFlight = this.#inFlight.filter((other) => other !== request);
    return request;
  }
}

function rankOf(purpose: RequestPurpose): number {
  if (purpose.for === "command") return 0;
  return purpose.for === "feature" && !purpose.isProof ? 2 : 1;
}

/** ECMA-323 spells it Snapshot, uni-tel SnapShot. */
function isAnswerTo(name: string, service: keyof typeof SERVICES): boolean {
  return SERVICES[service].toLowerCase() === name.toLowerCase();
}
