import type { FastifyInstance, RouteOptions } from "fastify";
import * as z from "zod/mini";
import { BodyProblem } from "./json-body.ts";
import { jsonSchema } from "./json-schema.ts";
import { failure, nameOf } from "./route.ts";
import type { Answer, RouteSchema } from "./route.ts";

/** The version of this description; a breaking change makes it 2. */
const VERSION = "1";

/** The responses that any route can give. */
const EVERYWHERE = {
  403: failure(
    "Not allowed to this role, asked by another name or page, or sent without the page's own header.",
  ),
  500: failure("Something went wrong inside Callboard."),
};

/** The further responses of a route that needs a sign-in. */
const SIGNED_IN = {
  401: failure("Not signed in, and no valid token."),
};

/** The responses to an unusable body. */
const BAD_BODY = {
  400: failure("The body cannot be read; errors, if any, names the fields.", { BodyProblem }),
  413: failure("The body is longer than 64 KiB."),
  415: failure("The body is not application/json."),
};

type Components = Map<string, z.ZodMiniType>;
type Described = RouteOptions & { schema: RouteSchema };

/** Collects the routes registered from now on; a route without a description cannot be registered. */
export function collectRoutes(app: FastifyInstance): readonly Described[] {
  const routes: Described[] = [];
  app.addHook("onRoute", (options) => {
    if (options.method === "HEAD") return;
    if (options.schema?.operationId === undefined) {
      throw new Error(`${String(options.method)} ${options.url} does not say what it is`);
    }
    routes.push(options as Described);
  });
  return routes;
}

/** Describes routes as OpenAPI 3.1, from the schemas of their bodies. */
export function describeApi(routes: readonly Described[]): object {
  const components: Components = new Map();
  const paths: Record<string, Record<string, object>> = {};
  for (const one of routes) {
    const path = (paths[one.url.replaceAll(/:(\w+)/g, "{$1}")] ??= {});
    path[String(one.method).toLowerCase()] = operationOf(one, components);
  }
  const schemas = [...components].map(([name, schema]) => [name, jsonSchema(schema)] as const);
  return {
    openapi: "3.1.0",
    info: {
      title: "Callboard",
      version: VERSION,
      description: "Errors are problem details (RFC 9457). See docs/http.md.",
    },
    servers: [{ url: "/" }],
    paths,
    security: [{ token: [] }, { session: [] }],
    components: {
      schemas: Object.fromEntries(schemas.sort(([a], [b]) => (a < b ? -1 : 1))),
      securitySchemes: {
        token: { type: "http", scheme: "bearer" },
        session: { type: "apiKey", in: "cookie", name: "__Host-callboard-8080" },
      },
    },
  };
}

function operationOf({ url, schema, config }: Described, components: Components): object {
  const { operationId, summary, body, response } = schema;
  const isForAnyone = config?.needs === "public";
  const parameters = parametersOf(url, schema);
  const answers: Record<string, Answer> = {
    ...EVERYWHERE,
    ...(isForAnyone ? {} : SIGNED_IN),
    ...(body && BAD_BODY),
    ...response,
  };
  return {
    operationId,
    summary,
    ...(isForAnyone && { security: [] }),
    ...(parameters.length > 0 && { parameters }),
    ...(body && { requestBody: { required: true, content: jsonOf(body, components) } }),
    responses: mapped(answers, ({ description, content }) => ({
      description,
      content: mapped(content, ({ schema: answer }) => ({ schema: schemaOf(answer, components) })),
    })),
  };
}

function parametersOf(url: string, { querystring, parameters = [] }: RouteSchema): object[] {
  const schema = { type: "string" };
  const inPath = [...url.matchAll(/:(\w+)/g)].map(([, name]) => {
    return { name, in: "path", required: true, schema };
  });
  const inQuery = Object.keys(querystring?.shape ?? {}).map((name) => {
    return { name, in: "query", schema };
  });
  return [...inPath, ...inQuery, ...parameters];
}

function jsonOf(schema: z.ZodMiniType, components: Components): object {
  return { "application/json": { schema: schemaOf(schema, components) } };
}

/** A schema with a name is described once, and referred to. */
function schemaOf(schema: z.ZodMiniType | { type: string }, components: Components): object {
  if (!(schema instanceof z.ZodMiniType)) return schema;
  const name = nameOf(schema);
  if (name === undefined) return jsonSchema(schema);
  components.set(name, schema);
  return { $ref: `#/components/schemas/${name}` };
}

function mapped<From, To>(
  record: Readonly<Record<string, From>>,
  map: (value: From) => To,
): Record<string, To> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));
}
