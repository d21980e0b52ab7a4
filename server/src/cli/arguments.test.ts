import { expect, test } from "vitest";
import { readArguments } from "./arguments.ts";
import { UsageError } from "./options.ts";

const read = (line: string, environment = {}, files: readonly string[] = []): unknown => {
  const args = line === "" ? [] : line.split(" ");
  return readArguments(args, environment, (file) => files.includes(file));
};

test.each([
  ["", { command: "serve", isDemo: true }],
  ["serve --demo --port 0", { command: "serve", isDemo: true, port: 0 }],
  [
    "serve --config a.yaml --host ::1",
    { command: "serve", isDemo: false, config: "a.yaml", host: "::1" },
  ],
  ["--config a.yaml", { command: "serve", isDemo: false, config: "a.yaml" }],
  ["serve --tape tapes", { command: "serve", isDemo: true, tape: "tapes" }],
  ["check-config a.yaml", { command: "check-config", file: "a.yaml" }],
  [
    "simulate telestra --behave a,b --seed 3",
    {
      command: "simulate",
      what: { protocol: "telestra", options: { seed: 3, behave: ["a", "b"] } },
    },
  ],
  [
    "simulate csta --devices 3 --rate 6 --behave no-renewal --dialect ed6",
    {
      command: "simulate",
      what: {
        protocol: "csta",
        options: { devices: 3, rate: 6, behave: ["no-renewal"], dialect: "ed6" },
      },
    },
  ],
  [
    "support-bundle --out a.gz --with-names",
    {
      command: "support-bundle",
      request: { location: { dataDir: undefined, config: undefined }, out: "a.gz", names: "shown" },
    },
  ],
  ["--version", { command: "version" }],
])("callboard %s is parsed", (line, expected) => {
  expect(read(line)).toEqual(expected);
});

test("the environment sets the file and the port when the command line does not", () => {
  const environment = { CALLBOARD_CONFIG: "e.yaml", PORT: "9000" };
  expect(read("serve", environment)).toMatchObject({ config: "e.yaml", port: 9000, isDemo: false });
  expect(read("serve --demo", environment)).toMatchObject({ isDemo: true });
  expect(read("serve --config b.yaml --port 1", environment)).toMatchObject({
    config: "b.yaml",
    port: 1,
  });
});

test("an existing callboard.yaml is served by default", () => {
  const files = ["callboard.yaml"];
  expect(read("serve", {}, files)).toEqual({
    command: "serve",
    isDemo: false,
    config: "callboard.yaml",
  });
  expect(read("", { CALLBOARD_CONFIG: "e.yaml" }, files)).toMatchObject({ config: "e.yaml" });
  expect(read("serve --config b.yaml", {}, files)).toMatchObject({ config: "b.yaml" });
  expect(read("serve --demo", {}, files)).toEqual({ command: "serve", isDemo: true });
});

test.each([
  "frobnicate",
  "serve --port abc",
  "serve --port 70000",
  "serve --demo --config a.yaml",
  "serve --colour red",
  "serve --tape=",
  "check-config",
  "check-config a b",
  "simulate",
  "simulate plainline",
  "simulate plainline --help",
  "simulate csta --accounts 3",
  "simulate csta --devices 0",
])("callboard %s is wrong usage", (line) => {
  expect(() => read(line)).toThrow(UsageError);
});

test.each([
  ["serve --help", "callboard simulate csta [--port P]"],
  ["simulate --help", "callboard check-config FILE"],
  ["simulate csta --help", "no-renewal\n      the renewal of a session is refused"],
  ["simulate telestra --help", "ids-shared\n      Both legs of a call have the same id."],
])("callboard %s helps", (line, part) => {
  const { text } = read(line) as { text: string };
  expect(text).toContain(part);
});
