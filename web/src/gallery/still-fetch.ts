import * as z from "zod/mini";

/** A refusal says its status itself; see RFC 9457. */
const Refusal = z.object({ status: z.int() });

/** A bridge that answers as it is written out, whatever it is asked for behind the path; what is not written never comes. */
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
