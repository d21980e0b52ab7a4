import type { PeoplePlace } from "./people-arguments.ts";
import { parse, UsageError } from "./options.ts";

/** What `callboard support-bundle` was asked for. */
export interface SupportAsk {
  place: PeoplePlace;
  /** The file that is to be made; without it one of this folder, with the time in its name. */
  out: string | undefined;
  names: "masked" | "shown";
}

export const SUPPORT_HELP = `  callboard support-bundle [--config FILE] [--data-dir DIR] [--out FILE]
                           [--with-names]
      Writes one file for somebody who helps, and says what is in it: versions,
      the configuration, figures. No secrets; names and numbers are masked.
`;

/** Reads what follows `support-bundle`. */
export function readSupport(args: readonly string[]): SupportAsk {
  const values = parse(args, {
    config: { type: "string" },
    "data-dir": { type: "string" },
    out: { type: "string" },
    "with-names": { type: "boolean" },
  });
  if (values.out === "") throw new UsageError("--out takes a file");
  return {
    place: { dataDir: values["data-dir"], config: values.config },
    out: values.out,
    names: values["with-names"] === true ? "shown" : "masked",
  };
}
