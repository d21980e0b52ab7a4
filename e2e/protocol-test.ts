import { test as base } from "./fixtures.ts";
import { TELESTRA } from "./protocols.ts";
import type { Protocol, Telephones } from "./protocols.ts";

interface Fixtures {
  protocol: Protocol;
  /** A simulated server of the protocol; the bridge and every station are connected to it. */
  phones: Telephones;
}

/** Stories on a station whose bridge is connected to a server of the protocol that `test.use` names. */
export const test = base.extend<Fixtures>({
  protocol: [TELESTRA, { option: true }],

  phones: async ({ protocol }, use) => {
    const phones = await protocol.start();
    await use(phones);
    await phones.stop();
  },

  bridge: async ({ phones }, use) => {
    const bridge = await phones.bridge();
    await use(bridge);
    await bridge.stop();
  },
});
