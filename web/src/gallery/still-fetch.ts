import * as z from "zod/mini";

/** A refusal has its own status; see RFC 9457. */
const Refusal = z.object({ status: z.int() });

/** A bridge with fixed answers by path, whatever the query; other requests never get an answer. */
export function stillFetch(answers: Readonly<Record<string, object | null>>): typeof fetch {
  return (asked) => {
    const { pathname } = new URL(asked instanceof Request ? asked.url : asked, location.href);
    const answer = answers[pathname];
    return answer ? Promise.resolve(responseOf(answer)) : new Promise(() => undefined);
  };
}

function responseOf(answer: object): Response {
  const refusal = Refusal.safeParse(answer);
  return Response.json(answer, { status: refusal.success ? refusal.data.status : 200 });
}
