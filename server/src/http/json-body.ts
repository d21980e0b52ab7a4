import { parseJson } from "@callboard/shared/text/json-text";
import type { ParsedJson } from "@callboard/shared/text/json-text";
import { showable } from "@callboard/shared/text/plain-text";
import type { FastifyInstance, FastifySchemaCompiler } from "fastify";
import * as z from "zod/mini";
import { Problem, problem } from "./problem.ts";

/** Why a body could not be used: each field with what is wrong with it, after the example of RFC 9457, section 3. */
export const BodyProblem = z.extend(Problem, {
  /** Absent when the body is no JSON at all. */
  errors: z.optional(
    z.array(
      z.object({
        /** Where in the body, as a JSON Pointer (RFC 6901) in a URI fragment. */
        pointer: z.string(),
        detail: z.string(),
      }),
    ),
  ),
});
type BodyProblem = z.infer<typeof BodyProblem>;

/** A body or a query that its route's schema rejects. */
export class RequestRefused extends Error {
  /** Null for a query: the route describes it. */
  readonly problem: Problem | null;

  constructor(found: Problem | null) {
    super("the request does not match its schema");
    this.problem = found;
  }
}

/** A body that was JSON or was not; null when none was sent. */
type JsonBody = ParsedJson | { ok: false; why: "not-utf8" } | null;

type Read = { value: unknown } | { error: RequestRefused };

const UNREADABLE = {
  "not-utf8": "The body is not UTF-8.",
  "not-json": "The body is not JSON.",
  "too-deep": "The body is nested too deep.",
} as const;

// zod mini has no messages and would say "Invalid input" for everything. These messages quote no value.
const { localeError } = z.locales.en();

/** Parses JSON bodies, and refuses every other type with 415. */
export function acceptJson(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser("application/json", { parseAs: "buffer" }, (_request, bytes, done) => {
    done(null, parseBytes(bytes));
  });
}

/** Parses bodies and queries by the schemas of their routes. */
export const compileSchema: FastifySchemaCompiler<z.ZodMiniType> = ({ schema, httpPart }) => {
  if (httpPart === "body") return (body: JsonBody) => readBody(schema, body);
  return (query: unknown) => {
    const read = schema.safeParse(query);
    return read.success ? { value: read.data } : { error: new RequestRefused(null) };
  };
};

function readBody(schema: z.ZodMiniType, body: JsonBody): Read {
  if (body === null) {
    const detail = "Send a JSON body, with the header content-type: application/json.";
    return { error: new RequestRefused(problem(415, detail)) };
  }
  if (!body.ok) return { error: new RequestRefused(problem(400, UNREADABLE[body.why])) };
  const read = schema.safeParse(body.value, { error: localeError });
  if (read.success) return { value: read.data };
  return { error: new RequestRefused(bodyProblem(read.error)) };
}

function parseBytes(bytes: string | Buffer): JsonBody {
  try {
    // Fatal: a replacement character would turn a broken name into a wrong one.
    const text = new TextDecoder("utf-8", { fatal: true }).decode(Buffer.from(bytes));
    return parseJson(text);
  } catch {
    return { ok: false, why: "not-utf8" };
  }
}

function bodyProblem(error: z.core.$ZodError): BodyProblem {
  const errors = error.issues.map((issue) => {
    const path = issue.path.map((part) => String(part));
    // An unknown key is the sender's text, of any length.
    return { path, detail: showable(issue.message) };
  });
  const sentences = errors.map(({ path, detail }) => `${path.join(".") || "the body"}: ${detail}`);
  return {
    ...problem(400, sentences.join("; ")),
    errors: errors.map(({ path, detail }) => ({ pointer: ["#", ...path].join("/"), detail })),
  };
}
