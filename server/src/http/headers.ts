import helmet from "@fastify/helmet";
import type { FastifyInstance } from "fastify";
import { isLoopback } from "./host-guard.ts";
import type { Endpoint } from "./host-guard.ts";

/** How long a browser insists on TLS after it has seen it, in seconds: a year. */
const INSIST_S = 31_536_000;

/** The headers of every response: nothing from elsewhere runs in the page, and no site frames it. */
export async function safeHeaders(app: FastifyInstance, { tls }: Endpoint): Promise<void> {
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
    strictTransportSecurity: false,
    referrerPolicy: { policy: "no-referrer" },
  });
  if (tls !== null) insistOnTls(app);
}

/** Not as this machine's own name: a browser would insist on TLS for all that runs there, and lock its user out. */
function insistOnTls(app: FastifyInstance): void {
  app.addHook("onRequest", (request, reply, done) => {
    if (!isLoopback(request.hostname))
      void reply.header("strict-transport-security", `max-age=${INSIST_S}`);
    done();
  });
}
