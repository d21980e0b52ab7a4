import helmet from "@fastify/helmet";
import type { FastifyInstance } from "fastify";

/** The headers of every response: nothing from elsewhere runs in the page, and nobody frames it. */
export async function safeHeaders(app: FastifyInstance): Promise<void> {
  const own = ["'self'"];
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: own,
        styleSrc: own,
        fontSrc: own,
        imgSrc: own,
        manifestSrc: own,
        connectSrc: own,
        baseUri: ["'none'"],
        formAction: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
    // Only plain HTTP on loopback is served: a browser told to insist on TLS would lock its user out.
    strictTransportSecurity: false,
    referrerPolicy: { policy: "no-referrer" },
  });
}
