import diagnostics from "node:diagnostics_channel";
import { CLAIMABLE_ROLES, CALLING_ROLES, mayOpen } from "@callboard/shared/access/policy";
import type { Role } from "@callboard/shared/access/role";
import { SCREENS } from "@callboard/shared/access/screen";
import type { Principal } from "@callboard/shared/access/principal";
import { Command } from "@callboard/shared/commands/command";
import { ClientFrame } from "@callboard/shared/protocol/frames";
import type { FastifyInstance, RouteOptions } from "fastify";
import { expect, onTestFinished, test } from "vitest";
import { account, call, FakeBrowser, HubRig, offered, server } from "../hub/hub-rig.ts";
import { ANY_CLIENT } from "../hub/client.ts";
import { NumberPolicy } from "../hub/number-policy.ts";
import { RateLimits } from "../hub/rate-limits.ts";
import { AuthGate } from "../sign-in/auth-gate.ts";
import { httpRig } from "../http-rig.ts";

/** A role that is in the names and in no table. */
const NEW_ROLE = "not-in-the-table" as Role;

/** One value for each field of a frame or a command. A field that is not here makes its schema refuse the sample. */
const FIELDS: Readonly<Record<string, unknown>> = {
  ...{ protocol: 1, id: "00000000-0000-4000-8000-000000000001" },
  ...{ server, account, call, other: call, number: "3112", digits: "1", on: true, when: "always" },
  ...{ user: "u", password: "p", registrar: "r" },
};

/** One of each kind of a union, found in its schema. */
function samplesOf<T extends { type: string }>(union: {
  parse: (value: unknown) => T;
  def: { options: readonly { shape: { type: { def: { values: readonly unknown[] } } } }[] };
}): T[] {
  return union.def.options.map(({ shape }) => {
    const [type] = shape.type.def.values;
    const fields = Object.keys(shape).map((field) => [field, FIELDS[field]] as const);
    const given = Object.fromEntries(fields.filter(([, value]) => value !== undefined));
    const command = "command" in shape && { command: { type: "answer", call } };
    return union.parse({ ...given, ...command, type });
  });
}

function principalOf(role: Role): Principal {
  return { kind: "person", id: "p1", name: "Anna", role, scope: null };
}

/** The routes that are not public, as the router has them. */
async function guardedRoutes(
  role: Role,
): Promise<{ http: FastifyInstance; routes: RouteOptions[] }> {
  const routes: RouteOptions[] = [];
  const made = (message: unknown): void => {
    const { fastify } = message as { fastify: FastifyInstance };
    fastify.addHook("onRoute", (route) => void routes.push(route));
  };
  diagnostics.subscribe("fastify.initialization", made);
  onTestFinished(() => void diagnostics.unsubscribe("fastify.initialization", made));
  const gate = new AuthGate(null);
  const client = { ...ANY_CLIENT, who: principalOf(role), session: null, isBrowser: false };
  gate.client = () => client;
  const { http } = await httpRig({ gate });
  return { http, routes: routes.filter(({ config }) => config?.needs !== "public") };
}

async function openRoutes(role: Role): Promise<string[]> {
  const { http, routes } = await guardedRoutes(role);
  const asked = routes.flatMap(({ method, url }) => [method].flat().map((verb) => ({ verb, url })));
  const open: string[] = [];
  for (const { verb, url } of asked) {
    const method = verb as "GET";
    const { statusCode } = await http.inject({ method, url: url.replace(/:\w+/, "1") });
    if (statusCode !== 403) open.push(`${verb} ${url}`);
  }
  return open;
}

/** A browser of a role on a board with a ringing call. */
function browserOf(role: Role): { rig: HubRig; browser: FakeBrowser } {
  const rig = new HubRig();
  rig.happens(offered());
  return { rig, browser: new FakeBrowser(rig, "IOS-1", { ...ANY_CLIENT, who: principalOf(role) }) };
}

/** The frames that are carried out, also where an earlier `hello` was refused. */
function openFrames(role: Role): string[] {
  const isOpen = (frame: ClientFrame): boolean => {
    const { browser } = browserOf(role);
    if (frame.type !== "hello") browser.hello();
    browser.says(frame);
    const refusals = browser.of("outcome").filter(({ outcome }) => outcome === "refused");
    return browser.of("rejected").length + refusals.length === 0;
  };
  return samplesOf(ClientFrame)
    .filter(isOpen)
    .map(({ type }) => type);
}

/** The commands that are not forbidden: one that makes no sense on this board is refused for another reason. */
function openCommands(role: Role): string[] {
  const isOpen = (command: Command): boolean => {
    const { rig } = browserOf(role);
    const given = {
      by: "IOS-1",
      seq: undefined,
      client: { ...ANY_CLIENT, who: principalOf(role) },
    };
    let codes: (string | undefined)[] = [];
    rig.dispatch.give({ ...given, id: rig.newId(), command }, ({ why }) => {
      codes = why?.map(({ code }) => code) ?? [];
    });
    return !codes.includes("forbidden") || rig.sunk.length > 0;
  };
  return samplesOf(Command)
    .filter(isOpen)
    .map(({ type }) => type);
}

/** The commands whose number may be called, with no rule in the configuration. */
function openNumbers(role: Role): string[] {
  const numbers = new NumberPolicy({});
  return samplesOf(Command)
    .filter((command) => "number" in command && numbers.check({ role }, command) === null)
    .map(({ type }) => type);
}

function openScreens(role: Role): string[] {
  return SCREENS.filter((screen) => mayOpen(role, screen));
}

test("a role that is in no table is refused every route, frame, command, number and screen", async () => {
  expect(await openRoutes(NEW_ROLE)).toEqual([]);
  expect(openFrames(NEW_ROLE)).toEqual([]);
  expect(openCommands(NEW_ROLE)).toEqual([]);
  expect(openNumbers(NEW_ROLE)).toEqual([]);
  expect(openScreens(NEW_ROLE)).toEqual([]);
  const limits = new RateLimits({ commandsPerSecond: 10, makeCallsPerMinute: 30 }, () => 0);
  expect(limits.check(principalOf(NEW_ROLE), "answer")).toMatchObject({ outcome: "refused" });
  expect([...CLAIMABLE_ROLES, ...CALLING_ROLES]).not.toContain(NEW_ROLE);
});

test("control: the same search finds everything allowed for an admin", async () => {
  const { routes } = await guardedRoutes("admin");
  expect(await openRoutes("admin")).toHaveLength(routes.flatMap(({ method }) => method).length);
  expect(routes.length).toBeGreaterThan(15);
  expect(openFrames("admin")).toEqual(samplesOf(ClientFrame).map(({ type }) => type));
  expect(openCommands("admin")).toEqual(samplesOf(Command).map(({ type }) => type));
  expect(openNumbers("admin")).toContain("make-call");
  expect(openScreens("admin")).toEqual(SCREENS);
});

test("the names of Object.prototype are not roles", () => {
  for (const name of ["constructor", "toString", "__proto__"].map((text) => text as Role)) {
    expect(openFrames(name)).toEqual([]);
    expect(openScreens(name)).toEqual([]);
  }
});
