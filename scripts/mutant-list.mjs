const SESSION = "server/src/session/session.ts";
const TELESTRA = "server/src/drivers/telestra";

/** Faults that are easy to make and costly; each names the tests that must detect it. */
export const MUTANTS = [
  {
    name: "a command in flight is sent again after a reconnect",
    file: SESSION,
    edits: [
      [
        "const effects = driver.command(request, this.#now());",
        "this.again = request; const effects = driver.command(request, this.#now());",
      ],
      [
        "this.#perform(this.#parts.driver.opened(this.#now()));",
        "this.#perform(this.#parts.driver.opened(this.#now())); if (this.again) this.#perform(this.#parts.driver.command(this.again, this.#now()));",
      ],
    ],
    tests: ["server/src/session"],
  },
  {
    name: "a command given while the link is down is kept for later",
    file: SESSION,
    edits: [
      [
        'outlet.settle(request.id, outcomeOf("not-sent", why("not-connected")));',
        "this.later = request;",
      ],
      [
        "connection.isOnline = true;",
        "connection.isOnline = true; if (this.later) this.command(this.later);",
      ],
    ],
    tests: ["server/src/session"],
  },
  {
    name: "frames are cut from concatenated strings",
    file: "server/src/wire/frames.ts",
    edits: [
      [
        "push(chunk: Buffer): Frame[] {",
        'push(chunk: Buffer): Frame[] { this.text = (this.text ?? "") + chunk.toString("utf8"); const parts = this.text.split("\\0"); this.text = parts.pop(); return parts.map((text) => ({ kind: "text", text }));',
      ],
    ],
    tests: ["server/src/wire"],
  },
  {
    name: "a call id is tested for truth",
    file: `${TELESTRA}/start.ts`,
    edits: [['return id === undefined ? "call-starting"', 'return !id ? "call-starting"']],
    tests: [TELESTRA],
  },
  {
    name: "a silent link is never given up",
    file: "server/src/session/watchdog.ts",
    edits: [['if (quiet >= DEAD_MS) return "dead";', ""]],
    tests: ["server/src/session"],
  },
  {
    name: "a call-return counts as proof of our own call",
    file: `${TELESTRA}/dialing.ts`,
    edits: [
      [
        "context.calls.bind(call, id, context.now);",
        'context.calls.bind(call, id, context.now); context.settle(dialed, { outcome: "confirmed" });',
      ],
    ],
    tests: [TELESTRA],
  },
  {
    name: "calls of a lost link are dropped instead of marked stale",
    file: "shared/src/board/reduce-servers.ts",
    edits: [["calls: replace(board.calls, stale)", "calls: []"]],
    tests: ["shared"],
  },
  {
    name: "a gap in the numbers goes unnoticed",
    file: "shared/src/board/replica.ts",
    edits: [['if (first > this.seq + 1) return "gap";', ""]],
    tests: ["shared", "server/src/hub"],
  },
  {
    name: "the same command id is carried out twice",
    file: "server/src/hub/dispatch.ts",
    edits: [["if (!isNew) return;", ""]],
    tests: ["server/src/hub"],
  },
  {
    name: "a driver sends its last command again on a new session",
    file: `${TELESTRA}/driver.ts`,
    edits: [
      ["start(this.#context, request);", "start(this.#context, request); this.last = request;"],
      [
        "this.#context.snapshots.restart(accounts, now);",
        "this.#context.snapshots.restart(accounts, now); if (this.last) start(this.#context, this.last);",
      ],
    ],
    tests: [`${TELESTRA}/conformance.test.ts`],
  },
  {
    name: "a driver drops an unanswered command without an outcome",
    file: `${TELESTRA}/deadlines.ts`,
    edits: [
      [
        "else context.settle(command, overdueOutcome(context, command));",
        "else context.commands.remove(command.id);",
      ],
    ],
    tests: [`${TELESTRA}/conformance.test.ts`],
  },
];
