import { AUDIT_QUERY } from "./audit-route.ts";
import { BAD_BODY, failure, json, SIGNED_IN, success } from "./openapi-parts.ts";
import type { Operation } from "./openapi-parts.ts";

const DONE = { description: "It is done.", content: {} };
const ID = [{ name: "id", in: "path", required: true, schema: { type: "string" } }];
const DEMO = { "409": failure("The demo needs no sign-in: its servers are simulated.") };
const UNKNOWN = { "404": failure("Nothing has this id.") };
const LAST = { "409": failure("It is the last administrator who can sign in, or the demo runs.") };
const ENDED = {
  "200": success("Done, with the number of sessions that were ended.", "EndedReply"),
};

/** People, tokens and the audit, for an admin. */
export const MANAGE_PATHS: Record<string, Record<string, Operation>> = {
  "/api/people": {
    get: {
      operationId: "getPeople",
      summary: "All users, and where they are signed in",
      responses: { "200": success("The people.", "PeopleReply"), ...DEMO, ...SIGNED_IN },
    },
    post: {
      operationId: "addPerson",
      summary: "Adds a user",
      requestBody: { required: true, content: json("NewPersonBody") },
      responses: {
        "201": success("Added.", "MadeReply"),
        ...BAD_BODY,
        "409": failure("The name is taken, or the demo runs."),
        ...SIGNED_IN,
      },
    },
  },
  "/api/people/{id}": {
    patch: {
      operationId: "changePerson",
      summary: "Changes role or scope, disables or enables; ends the user's sessions",
      parameters: ID,
      requestBody: { required: true, content: json("PersonChangeBody") },
      responses: { ...ENDED, ...BAD_BODY, ...UNKNOWN, ...LAST, ...SIGNED_IN },
    },
  },
  "/api/people/{id}/password": {
    put: {
      operationId: "setPassword",
      summary: "Sets a user's password; ends the user's sessions",
      parameters: ID,
      requestBody: { required: true, content: json("NewPasswordBody") },
      responses: { ...ENDED, ...BAD_BODY, ...UNKNOWN, ...DEMO, ...SIGNED_IN },
    },
  },
  "/api/people/{id}/sessions": {
    delete: {
      operationId: "endSessions",
      summary: "Ends all sessions of a user",
      parameters: ID,
      responses: { ...ENDED, ...UNKNOWN, ...DEMO, ...SIGNED_IN },
    },
  },
  "/api/tokens": {
    get: {
      operationId: "getTokens",
      summary: "The tokens of programs and walls, without their secrets",
      responses: { "200": success("The tokens.", "TokensReply"), ...DEMO, ...SIGNED_IN },
    },
    post: {
      operationId: "createToken",
      summary: "Creates a token; it is in this answer and never again",
      requestBody: { required: true, content: json("NewTokenBody") },
      responses: {
        "201": success("Made.", "NewTokenReply"),
        ...BAD_BODY,
        ...DEMO,
        ...SIGNED_IN,
      },
    },
  },
  "/api/tokens/{id}": {
    delete: {
      operationId: "revokeToken",
      summary: "Revokes a token",
      parameters: ID,
      responses: { "204": DONE, ...UNKNOWN, ...DEMO, ...SIGNED_IN },
    },
  },
  "/api/audit": {
    get: {
      operationId: "getAudit",
      summary: "The audit log, newest first; format=csv for a spreadsheet",
      parameters: AUDIT_QUERY.map((name) => ({ name, in: "query", schema: { type: "string" } })),
      responses: {
        "200": success("A page of entries.", "AuditReply"),
        "400": failure("The query cannot be read."),
        ...SIGNED_IN,
      },
    },
  },
  "/api/audit/verify": {
    get: {
      operationId: "verifyAudit",
      summary: "Verifies that the audit log is intact",
      responses: { "200": success("What was found.", "AuditVerified"), ...SIGNED_IN },
    },
  },
};
