import { newCommandId } from "../../live/command-id.ts";
import { HeartbeatLead } from "./heartbeat-lead.ts";
import type { Lead, LeadListener } from "./lead.ts";
import { later } from "./later.ts";
import { LockLead } from "./lock-lead.ts";

/** How the tabs of this browser elect the one that rings. */
export function browserLead(tell: LeadListener): Lead {
  // The browser's types promise locks, but on plain http from another machine there are none.
  if (!("locks" in navigator)) return heartbeatLead(tell);
  return new LockLead({ locks: navigator.locks, tell });
}

function heartbeatLead(tell: LeadListener): Lead {
  return new HeartbeatLead({
    tab: newCommandId(),
    storage: localStorage,
    onWrite,
    now: () => Date.now(),
    random: () => Math.random(),
    after: later,
    tell,
  });
}

function onWrite(changed: (key: string | null) => void): () => void {
  const heard = ({ key }: StorageEvent) => changed(key);
  window.addEventListener("storage", heard);
  return () => window.removeEventListener("storage", heard);
}
