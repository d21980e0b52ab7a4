import type { Messages } from "../en/index.ts";
import { screens } from "./screens.ts";

/** All text of the page in Danish. */
export const da: Messages = { screens };
