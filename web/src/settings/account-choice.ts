import { AccountId, ServerId } from "@callboard/shared/board/ids";
import * as z from "zod/mini";

const Group = z.string().check(z.maxLength(256));
const MOST = 1000;

/** A pick: one account, or all of a server or of a group. */
export const AccountPick = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("server"), server: ServerId }),
  z.object({ kind: z.literal("group"), group: Group }),
  z.object({ kind: z.literal("account"), server: ServerId, account: AccountId }),
  /** The unreadable parts of an address. They are kept, so that the page can report them. */
  z.object({ kind: z.literal("unreadable"), text: z.string().check(z.maxLength(600)) }),
]);
export type AccountPick = z.infer<typeof AccountPick>;

/** Which accounts a station shows. */
export const AccountChoice = z.union([
  z.literal("all"),
  z.readonly(z.array(AccountPick).check(z.maxLength(MOST))),
]);
export type AccountChoice = z.infer<typeof AccountChoice>;

/** The properties of an account that decide whether it is chosen. */
export interface ChoosableAccount {
  server: ServerId;
  id: AccountId;
  group: string | null;
}

/** A pick as it is written in an address; two picks are equal if their texts are. */
export function pickText(pick: AccountPick): string {
  switch (pick.kind) {
    case "server":
      return `server:${pick.server}`;
    case "group":
      return `group:${escaped(pick.group)}`;
    case "account":
      return `${pick.server}/${escaped(pick.account)}`;
    case "unreadable":
      return escaped(pick.text);
  }
}

/** The key of an account. */
export function accountKey(server: ServerId, account: AccountId): string {
  return `${server}/${account}`;
}

/** The picks that include an account: itself, its group, its server. */
export function picksFor({ server, id, group }: ChoosableAccount): readonly AccountPick[] {
  const own = { kind: "account", server, account: id } as const;
  const wide = { kind: "server", server } as const;
  return group === null ? [own, wide] : [own, wide, { kind: "group", group }];
}

/** The choice in an address's `?accounts=`; null without one. */
export function choiceInAddress(search: string): AccountChoice | null {
  const text = new URLSearchParams(search).get("accounts");
  if (text === null) return null;
  if (text === "all") return "all";
  const texts = text.split(",").filter((part) => part.trim() !== "");
  return texts.slice(0, MOST).map((part) => readPick(part.trim()));
}

/** The same address with this choice in it; null removes it. */
export function addressWith(search: string, choice: AccountChoice | null): string {
  const others = new URLSearchParams(search);
  others.delete("accounts");
  const rest = others.toString();
  const own = choice === null ? "" : `accounts=${readable(choiceText(choice))}`;
  const query = [rest, own].filter((part) => part !== "").join("&");
  return query === "" ? "" : `?${query}`;
}

/** Whether two choices are equal, in any order. */
export function isSameChoice(one: AccountChoice, other: AccountChoice): boolean {
  return choiceText(one) === choiceText(other);
}

function choiceText(choice: AccountChoice): string {
  return choice === "all" ? "all" : choice.map(pickText).sort().join(",");
}

function readPick(text: string): AccountPick {
  const [, kind, name] = /^(server|group):(.+)$/s.exec(text) ?? [];
  const [, server, account] = /^([^/:]+)\/(.+)$/s.exec(text) ?? [];
  const asked =
    kind === undefined
      ? { kind: "account", server, account: unescaped(account ?? "") }
      : { kind, [kind]: unescaped(name ?? "") };
  const pick = AccountPick.safeParse(asked);
  return pick.success ? pick.data : { kind: "unreadable", text: unescaped(text).slice(0, 600) };
}

/** A comma separates two picks, so a comma within a name is escaped. */
function escaped(name: string): string {
  return name.replace(/[%,]/g, encodeURIComponent);
}

function unescaped(text: string): string {
  return text.replace(/%(25|2C)/gi, decodeURIComponent);
}

/** Encodes a choice for an address but keeps it readable: these characters need no escape in a query. */
function readable(text: string): string {
  return encodeURIComponent(text).replace(/%(3A|2F|2C)/g, decodeURIComponent);
}
