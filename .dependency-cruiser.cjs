const { existsSync, readdirSync } = process.getBuiltinModule("node:fs");
const { join } = process.getBuiltinModule("node:path");

// Each rule is one arrow of docs/architecture.md, as a forbidden import.
const TEST = "[.]test[.]ts$";
/** Files that only tests may use: rigs, fixtures, and the conformance tests of drivers. */
const TEST_ONLY = "-(rig|fixture|kit)[.]ts$|/conformance/|-fixture/";
const SERVER = join(__dirname, "server/src");
/** The bridge's features: every folder with a routes.ts. */
const FEATURES = readdirSync(SERVER)
  .filter((folder) => existsSync(join(SERVER, folder, "routes.ts")))
  .join("|");
const never = (name, comment, ...[from, to]) => ({ name, comment, severity: "error", from, to });

module.exports = {
  forbidden: [
    never("no-cycles", "A cycle means that the modules are really one.", {}, { circular: true }),
    never("no-unresolved", "Every import resolves.", {}, { couldNotResolve: true }),
    never(
      "shared-is-a-leaf",
      "shared runs in Node and in the browser.",
      { path: "^shared/" },
      { path: "^(server|web|e2e)/" },
    ),
    never(
      "shared-has-no-node",
      "shared runs in the browser.",
      { path: "^shared/src/", pathNot: TEST },
      { dependencyTypes: ["core"] },
    ),
    never(
      "web-not-server",
      "The page uses only the types in shared, not the server's code.",
      { path: "^web/" },
      { path: "^server/" },
    ),
    never(
      "wire-is-a-leaf",
      "wire moves bytes and depends on no vendor.",
      { path: "^server/src/wire/", pathNot: TEST },
      { path: "^(server/src/(?!wire/)|shared/)" },
    ),
    never(
      "drivers-do-no-io",
      "A driver returns effects; the session performs them.",
      { path: "^server/src/drivers/", pathNot: TEST },
      { dependencyTypes: ["core"] },
    ),
    never(
      "drivers-know-only-shared",
      "A driver only translates a protocol.",
      { path: "^server/src/drivers/", pathNot: TEST },
      { path: "^server/src/(?!drivers/)" },
    ),
    never(
      "drivers-are-strangers",
      "Drivers of different vendors do not import each other.",
      { path: "^server/src/drivers/([^/]+)/" },
      { path: "^server/src/drivers/[^/]+/", pathNot: "^server/src/drivers/($1|conformance|kit)/" },
    ),
    never(
      "kit-is-for-drivers",
      "The kit is for drivers; the session handles only effects.",
      { path: "^server/src/(?!drivers/)" },
      { path: "^server/src/drivers/kit/" },
    ),
    never(
      "kit-knows-no-vendor",
      "The kit is what all drivers have in common.",
      { path: "^server/src/drivers/kit/" },
      { path: "^server/src/drivers/(?!kit/|driver[.]ts)" },
    ),
    never(
      "fixtures-stay-in-tests",
      "Test helpers are not part of the product.",
      { path: "^server/src/", pathNot: `${TEST}|${TEST_ONLY}` },
      { path: `^server/src/.*(${TEST_ONLY})` },
    ),
    never(
      "session-knows-no-vendor",
      "The session performs effects without depending on a vendor.",
      { path: "^server/src/session/", pathNot: TEST },
      { path: "^server/src/(hub|http|simulator|config|drivers/[^/]+/)" },
    ),
    never(
      "check-touches-no-board",
      "A server check only returns its result; it does not change the board.",
      { path: "^server/src/check/", pathNot: TEST },
      { path: "^server/src/(hub|http|simulator|tape|cli)/" },
    ),
    never(
      "hub-knows-no-observer",
      "The hub depends on shared only: on no vendor, no route and no observer of facts.",
      { path: "^server/src/hub/", pathNot: `${TEST}|${TEST_ONLY}` },
      { path: "^server/src/(?!hub/)" },
    ),
    never(
      "http-is-mechanism",
      "http serves the routes it is given and depends on no feature.",
      { path: "^server/src/http/", pathNot: TEST },
      { path: "^server/src/(?!http/|hub/)" },
    ),
    never(
      "server-features-are-strangers",
      "Features are combined in features.ts. All of them may write the audit log.",
      { path: `^server/src/((?!sign-in)(${FEATURES}))/`, pathNot: `${TEST}|${TEST_ONLY}` },
      { path: `^server/src/(${FEATURES})/`, pathNot: "^server/src/($1|audit)/" },
    ),
    never(
      "sign-in-finds-people-and-tokens",
      "Sign-in uses people (passwords) and tokens (bearer), and no other feature.",
      { path: "^server/src/sign-in/", pathNot: `${TEST}|${TEST_ONLY}` },
      {
        path: `^server/src/(${FEATURES})/`,
        pathNot: "^server/src/(sign-in|people|tokens|audit)/",
      },
    ),
    never(
      "features-are-handed-the-rest",
      "A feature may use http, hub and store; app.ts passes in everything else.",
      { path: `^server/src/(${FEATURES})/`, pathNot: `${TEST}|${TEST_ONLY}` },
      {
        path: `^server/src/(?!(${FEATURES}|http|hub|store)/|secrets[.]ts|support/kind-of-error)`,
      },
    ),
    never(
      "store-is-a-leaf",
      "The store keeps rows without knowing what they mean.",
      { path: "^server/src/store/", pathNot: TEST },
      { path: "^(server/src/(?!store/)|shared/)" },
    ),
    never(
      "simulator-shares-words-only",
      "Shared encoding or decoding would hide a mistake on both sides.",
      { path: "^server/src/simulator/", pathNot: `${TEST}|${TEST_ONLY}` },
      { path: "^server/src/(?!simulator/|wire/|drivers/[^/]+/messages)" },
    ),
    never(
      "vendor-words-stay-home",
      "Only the driver, the simulator, the wire panel and tests use Telestra's own names.",
      {
        pathNot: `^(server/src/(drivers/telestra|simulator)/|shared/src/vendors/telestra/|web/src/features/wire/|e2e/)|${TEST}`,
      },
      { path: "^shared/src/telestra[.]ts$" },
    ),
    never(
      "bench-measures-what-is-built",
      "The benchmark runs the built bridge; it shares no code with what it measures.",
      { path: "^server/bench/" },
      { path: "^(server/src/|shared/|web/)" },
    ),
    never(
      "features-are-strangers",
      "Features are combined in App.svelte.",
      { path: "^web/src/features/([^/]+)/" },
      { path: "^web/src/features/[^/]+/", pathNot: "^web/src/features/$1/" },
    ),
    never(
      "ui-is-dumb",
      "ui components take props and depend on no feature.",
      { path: "^web/src/ui/" },
      { path: "^(web/src/(features|live)/|shared/)" },
    ),
    never(
      "gallery-is-no-product",
      "The gallery shows the product's parts; the product does not import it.",
      { path: "^web/src/", pathNot: "^web/src/gallery/" },
      { path: "^web/src/gallery/" },
    ),
    never(
      "messages-know-no-part",
      "Messages depend on no part of the page; the parts import them.",
      { path: "^web/src/messages/", pathNot: TEST },
      { path: "^web/src/(?!messages/|settings/kept[.]svelte[.]ts)" },
    ),
    never(
      "e2e-starts-it-only",
      "Stories see only what a user sees.",
      { path: "^e2e/" },
      {
        path: "^(web/|server/src/(?!simulator/|(app|bridge)-rig[.]ts|http/tls-fixture[.]ts|sign-in/openid/oidc-provider-fixture[.]ts|hostile/spellings-rig[.]ts|drivers/(conformance|plainline-fixture)/))",
      },
    ),
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(^|/)(dist|test-results|[.]svelte-check)/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.base.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "svelte", "default", "types"],
      extensions: [".ts", ".js", ".mjs", ".svelte", ".json"],
    },
  },
};
