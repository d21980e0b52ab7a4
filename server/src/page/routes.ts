import fastifyStatic from "@fastify/static";
import { homeOf } from "@callboard/shared/access/policy";
import { pathOf, SCREENS } from "@callboard/shared/access/screen";
import type { FastifyInstance, FastifyReply } from "fastify";

/** The page and its assets, compressed when they were built. Every screen is the same page, which looks at its address. */
export async function pageRoute(app: FastifyInstance, root: string): Promise<void> {
  const config = { needs: "public" } as const; // Nothing in it is secret, and signing in is a part of it.
  await app.register(fastifyStatic, {
    root,
    // Its own routes could not say what they need.
    serve: false,
    preCompressed: true,
    cacheControl: false,
    // Both are made of size and time, which two versions from archives have in common: a browser would keep the old page.
    etag: false,
    lastModified: false,
    index: false,
    setHeaders: (reply, path) => {
      // Assets carry a hash of their content in their names; the page that names them must be asked for each time.
      const isAsset = path.includes("/assets/");
      void reply.header(
        "cache-control",
        isAsset ? "public, max-age=31536000, immutable" : "no-cache",
      );
    },
  });
  const page = (reply: FastifyReply): FastifyReply => reply.sendFile("index.html");
  for (const screen of SCREENS)
    app.get(pathOf(screen), { config }, (_request, reply) => page(reply));
  app.get("/", { config }, ({ client }, reply) => reply.redirect(pathOf(homeOf(client?.who.role))));
  app.get<{ Params: { "*": string } }>("/*", { config }, ({ params }, reply) =>
    reply.sendFile(params["*"]),
  );
}
