import { expect, test } from "vitest";
import { checkExposure } from "./exposure-check.ts";
import type { Exposure } from "./exposure-check.ts";

const FAR: Exposure = {
  host: "0.0.0.0",
  hasTls: true,
  isInsecure: false,
  isDemo: false,
  hasAdmin: () => true,
};

test.each(["127.0.0.1", "::1", "localhost"])("%s needs neither TLS nor an admin", (host) => {
  const nothing = { hasTls: false, isDemo: true, hasAdmin: () => false };
  expect(checkExposure({ ...FAR, ...nothing, host })).toBeNull();
});

test.each(["0.0.0.0", "::", "10.2.101.5", "board.example.net", "127.0.0.2"])(
  "%s needs an admin, and TLS or --insecure-http",
  (host) => {
    expect(checkExposure({ ...FAR, host })).toBeNull();
    expect(checkExposure({ ...FAR, host, hasTls: false, isInsecure: true })).toBeNull();
    expect(checkExposure({ ...FAR, host, hasTls: false })).toContain("listen.tls");
    expect(checkExposure({ ...FAR, host, hasAdmin: () => false })).toContain("user add");
    expect(checkExposure({ ...FAR, host, isDemo: true, isInsecure: true })).toContain("demo");
    const open = { hasTls: false, isInsecure: true, hasAdmin: () => false };
    expect(checkExposure({ ...FAR, host, ...open })).toContain("user add");
  },
);
