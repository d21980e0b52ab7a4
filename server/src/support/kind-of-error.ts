const WORD = /^\w{1,40}$/;

/** The kind of an error, without its message, which may quote private data. */
export function kindOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const code = "code" in error ? error.code : undefined;
  if (typeof code === "string" && WORD.test(code)) return code;
  return WORD.test(error.name) ? error.name : "Error";
}
