import type { WireMessage } from "@callboard/shared/protocol/wire-message";
import type { Scene, Step } from "../scene.ts";
import { snapshot } from "./exercise.ts";
import * as p from "./parts.ts";

type SceneMessage = Pick<WireMessage, "direction" | "text"> & Partial<WireMessage>;

const MESSAGES: readonly SceneMessage[] = [
  { direction: "note", text: "Connected to 10.2.101.23:3550." },
  { direction: "out", text: '{"cmd":"get-status","account":"account-1"}' },
  {
    direction: "in",
    text: '{"event":"status","account":"account-1","calls":[{"call_id":4,"caller":"3010","callee":"3001","started":true}],"account_status":200}',
  },
  {
    direction: "in",
    text: '{"event":"call-incoming","account":"account-2","call_id":7,"caller":"3112","caller_name":"Fire station"}',
  },
  { direction: "out", text: '{"cmd":"answer-call","account":"account-2","call_id":7}' },
  { direction: "in", text: '{"event":"call-answered","account":"account-2","call_id":7}' },
  { direction: "in", text: '{"event":"status","account":', problem: "not-json" },
  {
    direction: "out",
    text: '{"cmd":"login","account":"account-6","user":"3006","pass":"•••","server":"10.2.101.40"}',
    masked: true,
  },
  {
    direction: "in",
    text: '{"event":"fail","account":"account-6","error":"Registration refused: 403 Forbidden"}',
  },
];

function passes(message: SceneMessage, index: number): Step {
  const at = p.ago(MESSAGES.length - index);
  const frame = { type: "wire", server: p.serverId("telestra-a"), at, ...message } as const;
  return { do: "hear", frame };
}

/** The messages to and from a telephone server. */
export const WIRE_SCENES: readonly Scene[] = [
  {
    screen: "station",
    at: p.AT,
    snapshot,
    name: "wire",
    shows: "Messages in both directions, one unreadable, one with a masked password",
    steps: [
      { do: "press", name: "telestra-a live", onPhone: "Bridge live telestra-a live" },
      { do: "await", name: "Pause" },
      ...MESSAGES.map(passes),
      { do: "await-text", text: "9 of 9" },
    ],
  },
];
