import fastifyStatic from "@fastify/static";
import { homeOf } from "@callboard/shared/access/policy";
import { pathOf, SCREENS } from "@callboard/shared/access/screen";
import type { FastifyInstance, FastifyReply } from "fastify";

/** The page and its assets, compressed at build time. Every screen is the same page, which reads its address. */
export async function pageRoute(app: FastifyInstance, root: string): Promise<void> {
  const config = { needs: "public" } as const; // It contains no secret, and the sign-in screen is part of it.
  await app.register(fastifyStatic, {
    root,
    // The plugin's own routes would have no `needs`.
    serve: false,
    preCompressed: true,
    cacheControl: false,
    // Both come from size and time, which can be equal for two packaged versions: a browser would keep the old page.
    etag: false,
    lastModified: false,
    index: false,
    setHeaders: (reply, path) => {
      // Assets have a content hash in their names; the page itself must be revalidated each time.
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
