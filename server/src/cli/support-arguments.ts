import type { DataLocation } from "./people-arguments.ts";
import { parse, UsageError } from "./options.ts";

/** A `callboard support-bundle` command. */
export interface SupportRequest {
  location: DataLocation;
  /** The file to write; by default one in this folder, with the time in its name. */
  out: string | undefined;
  names: "masked" | "shown";
}

export const SUPPORT_HELP = `  callboard support-bundle [--config FILE] [--data-dir DIR] [--out FILE]
                           [--with-names]
      Writes one file for technical support and lists its contents: versions,
      the configuration, figures. No secrets; names and numbers are masked.
`;

/** Parses the arguments after `support-bundle`. */
export function readSupport(args: readonly string[]): SupportRequest {
  const values = parse(args, {
    config: { type: "string" },
    "data-dir": { type: "string" },
    out: { type: "string" },
    "with-names": { type: "boolean" },
  });
  if (values.out === "") throw new UsageError("--out needs a file; see callboard --help");
  return {
    location: { dataDir: values["data-dir"], config: values.config },
    out: values.out,
    names: values["with-names"] === true ? "shown" : "masked",
  };
}
