import { BAD_BODY, EVERYWHERE, failure, json, SIGNED_IN, success } from "./openapi-parts.ts";
import type { Operation } from "./openapi-parts.ts";

const DONE = { description: "It is done.", content: {} };
const WAIT = {
  "429": failure("Too many wrong passwords; retry-after says how long to wait."),
};
const ANYONE: readonly object[] = [];

/** An answer for people. */
function page(description: string): Operation["responses"][string] {
  return { description, content: { "text/html": { schema: { type: "string" } } } };
}

/** Signing in and out, and one's own sessions. */
export const SIGN_IN_PATHS: Record<string, Record<string, Operation>> = {
  "/api/login": {
    post: {
      operationId: "signIn",
      summary: "Signs a browser in: the answer sets its cookie",
      security: ANYONE,
      requestBody: { required: true, content: json("LoginBody") },
      responses: {
        "200": success("Signed in.", "Me"),
        ...BAD_BODY,
        "401": failure("Wrong name or password."),
        "409": failure("The demo needs no sign-in: its servers are simulated."),
        ...WAIT,
        ...EVERYWHERE,
      },
    },
  },
  "/api/setup": {
    post: {
      operationId: "makeFirstAdmin",
      summary:
        "Creates the first administrator, with the secret of the link that was printed at the start",
      security: ANYONE,
      requestBody: { required: true, content: json("SetupBody") },
      responses: {
        "201": success("Created, and signed in.", "Me"),
        ...BAD_BODY,
        "409": failure("The demo needs no sign-in: its servers are simulated."),
        ...EVERYWHERE,
      },
    },
  },
  "/api/token": {
    post: {
      operationId: "openByLink",
      summary: "Opens a browser for what a token may see, as the link of a wall does",
      security: ANYONE,
      requestBody: { required: true, content: json("TokenBody") },
      responses: {
        "204": DONE,
        ...BAD_BODY,
        "401": failure("The token is not valid, or may give commands: those are for programs."),
        ...EVERYWHERE,
      },
    },
  },
  "/api/openid": {
    post: {
      operationId: "beginOpenId",
      summary: "Starts to sign a browser in with the OpenID provider: the answer says where to go",
      security: ANYONE,
      requestBody: { required: true, content: json("OpenIdBody") },
      responses: {
        "200": success("Started: the browser holds a cookie for 10 minutes.", "OpenIdReply"),
        ...BAD_BODY,
        "404": failure("No sign-in provider is set up."),
        "409": failure("Callboard was opened by another name, or there is no session to unlock."),
        "429": failure("Too many; retry-after says how long to wait."),
        "502": failure("The provider does not answer."),
        ...EVERYWHERE,
      },
    },
  },
  "/api/openid/callback": {
    get: {
      operationId: "endOpenId",
      summary: "Where the provider sends a browser back to; not for programs",
      security: ANYONE,
      responses: {
        "200": page("Signed in: a page that leads on."),
        "400": page("It was not started in this browser, or the provider's answer is not valid."),
        "409": page("This user may not use Callboard."),
        "502": page("The provider does not answer."),
        "404": failure("No sign-in provider is set up."),
        ...EVERYWHERE,
      },
    },
  },
  "/api/me": {
    get: {
      operationId: "getMe",
      summary: "Who asks",
      security: ANYONE,
      responses: { "200": success("The user, or that none is signed in.", "Me"), ...EVERYWHERE },
    },
  },
  "/api/logout": {
    post: {
      operationId: "signOut",
      summary: "Ends the session of this browser",
      responses: { "204": DONE, ...SIGNED_IN },
    },
  },
  "/api/unlock": {
    post: {
      operationId: "unlock",
      summary: "The password again, after a time without a command",
      requestBody: { required: true, content: json("UnlockBody") },
      responses: {
        "204": DONE,
        ...BAD_BODY,
        ...WAIT,
        ...SIGNED_IN,
      },
    },
  },
  "/api/sessions": {
    get: {
      operationId: "getSessions",
      summary: "Where the user is signed in",
      responses: { "200": success("The sessions.", "SessionList"), ...SIGNED_IN },
    },
  },
  "/api/sessions/{id}": {
    delete: {
      operationId: "endSession",
      summary: "Ends one of the user's own sessions",
      parameters: [{ name: "id", in: "path", required: true, schema: { type: "string" } }],
      responses: {
        "204": DONE,
        "404": failure("The user has no such session."),
        ...SIGNED_IN,
      },
    },
  },
};
