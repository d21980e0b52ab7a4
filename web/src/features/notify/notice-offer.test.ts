import { expect, test } from "vitest";
import { NoticeOffer } from "./notice-offer.svelte.ts";
import type { NotifyChoice } from "./notify-choice.ts";

function rig(answer: NotificationPermission = "granted") {
  const state: { permission: NotificationPermission; asked: number } = {
    permission: "default",
    asked: 0,
  };
  const choice: { value: NotifyChoice; set: (value: NotifyChoice) => void } = {
    value: "open",
    set: (value) => void (choice.value = value),
  };
  const ask = () => {
    state.asked += 1;
    state.permission = answer;
    return Promise.resolve(answer);
  };
  const offer = new NoticeOffer({ system: { permission: () => state.permission, ask }, choice });
  return { offer, state, choice };
}

test("nothing is offered, and the browser does not ask, before a call was missed unseen", () => {
  const { offer, state } = rig();
  expect(offer.row).toBe("none");
  offer.missedUnseen();
  expect(offer.row).toBe("ask");
  expect(state.asked).toBe(0);
});

test("the browser asks when Allow is pressed, and a yes is kept", async () => {
  const { offer, state, choice } = rig();
  offer.missedUnseen();
  await offer.allow();
  expect(state.asked).toBe(1);
  expect(offer.row).toBe("none");
  expect(choice.value).toBe("allowed");
});

test("a no is explained once", async () => {
  const { offer, choice } = rig("denied");
  offer.missedUnseen();
  await offer.allow();
  expect(offer.row).toBe("denied");
  offer.understood();
  offer.missedUnseen();
  expect(offer.row).toBe("none");
  expect(choice.value).toBe("denied");
});

test("closing the browser's prompt leads to another offer after the next missed call", async () => {
  const { offer } = rig("default");
  offer.missedUnseen();
  await offer.allow();
  expect(offer.row).toBe("none");
  offer.missedUnseen();
  expect(offer.row).toBe("ask");
});

test("after 'Not now' the offer never returns", () => {
  const { offer, choice } = rig();
  offer.missedUnseen();
  offer.notNow();
  offer.missedUnseen();
  expect(offer.row).toBe("none");
  expect(choice.value).toBe("not-now");
});

test("the offer goes when it was answered in another tab", () => {
  const { offer, choice } = rig();
  offer.missedUnseen();
  choice.value = "not-now";
  expect(offer.row).toBe("none");
});

test.each(["granted", "denied"] as const)(
  "nothing is offered if the permission is %s already",
  (already) => {
    const { offer, state } = rig();
    state.permission = already;
    offer.missedUnseen();
    expect(offer.row).toBe("none");
  },
);

test("nothing is offered if the browser has no notifications", () => {
  const { choice } = rig();
  const offer = new NoticeOffer({ system: null, choice });
  offer.missedUnseen();
  expect(offer.row).toBe("none");
});
