import { expect, test } from "vitest";
import { Outputs, outputsAmong } from "./outputs.svelte.ts";

const device = (deviceId: string, label: string, kind = "audiooutput") =>
  ({ deviceId, label, kind }) as MediaDeviceInfo;
const desk = device("1", "Desk speaker");
const headset = device("2", "Headset");

test("a single output, unnamed ones and microphones give no choice", () => {
  expect(outputsAmong([desk])).toEqual([]);
  expect(outputsAmong([desk, device("default", "Default"), device("", "")])).toEqual([]);
  expect(outputsAmong([desk, device("3", "")])).toEqual([]);
  expect(outputsAmong([desk, device("3", "Microphone", "audioinput")])).toEqual([]);
});

test("two named outputs are a choice", () => {
  expect(outputsAmong([desk, headset])).toEqual([
    { id: "1", name: "Desk speaker" },
    { id: "2", name: "Headset" },
  ]);
});

function rig() {
  const state = { plugged: [desk, headset], chosen: "2", works: true, used: [] as string[] };
  const outputs = new Outputs({
    devices: Object.assign(new EventTarget(), {
      enumerateDevices: () => Promise.resolve(state.plugged),
    }),
    chosen: () => state.chosen,
    use: (output) => {
      state.used.push(output);
      return Promise.resolve(state.works || output === "");
    },
  });
  return { state, outputs };
}

test("an unplugged output is replaced by the system default, and used again when it is back", async () => {
  const { state, outputs } = rig();
  await outputs.look();
  state.plugged = [desk, device("3", "Hall")];
  await outputs.look();
  state.plugged = [desk, headset];
  await outputs.look();
  expect(state.used).toEqual(["2", "", "2"]);
  expect(outputs.isRefused).toBe(false);
});

test("an output that the browser refuses is reported, and the system default plays", async () => {
  const { state, outputs } = rig();
  state.works = false;
  await outputs.look();
  expect(state.used).toEqual(["2"]);
  expect(outputs.isRefused).toBe(true);
});

test("the system default is not requested while it plays already", async () => {
  const { state, outputs } = rig();
  state.chosen = "";
  await outputs.look();
  expect(state.used).toEqual([]);
});

test("if devices cannot be listed there is nothing to choose", async () => {
  const outputs = new Outputs({
    devices: null,
    chosen: () => "2",
    use: () => Promise.resolve(true),
  });
  await outputs.look();
  expect(outputs.list).toEqual([]);
});
