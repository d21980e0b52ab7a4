import diagnostics from "node:diagnostics_channel";
import { Command } from "@callboard/shared/commands/command";
import type { BoardEvent } from "@callboard/shared/board/event";
import { ClientFrame } from "@callboard/shared/protocol/frames";
import type { AccountId, CommandId } from "@callboard/shared/board/ids";
import { Role } from "@callboard/shared/access/role";
import type { Principal } from "@callboard/shared/access/principal";
import type { FastifyInstance, RouteOptions } from "fastify";
import { expect, onTestFinished, test } from "vitest";
import { account, call, FakeBrowser, HubRig, offered, server } from "../hub/hub-rig.ts";
import { AuthenticatorRig } from "../sign-in/authenticator-rig.ts";
import { AuthGate } from "../sign-in/auth-gate.ts";
import { httpRig } from "../http-rig.ts";

const ALL = ["admin", "instructor", "monitor", "wall"] as const;

/** Who may use each route. Written out: a route that is not here, or that lets in another role, fails. */
const ROUTES: Readonly<Record<string, readonly Role[] | "anyone">> = {
  "GET /healthz": "anyone",
  "GET /readyz": "anyone",
  "GET /metrics": ["admin", "instructor", "monitor"],
  "GET /api/board": ["admin", "instructor", "monitor"],
  "POST /api/commands": ALL, // and then the outcome says what is forbidden
  "POST /api/servers/check": ["admin"],
  "POST /api/servers": ["admin"],
  "POST /api/login": "anyone",
  "POST /api/setup": "anyone",
  "POST /api/token": "anyone",
  "GET /api/me": "anyone",
  "POST /api/openid": "anyone",
  "GET /api/openid/callback": "anyone",
  "POST /api/logout": ALL,
  "POST /api/unlock": ALL,
  "GET /api/audit": ["admin"],
  "GET /api/audit/verify": ["admin"],
  "GET /api/people": ["admin"],
  "POST /api/people": ["admin"],
  "PATCH /api/people/:id": ["admin"],
  "PUT /api/people/:id/password": ["admin"],
  "DELETE /api/people/:id/sessions": ["admin"],
  "GET /api/tokens": ["admin"],
  "POST /api/tokens": ["admin"],
  "DELETE /api/tokens/:id": ["admin"],
  "GET /api/sessions": ALL,
  "DELETE /api/sessions/:id": ALL,
  "GET /api/openapi.json": ALL,
  "GET /api/asyncapi.json": ALL,
  "GET /ws": ALL,
};

/** Who may send each frame. */
const FRAMES: Readonly<Record<ClientFrame["type"], readonly Role[]>> = {
  hello: ALL,
  command: ["admin", "instructor"],
  "command-status": ["admin", "instructor"],
  claim: ["admin", "instructor"],
  "watch-wire": ["admin", "instructor"],
  "unwatch-wire": ["admin", "instructor"],
  "try-server": ["admin", "instructor"],
};

function routesOf(): Set<string> {
  const routes = new Set<string>();
  const note = ({ method, url }: RouteOptions): void => {
    for (const verb of [method].flat()) if (verb !== "HEAD") routes.add(`${verb} ${url}`);
  };
  const made = (message: unknown): void => {
    (message as { fastify: FastifyInstance }).fastify.addHook("onRoute", note);
  };
  diagnostics.subscribe("fastify.initialization", made);
  onTestFinished(() => void diagnostics.unsubscribe("fastify.initialization", made));
  return routes;
}

test("every route accepts exactly the expected roles", async () => {
  const routes = routesOf();
  const { authenticator } = new AuthenticatorRig();
  const { http } = await httpRig({ gate: new AuthGate(authenticator) });
  expect([...routes].sort()).toEqual(Object.keys(ROUTES).sort());
  const tokenOf = (role: Role) =>
    authenticator.tokens.create({ name: role, role, expiresAt: null }).secret;
  const tokens = new Map(Role.options.map((role) => [role, tokenOf(role)]));
  for (const [route, allowed] of Object.entries(ROUTES)) {
    const [method = "", url = ""] = route.split(" ");
    const ask = async (headers: Record<string, string>): Promise<number> => {
      return (await http.inject({ method: method as "GET", url: url.replace(":id", "1"), headers }))
        .statusCode;
    };
    // A name that is asked without one is 401 of its own kind at signing in.
    const stranger = await ask({});
    expect([route, stranger === 401]).toEqual([route, allowed !== "anyone"]);
    for (const [role, token] of tokens) {
      const status = await ask({ authorization: `Bearer ${token}` });
      const isAllowed = allowed === "anyone" || allowed.includes(role);
      expect([route, role, status === 403]).toEqual([route, role, !isAllowed]);
      expect(status).not.toBe(401);
    }
  }
});

