import type { FastifyReply } from "fastify";

/** The short page that a browser gets on its return from a provider. */
export interface Landing {
  heading: string;
  text: string;
  link: { path: string; words: string };
  /** Follows the link automatically. */
  followsLink: boolean;
}

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/**
 * Answers with a page of our own instead of a redirect, because a browser sends a `Strict` cookie only from one of our pages. It
 * has no script and no style, as the content security policy requires.
 */
export function sendLanding(reply: FastifyReply, status: number, landing: Landing): FastifyReply {
  return reply.code(status).type("text/html; charset=utf-8").send(htmlOf(landing));
}

function htmlOf({ heading, text, link, followsLink }: Landing): string {
  const path = escaped(link.path);
  const onward = followsLink ? `<meta http-equiv="refresh" content="0;url=${path}">\n` : "";
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
${onward}<title>${escaped(heading)} – Callboard</title>
<link rel="stylesheet" href="/landing.css">
</head>
<body>
<main>
<h1>${escaped(heading)}</h1>
<p>${escaped(text)}</p>
<p><a href="${path}">${escaped(link.words)}</a></p>
</main>
</body>
</html>
`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? "");
}
