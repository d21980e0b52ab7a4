import { expect, test } from "vitest";
import { parseConfig } from "./read-config.ts";

const SERVERS = "servers: [{ id: a, host: h, accounts: [x] }]";
const signInOf = (text: string) => {
  const result = parseConfig(`${SERVERS}\n${text}`, "c.yaml");
  return result.ok ? result.config.signIn : result.errors.join("\n");
};

test.each([
  ["", { idleMinutes: 30, absoluteHours: 12 }],
  ["signIn: {}", { idleMinutes: 30, absoluteHours: 12 }],
  ["signIn: { idleMinutes: 2.5 }", { idleMinutes: 2.5, absoluteHours: 12 }],
  [
    "signIn: { idleMinutes: 0.05, absoluteHours: 0.01 }",
    { idleMinutes: 0.05, absoluteHours: 0.01 },
  ],
  ["signIn: { idleMinutes: 720, absoluteHours: 168 }", { idleMinutes: 720, absoluteHours: 168 }],
])("%j sets how long users stay signed in", (text, signIn) => {
  expect(signInOf(text)).toEqual(signIn);
});

test.each([
  ["idleMinutes: 0", "signIn.idleMinutes"],
  ["idleMinutes: 0.049", "signIn.idleMinutes"],
  ["idleMinutes: 721", "signIn.idleMinutes"],
  ["idleMinutes: -1", "signIn.idleMinutes"],
  ["idleMinutes: .nan", "signIn.idleMinutes"],
  ['idleMinutes: "30"', "signIn.idleMinutes"],
  ["absoluteHours: 0.009", "signIn.absoluteHours"],
  ["absoluteHours: 168.1", "signIn.absoluteHours"],
  ["absoluteHours: .inf", "signIn.absoluteHours"],
  ["idleHours: 1", "signIn.idleHours"],
])("%s is rejected", (setting, path) => {
  expect(signInOf(`signIn: { ${setting} }`)).toContain(`c.yaml:2: ${path}: `);
});