test("a route that does not state its needs cannot be registered", async () => {
  const { http } = await httpRig();
  expect(() => http.get("/api/new", () => "")).toThrow("does not say what it needs");
});

const roles = Role.options.flatMap((role) => [
  { role, scope: null },
  { role, scope: [{ server, account }] },
]);

/** A person of a role, at a browser that has said hello. */
function sitting(rig: HubRig, { role, scope }: Pick<Principal, "role" | "scope">): FakeBrowser {
  const who: Principal = { kind: "person", id: "1", name: "Anna", role, scope };
  const client = {
    who,
    address: "",
    isPrivate: true,
    sessionStatus: () => "active" as const,
    used: () => undefined,
  };
  return new FakeBrowser(rig, "IOS-1", client).hello();
}

test.each(roles)("$role, scope $scope: every frame does what it may and nothing else", (who) => {
  const types = ClientFrame.def.options.map((option) => option.shape.type.def.values[0]);
  expect([...types].sort()).toEqual(Object.keys(FRAMES).sort());
  const id = "00000000-0000-4000-8000-000000000001" as CommandId;
  const samples: Record<ClientFrame["type"], object> = {
    hello: { protocol: 1 },
    command: { id, command: { type: "answer", call } },
    "command-status": { id },
    claim: { call },
    "watch-wire": { server },
    "unwatch-wire": { server },
    "try-server": { server },
  };
  for (const [type, allowed] of Object.entries(FRAMES)) {
    const rig = new HubRig();
    rig.happens(offered());
    const browser = sitting(rig, who);
    browser.says({ type, ...samples[type as ClientFrame["type"]] });
    const isRefused =
      browser.of("rejected").length > 0 ||
      browser.of("outcome").some(({ outcome }) => outcome === "refused");
    expect([type, isRefused]).toEqual([type, !allowed.includes(who.role)]);
  }
});

const other = "account-2" as AccountId;

/** By the table of the contract, not by the product's own. */
function mayCommandOn(
  place: AccountId,
  { role, scope }: Pick<Principal, "role" | "scope">,
): boolean {
  if (role !== "admin" && role !== "instructor") return false;
  return scope === null || place === account;
}

const theirs = { ...offered(`t1/${other}/n-1` as typeof call), account: other } as BoardEvent;

/** One command of each kind, on an account. */
function commandsOn(place: AccountId): Command[] {
  const onAccount = { server, account: place };
  const onCall = { call: `t1/${place}/n-1` as typeof call };
  const samples: Record<Command["type"], object> = {
    "make-call": { ...onAccount, number: "3112" },
    answer: onCall,
    "hang-up": onCall,
    switch: onCall,
    hold: onCall,
    retrieve: onCall,
    consult: { ...onCall, number: "3112" },
    transfer: { ...onCall, other: call },
    reconnect: { ...onCall, other: call },
    "blind-transfer": { ...onCall, number: "3112" },
    divert: { ...onCall, number: "3112" },
    "pick-up": { ...onCall, account: place },
    "send-digits": { ...onCall, digits: "1" },
    login: { ...onAccount, user: "u", password: "p", registrar: "r" },
    logout: onAccount,
    refresh: onAccount,
    "set-do-not-disturb": { ...onAccount, on: true },
    "set-forwarding": { ...onAccount, when: "always", number: "3112" },
  };
  return Object.entries(samples).map(([type, rest]) => Command.parse({ type, ...rest }));
}

test.each(roles)(
  "$role, scope $scope: no command of any kind reaches an account outside the scope",
  (who) => {
    for (const place of [account, other]) {
      const isHis = mayCommandOn(place, who);
      for (const command of commandsOn(place)) {
        const rig = new HubRig();
        rig.happens(offered(), theirs);
        const browser = sitting(rig, who);
        browser.says({ type: "command", id: rig.newId(), command });
        if (!isHis) expect([command.type, rig.sunk]).toEqual([command.type, []]);
        const [outcome] = browser.of("outcome");
        const isForbidden = /^You (have view-only access|don't have permission)/.test(
          outcome?.reason ?? "",
        );
        expect([command.type, isForbidden]).toEqual([command.type, !isHis]);
      }
    }
  },
);
