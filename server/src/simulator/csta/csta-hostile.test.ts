import { Command } from "@callboard/shared/commands/command";
import { expect, test } from "vitest";
import { parseXml } from "../../drivers/csta/xml.ts";
import { hostileCommands, MARK, samplesOn } from "../../hostile/hostile-commands-fixture.ts";
import { account, TIMEOUT, Scene, server } from "./csta-rig.ts";

/** Checks that every message on the wire is one well-formed document without injected content. */
function expectCleanWire(scene: Scene): void {
  for (const text of scene.sim.received) {
    expect(text).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufffe\uffff]/);
    expect(parseXml(text).ok).toBe(true);
    expect(text).not.toContain(MARK);
  }
}

/** The driver's own requests, which repeat whatever the commands. */
const OWN = /^<(?:\?|StartApp|ResetApp|MonitorStart|SnapShot|GetDo|GetFor|RequestSystem)/;

test("nothing hostile in any kind of command reaches a CSTA server", async () => {
  const scene = await Scene.up();
  const call = await scene.talking("4401");
  const samples = samplesOn({ server, account, call });
  const before = scene.sim.received.length;
  for (const type of Command.def.options.flatMap((option) => option.shape.type.def.values)) {
    for (const { name, json } of hostileCommands(type, samples[type]))
      expect([type, name, await scene.answerTo(json)]).toEqual([type, name, "refused"]);
  }
  const sent = scene.sim.received.slice(before).filter((text) => !OWN.test(text));
  expect(sent).toEqual([]);
  expectCleanWire(scene);
});

test.each([
  "<a>&\"'",
  "]]>",
  "<![CDATA[",
  "&amp;",
  "&#0;",
  "&x;",
  "<!-- -->",
  "<?x?>",
  "\u202e9",
  "電話 ☎ 📞",
])("%s is an ordinary number", async (number) => {
  const scene = await Scene.up();
  const command = { type: "make-call", server, account, number } as const;
  void scene.give(command);
  const dialed = (): string[] => scene.sim.received.filter((text) => text.startsWith("<MakeCall"));
  await expect.poll(() => dialed().length, TIMEOUT).toBe(1);
  const parsed = parseXml(dialed()[0] ?? "");
  const fields = parsed.ok ? parsed.root.children : [];
  const field = fields.find(({ name }) => name === "calledDirectoryNumber");
  expect(field).toEqual({ name: "calledDirectoryNumber", text: number, children: [] });
  expect(fields.filter(({ name }) => name === "callingDevice").map(({ text }) => text)).toEqual([
    account,
  ]);
  expectCleanWire(scene);
});
