import type {
  FastifyBaseLogger,
  FastifyInstance,
  FastifySchema,
  FastifyTypeProvider,
  RawReplyDefaultExpression,
  RawRequestDefaultExpression,
  RawServerDefault,
} from "fastify";
import * as z from "zod/mini";
import type { Needs } from "./auth-hook.ts";
import { Problem } from "./problem.ts";

declare module "fastify" {
  interface FastifySchema {
    operationId?: string;
    summary?: string;
    /** Parameters that no schema reads, e.g. a header. */
    parameters?: readonly object[];
    /** What a query accepts; quoted in the response to an invalid one. */
    queryHelp?: string;
  }
}

/** A request's type is that of the schema that reads it. */
export interface ZodTypes extends FastifyTypeProvider {
  validator: this["schema"] extends z.core.$ZodType ? z.core.output<this["schema"]> : unknown;
}

/** The part of the web server that a feature's routes use. */
export type Api = FastifyInstance<
  RawServerDefault,
  RawRequestDefaultExpression,
  RawReplyDefaultExpression,
  FastifyBaseLogger,
  ZodTypes
>;

/** The routes of one feature. */
export type ApiPlugin = (api: Api) => void;

/** One answer of a route: what it means, and its body. */
export interface Answer {
  description: string;
  content: Readonly<Record<string, { schema: z.ZodMiniType | { type: string } }>>;
}

/** A route's definition: requests are parsed by it, and the API description is made from it. */
export interface RouteSchema extends FastifySchema {
  operationId: string;
  summary: string;
  params?: z.ZodMiniObject;
  body?: z.ZodMiniType;
  querystring?: z.ZodMiniObject;
  response: Readonly<Record<number, Answer>>;
}

/** The parameters of a route for one of many. */
export const ById = z.object({ id: z.string() });

/** The options of a route. */
export function route<const Schema extends RouteSchema>(
  needs: Needs,
  schema: Schema,
): { schema: Schema; config: { needs: Needs } } {
  return { schema, config: { needs } };
}

const NAMES = z.registry<{ name: string }>();

/** Names a schema in the API description: `named({ LoginBody })`. */
export function named<Schema extends z.ZodMiniType>(one: Readonly<Record<string, Schema>>): Schema {
  const [entry] = Object.entries(one);
  if (entry === undefined) throw new Error("a schema without a name");
  const [name, schema] = entry;
  NAMES.add(schema, { name });
  return schema;
}

/** The schema's name in the API description. */
export function nameOf(schema: z.core.$ZodType): string | undefined {
  return NAMES.get(schema)?.name;
}

/** A successful JSON response: `success("The people.", { PeopleReply })`. */
export function success(
  description: string,
  schema: Readonly<Record<string, z.ZodMiniType>>,
): Answer {
  return { description, content: { "application/json": { schema: named(schema) } } };
}

/** A problem. */
export function failure(
  description: string,
  schema: Readonly<Record<string, z.ZodMiniType>> = { Problem },
): Answer {
  return { description, content: { "application/problem+json": { schema: named(schema) } } };
}

/** An answer that is not described further. */
export function plain(description: string, mediaType: string, type = "string"): Answer {
  return { description, content: { [mediaType]: { schema: { type } } } };
}

/** An answer without a body. */
export const DONE: Answer = { description: "It is done.", content: {} };
