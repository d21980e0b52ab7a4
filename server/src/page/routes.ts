import { homeOf } from "@callboard/shared/access/policy";
import { pathOf, SCREENS } from "@callboard/shared/access/screen";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { CODINGS } from "./page-files.ts";
import type { Coding, PageFile } from "./page-files.ts";

/**
 * The page and its assets. Every screen is the same page, which looks at its address. There is no ETag: made of size and
 * time it would be the same for two versions from archives, and a browser would keep the old page.
 */
export function pageRoutes(app: FastifyInstance, files: ReadonlyMap<string, PageFile>): void {
  const config = { needs: "public" } as const; // Nothing in it is secret, and signing in is a part of it.
  const send = (path: string, request: FastifyRequest, reply: FastifyReply): void => {
    const file = files.get(path);
    if (file) sendFile(file, request, reply);
    else reply.callNotFound();
  };
  for (const screen of SCREENS)
    app.get(pathOf(screen), { config }, (request, reply) => send("index.html", request, reply));
  app.get("/", { config }, ({ client }, reply) => reply.redirect(pathOf(homeOf(client?.who.role))));
  app.get<{ Params: { "*": string } }>("/*", { config }, (request, reply) =>
    send(request.params["*"], request, reply),
  );
}

function sendFile(file: PageFile, { headers }: FastifyRequest, reply: FastifyReply): void {
  const cache = file.isAsset ? "public, max-age=31536000, immutable" : "no-cache";
  const own = { "content-type": file.type, "cache-control": cache, vary: "accept-encoding" };
  const coding = codingFor(headers["accept-encoding"], file);
  const bytes = coding === undefined ? undefined : file.coded.get(coding);
  void reply.headers(own);
  if (coding !== undefined && bytes !== undefined) void reply.header("content-encoding", coding);
  void reply.send(bytes ?? file.plain);
}

/** The first of ours that the client accepts (RFC 9110, section 12.5.3). */
function codingFor(accepted: string | undefined, { coded }: PageFile): Coding | undefined {
  const names = (accepted ?? "").toLowerCase().split(",").filter(isWanted).map(nameIn);
  return CODINGS.find((coding) => coded.has(coding) && names.includes(coding));
}

function nameIn(entry: string): string {
  return entry.split(";", 1)[0]?.trim() ?? "";
}

/** `gzip;q=0` says that it is not accepted. */
function isWanted(entry: string): boolean {
  return !/;\s*q=0(\.0*)?\s*$/.test(entry);
}
