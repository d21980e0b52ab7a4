import { writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import type { Bundle } from "../support/bundle.ts";
import { gather } from "../support/bundle.ts";
import { dataFolder } from "./data-folder.ts";
import { Exit, FAILED } from "./exit.ts";
import type { SupportRequest } from "./support-arguments.ts";

/** Writes the support bundle; returns lines that list its contents. Throws `Exit` when the file cannot be written. */
export async function supportBundle(request: SupportRequest, version: string): Promise<string> {
  const { config, dataDir: option } = request.location;
  const environment = process.env["CALLBOARD_DATA_DIR"];
  const bundle = await gather({
    ...{ names: request.names, version, now: Date.now(), config },
    dataFolder: (configured) => dataFolder({ option, environment, configured, file: config }),
  });
  const file = request.out ?? `callboard-support-${bundle.madeAt.replace(/[:.]/g, "-")}.json.gz`;
  const bytes = gzipSync(`${JSON.stringify(bundle, null, 2)}\n`);
  try {
    // wx: only a new file certainly has this mode and is not a link to another file.
    writeFileSync(file, bytes, { flag: "wx", mode: 0o600 });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Exit(FAILED, [
      `the support bundle was not written: ${why}; choose another file with --out`,
    ]);
  }
  const hint = `Check it before you pass it on: gzip -dc ${file}`;
  return [
    `${file}: ${bytes.length} bytes, readable only by you. It contains:`,
    ...contentLines(bundle),
    hint,
  ]
    .map((line) => `${line}\n`)
    .join("");
}

/** A line for each part, so that the user knows what the file passes on. */
function contentLines({ machine, configuration, data, bridge, names, log }: Bundle): string[] {
  const { callboard, node, platform } = machine;
  return [
    `  machine        Callboard ${callboard}, Node ${node}, ${platform}`,
    `  configuration  ${configured(configuration)}; names and numbers are ${names}`,
    `  data           ${data.folder}: audit ${textOf(data.audit)}, rows ${textOf(data.rows)}`,
    `  bridge         ${bridge === null ? "not queried: it listens on the network" : answers(bridge)}`,
    `  log            ${log}`,
  ];
}

function configured(about: Bundle["configuration"]): string {
  if (about === null) return "none: the demo";
  return "problem" in about ? `${about.file}: ${about.problem}` : about.file;
}

function answers({ asked, healthz, metrics }: NonNullable<Bundle["bridge"]>): string {
  const figures = typeof metrics === "string" ? metrics : `${metrics.length} figures`;
  return `${asked}: /healthz ${healthz}, /metrics ${figures}`;
}

function textOf(part: unknown): string {
  return typeof part === "string" ? part : JSON.stringify(part);
}
