// npm run check:changed: format, lint, types and related unit tests of the files that the branch changes, or of named files.
import { existsSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { format, lint, lintComponents, runChecks, types, webTypes } from "./checks.mjs";
import { installIfNeeded } from "./install.mjs";
import { asProgram, ROOT, runBin, runQuietly } from "./processes.mjs";

/** The workspaces to check when one changes: itself, and those that import it. */
const DEPENDENTS = {
  shared: ["shared", "server", "web"],
  server: ["server", "e2e"],
  web: ["web"],
  e2e: ["e2e"],
};

await asProgram(async () => {
  await installIfNeeded();
  const named = process.argv.slice(2).map((path) => relative(ROOT, resolve(path)));
  const files = (named.length > 0 ? named : await changed()).filter((path) => existsSync(path));
  if (files.length === 0) {
    process.stdout.write("Nothing has changed.\n");
    return;
  }
  process.stdout.write(`${files.join("\n")}\n`);
  await runChecks(checksOf(files));
  const tested = files.filter((path) =>
    /^(?:shared|server|web)\/.*[.](?:ts|svelte|css)$/.test(path),
  );
  if (tested.length === 0) return;
  const options = ["--run", "--project=unit", "--passWithNoTests", "--reporter=dot"];
  // Absolute, because Vitest resolves paths from the web folder.
  const paths = tested.map((path) => join(ROOT, path));
  await runBin("vitest/vitest.mjs", ["related", ...paths, ...options]);
});

function checksOf(files) {
  const scripts = files.filter((path) => /[.](?:ts|js|cjs|mjs)$/.test(path));
  const components = files.filter((path) => path.endsWith(".svelte"));
  return [
    ...(scripts.length > 0 ? [lint(scripts)] : []),
    ...(components.length > 0 ? [lintComponents(components)] : []),
    ...typesOf([...scripts, ...components]),
    format(files),
  ];
}

function typesOf(files) {
  const touched = files.map((path) => DEPENDENTS[path.split("/")[0]] ?? ["."]);
  return [...new Set(touched.flat())].map((project) =>
    project === "web" ? webTypes : types(project),
  );
}

/** Files that differ from the branch's base on main, committed or not. */
async function changed() {
  const base = (await git("merge-base", "main", "HEAD"))[0];
  return [
    ...(await git("diff", "--name-only", base)),
    ...(await git("ls-files", "--others", "--exclude-standard")),
  ];
}

async function git(...args) {
  return (await runQuietly("git", args)).split("\n").filter((line) => line !== "");
}
