import type { ActivityLine } from "@callboard/shared/activity/activity-line";
import { UNKNOWN_NUMBER } from "@callboard/shared/activity/activity-names";
import { activityText, SUBJECTS } from "@callboard/shared/activity/activity-words";
import { messages } from "../messages/language.svelte.ts";
import { authorWords } from "./author-words.ts";

/** The subject of a line without a name. */
export function activitySubject({ subject }: Pick<ActivityLine, "subject">): string {
  if (subject === UNKNOWN_NUMBER) return messages.calls.unknownNumber;
  return subject === SUBJECTS.configuration ? messages.activity.configuration : subject;
}

/** What happened, in the page's language. */
export function activityWords({ said, text }: Pick<ActivityLine, "said" | "text">): string {
  return said === undefined ? text : activityText(messages.activity.words, said);
}

/** The station that did it; for a call that another station ended also how. Null says nothing about who did. */
export function activityAuthor({
  said,
  by,
  person,
}: Pick<ActivityLine, "said" | "by" | "person">): string | null {
  if (by === null || by === messages.activity.you) return by;
  const author = authorWords({ by, person });
  return said?.what === "ended" ? messages.activity.hungUpBy(author) : author;
}
