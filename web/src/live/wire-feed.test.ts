import type { ClientFrame } from "@callboard/shared/protocol/frames";
import type { ServerId } from "@callboard/shared/board/ids";
import { expect, test } from "vitest";
import { WireFeed } from "./wire-feed.ts";
import type { WireViewer } from "./wire-feed.ts";

const server = "a" as ServerId;
const frame = { type: "wire", server, direction: "in", at: 1, text: "{}" } as const;

function rig() {
  const sent: ClientFrame[] = [];
  const heard: string[] = [];
  const viewer = (name: string): WireViewer => ({
    message: ({ text }) => void heard.push(`${name} ${text}`),
    dropped: () => void heard.push(`${name} dropped`),
    back: () => void heard.push(`${name} back`),
  });
  const feed = new WireFeed((sending) => void sent.push(sending));
  return { feed, sent, heard, viewer };
}

test("a server's messages are requested once, and stopped with the last viewer", () => {
  const { feed, sent, heard, viewer } = rig();
  const ends = [feed.watch(server, viewer("one")), feed.watch(server, viewer("two"))];
  feed.wire(frame);
  feed.wire({ ...frame, server: "b" as ServerId });
  for (const end of ends) end();
  feed.wire(frame);
  expect(heard).toEqual(["one {}", "two {}"]);
  expect(sent).toEqual([
    { type: "watch-wire", server },
    { type: "unwatch-wire", server },
  ]);
});

test("after a lost connection they are requested again, if there is still a viewer", () => {
  const { feed, sent, heard, viewer } = rig();
  const end = feed.watch(server, viewer("one"));
  feed.dropped();
  feed.back();
  end();
  feed.dropped();
  feed.back();
  expect(heard).toEqual(["one dropped", "one back"]);
  expect(sent.map(({ type }) => type)).toEqual(["watch-wire", "watch-wire", "unwatch-wire"]);
});
