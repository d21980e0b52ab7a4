const { existsSync, readdirSync } = process.getBuiltinModule("node:fs");
const { join } = process.getBuiltinModule("node:path");

// Each rule is one arrow of docs/architecture.md, written as what may NOT be imported.
const TEST = "[.]test[.]ts$";
/** What only tests may use: rigs, fixtures, and what proves drivers. */
const TEST_ONLY = "-(rig|fixture|kit)[.]ts$|/conformance/|-fixture/";
const SERVER = join(__dirname, "server/src");
/** The bridge's features: each has a folder of its own, with its store, rules and routes, and is known by the routes. */
const FEATURES = readdirSync(SERVER)
  .filter((folder) => existsSync(join(SERVER, folder, "routes.ts")))
  .join("|");
const never = (name, comment, ...[from, to]) => ({ name, comment, severity: "error", from, to });

module.exports = {
  forbidden: [
    never("no-cycles", "A cycle means two modules are really one.", {}, { circular: true }),
    never("no-unresolved", "Every import is found.", {}, { couldNotResolve: true }),
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
      "The browser knows the server only through shared.",
      { path: "^web/" },
      { path: "^server/" },
    ),
    never(
      "wire-is-a-leaf",
      "wire moves bytes; it knows no vendor.",
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
      "A driver is a translator.",
      { path: "^server/src/drivers/", pathNot: TEST },
      { path: "^server/src/(?!drivers/)" },
    ),
    never(
      "drivers-are-strangers",
      "Vendors never import one another.",
      { path: "^server/src/drivers/([^/]+)/" },
      { path: "^server/src/drivers/[^/]+/", pathNot: "^server/src/drivers/($1|conformance|kit)/" },
    ),
    never(
      "kit-is-for-drivers",
      "What every driver does; the session sees only effects.",
      { path: "^server/src/(?!drivers/)" },
      { path: "^server/src/drivers/kit/" },
    ),
    never(
      "kit-knows-no-vendor",
      "The kit is what vendors have in common.",
      { path: "^server/src/drivers/kit/" },
      { path: "^server/src/drivers/(?!kit/|driver[.]ts)" },
    ),
    never(
      "fixtures-stay-in-tests",
      "What tests are made of does not get into the product.",
      { path: "^server/src/", pathNot: `${TEST}|${TEST_ONLY}` },
      { path: `^server/src/.*(${TEST_ONLY})` },
    ),
    never(
      "session-knows-no-vendor",
      "The session performs effects; which vendor they are for is not its business.",
      { path: "^server/src/session/", pathNot: TEST },
      { path: "^server/src/(hub|http|simulator|config|drivers/[^/]+/)" },
    ),
    never(
      "check-touches-no-board",
      "What a check of a server finds goes to whoever asked, and nowhere else.",
      { path: "^server/src/check/", pathNot: TEST },
      { path: "^server/src/(hub|http|simulator|tape|cli)/" },
    ),
    never(
      "hub-knows-no-observer",
      "The hub speaks shared only: no vendor, no route, and nothing that observes its facts.",
      { path: "^server/src/hub/", pathNot: `${TEST}|${TEST_ONLY}` },
      { path: "^server/src/(?!hub/)" },
    ),
    never(
      "http-is-mechanism",
      "http serves whatever routes it is given; it knows no feature.",
      { path: "^server/src/http/", pathNot: TEST },
      { path: "^server/src/(?!http/|hub/)" },
    ),
    never(
      "server-features-are-strangers",
      "Features meet in features.ts. All of them write the audit.",
      { path: `^server/src/((?!sign-in)(${FEATURES}))/`, pathNot: `${TEST}|${TEST_ONLY}` },
      { path: `^server/src/(${FEATURES})/`, pathNot: "^server/src/($1|audit)/" },
    ),
    never(
      "sign-in-finds-people-and-tokens",
      "A password is a person's, a bearer a token's: signing in asks both, and no other feature.",
      { path: "^server/src/sign-in/", pathNot: `${TEST}|${TEST_ONLY}` },
      {
        path: `^server/src/(${FEATURES})/`,
        pathNot: "^server/src/(sign-in|people|tokens|audit)/",
      },
    ),
    never(
      "features-are-handed-the-rest",
      "A feature has http, hub and store; app.ts hands it what else it needs.",
      { path: `^server/src/(${FEATURES})/`, pathNot: `${TEST}|${TEST_ONLY}` },
      {
        path: `^server/src/(?!(${FEATURES}|http|hub|store)/|secrets[.]ts|support/kind-of-error)`,
      },
    ),
    never(
      "store-is-a-leaf",
      "The store keeps rows; what they mean is others' business.",
      { path: "^server/src/store/", pathNot: TEST },
      { path: "^(server/src/(?!store/)|shared/)" },
    ),
    never(
      "simulator-shares-words-only",
      "Sharing encode or decode would hide one mistake on both sides.",
      { path: "^server/src/simulator/", pathNot: `${TEST}|${TEST_ONLY}` },
      { path: "^server/src/(?!simulator/|wire/|drivers/[^/]+/messages)" },
    ),
    never(
      "vendor-words-stay-home",
      "Only the driver, the simulator, the wire panel and tests know Telestra's spelling.",
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
      "Features meet in App.svelte.",
      { path: "^web/src/features/([^/]+)/" },
      { path: "^web/src/features/[^/]+/", pathNot: "^web/src/features/$1/" },
    ),
    never(
      "ui-is-dumb",
      "ui takes props; it knows no call.",
      { path: "^web/src/ui/" },
      { path: "^(web/src/(features|live)/|shared/)" },
    ),
    never(
      "gallery-is-no-product",
      "The gallery shows the product's parts; what is built knows nothing of it.",
      { path: "^web/src/", pathNot: "^web/src/gallery/" },
      { path: "^web/src/gallery/" },
    ),
    never(
      "messages-know-no-part",
      "Text belongs to no part of the page; whoever shows it asks for it.",
      { path: "^web/src/messages/", pathNot: TEST },
      { path: "^web/src/(?!messages/|settings/kept[.]svelte[.]ts)" },
    ),
    never(
      "e2e-starts-it-only",
      "Stories see what a person sees.",
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
