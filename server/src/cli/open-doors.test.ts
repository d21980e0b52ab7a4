import { expect, test } from "vitest";
import { adviceAgainst } from "./open-doors.ts";
import type { Doors } from "./open-doors.ts";

const FAR: Doors = {
  host: "0.0.0.0",
  hasTls: true,
  isInsecure: false,
  isDemo: false,
  hasAdmin: () => true,
};

test.each(["127.0.0.1", "::1", "localhost"])("%s needs nothing more", (host) => {
  const nothing = { hasTls: false, isDemo: true, hasAdmin: () => false };
  expect(adviceAgainst({ ...FAR, ...nothing, host })).toBeNull();
});

test.each(["0.0.0.0", "::", "10.2.101.5", "board.example.net", "127.0.0.2"])(
  "%s needs an admin, and TLS or an express word",
  (host) => {
    expect(adviceAgainst({ ...FAR, host })).toBeNull();
    expect(adviceAgainst({ ...FAR, host, hasTls: false, isInsecure: true })).toBeNull();
    expect(adviceAgainst({ ...FAR, host, hasTls: false })).toContain("listen.tls");
    expect(adviceAgainst({ ...FAR, host, hasAdmin: () => false })).toContain("user add");
    expect(adviceAgainst({ ...FAR, host, isDemo: true, isInsecure: true })).toContain("demo");
    const open = { hasTls: false, isInsecure: true, hasAdmin: () => false };
    expect(adviceAgainst({ ...FAR, host, ...open })).toContain("user add");
  },
);
