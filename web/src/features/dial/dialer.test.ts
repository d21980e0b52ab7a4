import { expect, test } from "vitest";
import { AccountId } from "@callboard/shared/board/ids";
import { accountWith, boardOf, serverWith } from "../../board-fixture.ts";
import { Dialer, whyNotFrom } from "./dialer.svelte.ts";

const second = accountWith({ id: AccountId.parse("account-2"), number: "3002" });
const loggedOut = accountWith({ registration: "logged-out", sipCode: 0 });

test("keys append, and the last digit can be deleted", () => {
  const dialer = new Dialer();
  for (const key of ["3", "0", "*"]) dialer.type(key);
  dialer.deleteLast();
  expect(dialer.text).toBe("30");
});

test("blanks and brackets of a number are not dialled", () => {
  const dialer = new Dialer();
  dialer.text = " (30) 02 ";
  expect(dialer.number).toBe("3002");
  dialer.text = "   ";
  expect(dialer.number).toBeNull();
});

test("the last number returns into an empty field only", () => {
  const dialer = new Dialer();
  dialer.dialled("3002");
  dialer.type("9");
  dialer.recall();
  expect(dialer.text).toBe("9");
  dialer.deleteLast();
  dialer.recall();
  expect(dialer.text).toBe("3002");
});

test("the field is cleared when its call was sent, but not the input since", () => {
  const dialer = new Dialer();
  dialer.text = "3002";
  dialer.wentOut("3002");
  expect(dialer.text).toBe("");
  dialer.text = "30021";
  dialer.wentOut("3002");
  expect(dialer.text).toBe("30021");
});

test("the first account that can call is offered, and a chosen one is kept whatever happens to it", () => {
  const dialer = new Dialer();
  const board = { ...boardOf(), accounts: [loggedOut, second] };
  expect(dialer.lineOn(board)?.id).toBe("account-2");
  dialer.choose(second);
  const later = {
    ...board,
    accounts: [accountWith(), { ...second, registration: "refused" as const }],
  };
  expect(dialer.lineOn(later)?.id).toBe("account-2");
});

test("an account that cannot call says why", () => {
  const board = boardOf();
  expect(whyNotFrom(board, accountWith())).toBeNull();
  expect(whyNotFrom(board, loggedOut)).toBe("logged out");
  const lost = serverWith({ link: { state: "down", since: 0, reason: null } });
  expect(whyNotFrom({ ...board, servers: [lost] }, accountWith())).toBe("not connected");
});
