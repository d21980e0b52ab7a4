import type { ServerId } from "@callboard/shared/board/ids";
import { auditRoutes } from "./audit/routes.ts";
import { boardRoutes } from "./board/routes.ts";
import type { CommandCounts } from "./commands/command-counts.ts";
import { commandRoutes } from "./commands/routes.ts";
import { healthRoutes } from "./health/routes.ts";
import type { ApiPlugin } from "./http/route.ts";
import type { Dispatch } from "./hub/dispatch.ts";
import type { Hub } from "./hub/hub.ts";
import type { LoopLag } from "./metrics/loop-lag.ts";
import type { Traffic } from "./metrics/metrics.ts";
import { metricsRoutes } from "./metrics/routes.ts";
import { peopleRoutes } from "./people/routes.ts";
import { serverRoutes } from "./servers/routes.ts";
import type { ServerRouteParts } from "./servers/routes.ts";
import { openIdRoutes } from "./sign-in/openid/routes.ts";
import { signInRoutes } from "./sign-in/routes.ts";
import type { SignInParts } from "./sign-in/routes.ts";
import { tokenRoutes } from "./tokens/routes.ts";

/** What the features need. */
export interface FeatureParts extends SignInParts, Pick<ServerRouteParts, "servers"> {
  hub: Hub;
  dispatch: Dispatch;
  traffic: ReadonlyMap<ServerId, Traffic>;
  commands: CommandCounts;
  lag: LoopLag;
  /** Milliseconds that a command over HTTP waits for its outcome. */
  waitMs: number;
}

/** The routes of all features, one line each. */
export function featuresOf(parts: FeatureParts): ApiPlugin[] {
  const { hub, servers, gate } = parts;
  const managed = (): typeof gate.authenticator => gate.authenticator;
  const audit = (): NonNullable<typeof gate.authenticator>["audit"] | null =>
    gate.authenticator?.audit ?? null;
  return [
    healthRoutes(hub),
    metricsRoutes(parts),
    boardRoutes(hub),
    commandRoutes(parts),
    serverRoutes({ servers, audit }),
    signInRoutes(parts),
    openIdRoutes(parts),
    auditRoutes({ audit }),
    peopleRoutes({ managed }),
    tokenRoutes({ managed }),
  ];
}
