import { expect, test } from "vitest";
import { Suggester } from "./suggester.svelte.ts";
import { TypedNumber } from "./typed-number.svelte.ts";

const entry = (name: string, number: string) => {
  return { name, number, group: null, favourite: false, priority: false };
};
const known = {
  directory: [
    entry("Fire station", "3112"),
    entry("Fire officer", "3113"),
    entry("Radar", "tower-1"),
  ],
  recents: ["3070", "desk-2"],
};

function rig(text: string) {
  const typed = new TypedNumber();
  const list = new Suggester(typed, () => known);
  typed.text = text;
  list.open();
  return { typed, list };
}

test("a typed number is dialled as typed, whatever the list holds", () => {
  const { list } = rig("311");
  expect(list.list).toHaveLength(2);
  expect(list.highlighted).toBeNull();
  expect(list.number).toBe("311");
  expect(list.key("Enter")).toBe(false);
});

test("a typed name highlights the best match, and Enter fills in its number without calling", () => {
  const { typed, list } = rig("fire");
  expect(list.number).toBe("3112");
  expect(list.key("Enter")).toBe(true);
  expect(typed.text).toBe("3112");
  expect(list.isOpen).toBe(false);
  expect(list.key("Enter")).toBe(false);
});

test("arrows wrap around, Home and End go to the ends after a first move", () => {
  const { list } = rig("fire");
  expect(list.key("Home")).toBe(false);
  list.key("ArrowDown");
  expect(list.number).toBe("3113");
  list.key("ArrowDown");
  expect(list.place).toBe(0);
  list.key("End");
  expect(list.place).toBe(1);
  list.key("ArrowUp");
  expect(list.place).toBe(0);
});

test("Escape closes, then clears", () => {
  const { typed, list } = rig("311");
  list.key("Escape");
  expect([list.isOpen, typed.text]).toEqual([false, "311"]);
  list.key("Escape");
  expect(typed.text).toBe("");
});

test("a known name is never dialled as letters, also when the list is closed", () => {
  const { list } = rig("fire");
  list.close();
  expect(list.number).toBe("3112");
});

test("an unknown name is dialled on the second press only", () => {
  const { typed, list } = rig("Grond");
  expect(list.isAsked).toBe(false);
  expect(list.mayGo()).toBe(false);
  expect(list.isAsked).toBe(true);
  expect(list.number).toBe("Grond");
  expect(list.mayGo()).toBe(true);
  expect(list.isAsked).toBe(false);
  list.mayGo();
  typed.text = "Gronde";
  expect(list.isAsked).toBe(false);
  expect(list.mayGo()).toBe(false);
});

test("letters that match a SIP user are dialled at once", () => {
  const going = (text: string) => rig(text).list.mayGo();
  const numbers = [
    "3112",
    "555",
    "+45 12 34",
    "*21#",
    "sip:grond@bay.example",
    "grond@bay.example",
  ];
  expect(numbers.filter((number) => !going(number))).toEqual([]);
  const names = ["fire", "tower-1", "TOWER-1", "desk-2"];
  expect(names.filter((name) => !going(name))).toEqual([]);
  expect(going("tower-2")).toBe(false);
});

test("letters that only resemble a name need a confirmation, but not an option chosen by key", () => {
  const { list } = rig("fst");
  expect(list.list).toHaveLength(1);
  expect(list.mayGo()).toBe(false);
  list.key("ArrowDown");
  expect(list.isAsked).toBe(false);
  expect(list.number).toBe("3112");
  expect(list.mayGo()).toBe(true);
});

test("an empty field offers the recently dialled numbers and highlights nothing", () => {
  const { list } = rig("");
  expect(list.list).toEqual([
    { name: null, number: "3070" },
    { name: null, number: "desk-2" },
  ]);
  expect(list.place).toBeNull();
  expect(list.key("Enter")).toBe(false);
});
