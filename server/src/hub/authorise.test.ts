import { expect, test } from "vitest";
import { Arbiter } from "./arbiter.ts";
import { Authoriser } from "./authorise.ts";
import type { AuthorisedCommand, ClientCommand } from "./authorise.ts";

import { account, call, clientCalled, HubRig, offered, server } from "./hub-rig.ts";
import { NumberPolicy } from "./number-policy.ts";

function parts(rig: HubRig) {
  const limits = { check: () => null };
  const authoriser = new Authoriser({ view: rig.hub, limits, numbers: new NumberPolicy({}) });
  return { authoriser, arbiter: new Arbiter({ view: rig.hub, claims: rig.claims }) };
}

function answerFrom(rig: HubRig, more: Partial<ClientCommand> = {}): ClientCommand {
  const command = { type: "answer", call } as const;
  return {
    id: rig.newId(),
    by: "IOS-1",
    seq: undefined,
    command,
    client: clientCalled("Anna"),
    ...more,
  };
}

test("an authorised command is plain data: after serialisation it is arbitrated the same", () => {
  const rig = new HubRig();
  rig.happens(offered());
  const { authoriser, arbiter } = parts(rig);
  const authorised = authoriser.authorise(answerFrom(rig, { seq: rig.hub.seq }));
  const arrived = JSON.parse(JSON.stringify(authorised)) as AuthorisedCommand;
  expect(arrived).toEqual(authorised);
  expect(arrived).toMatchObject({ by: "IOS-1", person: "Anna", seq: 1 });
  expect(arbiter.arbitrate(arrived)).toEqual({ server });
});

test("authorising ignores the call's phase, and arbitrating ignores the client's rights", () => {
  const rig = new HubRig();
  rig.happens(offered());
  const { authoriser, arbiter } = parts(rig);
  const authorised = authoriser.authorise(answerFrom(rig)) as AuthorisedCommand;
  rig.happens({ type: "call-answered", call, others: "unchanged", at: 2 });
  expect(authoriser.authorise(answerFrom(rig))).toMatchObject({ command: { type: "answer" } });
  expect(arbiter.arbitrate(authorised)).toMatchObject({ why: [{ code: "not-ringing" }] });
});

test("a command on an account outside the scope is never authorised", () => {
  const rig = new HubRig();
  const client = clientCalled("Anna");
  const who = { ...client.who, scope: [{ server, account: "account-2" }] };
  const command = { type: "refresh", server, account } as const;
  const given = answerFrom(rig, { command, client: { ...client, who } });
  expect(parts(rig).authoriser.authorise(given)).toMatchObject({ why: [{ code: "out-of-scope" }] });
});
