import { jsonSchema } from "./json-schema.ts";
import { MANAGE_PATHS } from "./openapi-manage.ts";
import {
  BAD_BODY,
  EVERYWHERE,
  failure,
  json,
  SCHEMAS,
  SIGNED_IN,
  success,
} from "./openapi-parts.ts";
import type { Operation } from "./openapi-parts.ts";
import { SIGN_IN_PATHS } from "./openapi-sign-in.ts";

/** The version of this description; a change that breaks a program that goes by it makes it 2. */
const VERSION = "1";

const STATION = {
  name: "x-callboard-station",
  in: "header",
  description:
    'Who gives the command, for others to see: text of at most 64 characters without control characters. Anything else is taken as "HTTP".',
  schema: { type: "string", maxLength: 64 },
};

/** Every route beside the pages and the WebSocket. */
const PATHS: Record<string, Record<string, Operation>> = {
  "/healthz": {
    get: {
      operationId: "getHealth",
      summary: "Whether the bridge serves",
      responses: { "200": success("It does.", "Health"), ...EVERYWHERE },
    },
  },
  "/readyz": {
    get: {
      operationId: "getReadiness",
      summary: "Whether the link to every telephone server is up",
      responses: {
        "200": success("All links are up.", "Health"),
        "503": failure("Some are not; servers lists them.", "NotReady"),
        ...EVERYWHERE,
      },
    },
  },
  "/metrics": {
    get: {
      operationId: "getMetrics",
      summary: "The figures of the bridge as Prometheus text",
      responses: {
        "200": {
          description: "The figures.",
          content: { "text/plain": { schema: { type: "string" } } },
        },
        ...SIGNED_IN,
      },
    },
  },
  "/api/board": {
    get: {
      operationId: "getBoard",
      summary: "Servers, accounts and calls as they are now; moments are milliseconds since 1970",
      responses: { "200": success("The board.", "BoardReply"), ...SIGNED_IN },
    },
  },
  "/api/commands": {
    post: {
      operationId: "giveCommand",
      summary: "Gives a command and waits for its outcome; the same id is carried out once",
      parameters: [STATION],
      requestBody: { required: true, content: json("CommandBody") },
      responses: {
        "200": success("The outcome, whatever it is.", "CommandReply"),
        ...BAD_BODY,
        "504": failure("There was no outcome in 40 s. The same id asks again."),
        ...SIGNED_IN,
      },
    },
  },
  "/api/servers/check": {
    post: {
      operationId: "checkServer",
      summary: "Connects to a telephone server and asks for its accounts' statuses; keeps nothing",
      requestBody: { required: true, content: json("NewServer") },
      responses: {
        "200": success("What was found, passed or not.", "CheckReply"),
        ...BAD_BODY,
        "429": failure("Two checks are in progress. Try again after a while."),
        ...SIGNED_IN,
      },
    },
  },
  "/api/servers": {
    post: {
      operationId: "addServer",
      summary: "Adds a telephone server to the configuration file and goes on with it; ends a demo",
      requestBody: { required: true, content: json("NewServer") },
      responses: {
        "201": success("It was added.", "AddReply"),
        ...BAD_BODY,
        "409": failure(
          "It is there already, its password is not, or the file has an error. Nothing was changed.",
        ),
        "503": failure("The file cannot be written. Nothing was changed."),
        ...SIGNED_IN,
      },
    },
  },
  "/api/openapi.json": {
    get: {
      operationId: "getDescription",
      summary: "This description",
      responses: {
        "200": {
          description: "An OpenAPI 3.1 document.",
          content: { "application/json": { schema: { type: "object" } } },
        },
        ...SIGNED_IN,
      },
    },
  },
  "/api/asyncapi.json": {
    get: {
      operationId: "getFrames",
      summary: "The frames on /ws",
      responses: {
        "200": {
          description: "An AsyncAPI 3.0 document.",
          content: { "application/json": { schema: { type: "object" } } },
        },
        ...SIGNED_IN,
      },
    },
  },
};

/** Describes the HTTP interface as OpenAPI 3.1 does; its schemas are those that read and make the bodies. */
export function describeApi(): object {
  const schemas = Object.entries(SCHEMAS).map(([name, schema]) => [name, jsonSchema(schema)]);
  return {
    openapi: "3.1.0",
    info: {
      title: "Callboard",
      version: VERSION,
      description: "Errors are problem details (RFC 9457). See docs/http.md.",
    },
    servers: [{ url: "/" }],
    paths: { ...PATHS, ...SIGN_IN_PATHS, ...MANAGE_PATHS },
    security: [{ token: [] }, { session: [] }],
    components: {
      schemas: Object.fromEntries(schemas) as Record<string, object>,
      securitySchemes: {
        token: { type: "http", scheme: "bearer" },
        session: { type: "apiKey", in: "cookie", name: "__Host-callboard-8080" },
      },
    },
  };
}
