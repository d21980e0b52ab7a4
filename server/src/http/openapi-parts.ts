import { AuditReply, AuditVerified } from "@callboard/shared/audit/audit-entry";
import {
  EndedReply,
  MadeReply,
  NewPasswordBody,
  NewPersonBody,
  NewTokenBody,
  NewTokenReply,
  PeopleReply,
  PersonChangeBody,
  TokensReply,
} from "@callboard/shared/people/manage";
import { AddReply, CheckReply } from "@callboard/shared/servers/server-check";
import { NewServer } from "@callboard/shared/vendors/protocols";
import {
  LoginBody,
  Me,
  OpenIdBody,
  OpenIdReply,
  SessionList,
  SetupBody,
  TokenBody,
  UnlockBody,
} from "@callboard/shared/access/sign-in";
import { BoardReply } from "./board-route.ts";
import { CommandBody, CommandReply } from "./command-route.ts";
import { Health, NotReady } from "./health-routes.ts";
import { BodyProblem } from "./json-body.ts";
import { Problem } from "./problem.ts";

/** The bodies that are described, under their names. */
export const SCHEMAS = {
  AddReply,
  AuditReply,
  AuditVerified,
  BoardReply,
  BodyProblem,
  CheckReply,
  CommandBody,
  CommandReply,
  EndedReply,
  Health,
  LoginBody,
  MadeReply,
  Me,
  NewPasswordBody,
  NewPersonBody,
  NewServer,
  NewTokenBody,
  NewTokenReply,
  NotReady,
  OpenIdBody,
  OpenIdReply,
  PeopleReply,
  PersonChangeBody,
  Problem,
  SessionList,
  SetupBody,
  TokenBody,
  TokensReply,
  UnlockBody,
};
type SchemaName = keyof typeof SCHEMAS;

/** One answer of a route: what it means, and its body. */
interface Answer {
  description: string;
  content: Record<string, { schema: object }>;
}

export interface Operation {
  operationId: string;
  summary: string;
  /** Empty when nobody has to sign in for it. */
  security?: readonly object[];
  parameters?: readonly object[];
  requestBody?: object;
  responses: Record<string, Answer>;
}

/** What any route can answer. */
export const EVERYWHERE = {
  "403": failure(
    "Not allowed to this role, asked by another name or page, or sent without the page's own header.",
  ),
  "500": failure("Something went wrong inside Callboard."),
};

/** What a route for those who are signed in can answer besides. */
export const SIGNED_IN = {
  "401": failure("Not signed in, and no valid token."),
  ...EVERYWHERE,
};

/** What keeps a body from being used. */
export const BAD_BODY = {
  "400": failure("The body cannot be read; errors, if any, names the fields.", "BodyProblem"),
  "413": failure("The body is longer than 64 KiB."),
  "415": failure("The body is not application/json."),
};

/** A body of JSON. */
export function json(schema: SchemaName): Answer["content"] {
  return { "application/json": { schema: reference(schema) } };
}

/** An answer when all is well. */
export function success(description: string, schema: SchemaName): Answer {
  return { description, content: json(schema) };
}

/** An answer when it is not. */
export function failure(description: string, schema: SchemaName = "Problem"): Answer {
  return { description, content: { "application/problem+json": { schema: reference(schema) } } };
}

function reference(schema: SchemaName): object {
  return { $ref: `#/components/schemas/${schema}` };
}
