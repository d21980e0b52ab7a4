import { toolsFor } from "../intl.ts";

export const { counted, list, figures } = toolsFor("en-GB");
