import { AccountId, ServerId } from "@callboard/shared/board/ids";
import * as z from "zod/mini";

const Group = z.string().check(z.maxLength(256));
const MOST = 1000;

/** What a person has chosen: one account, or all of a server or of a group. */
export const AccountPick = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("server"), server: ServerId }),
  z.object({ kind: z.literal("group"), group: Group }),
  z.object({ kind: z.literal("account"), server: ServerId, account: AccountId }),
  /** What an address says and nobody can make sense of. It is kept, so that it can be told. */
  z.object({ kind: z.literal("unreadable"), text: z.string().check(z.maxLength(600)) }),
]);
export type AccountPick = z.infer<typeof AccountPick>;

/** Which accounts a station shows. */
export const AccountChoice = z.union([
  z.literal("all"),
  z.readonly(z.array(AccountPick).check(z.maxLength(MOST))),
]);
export type AccountChoice = z.infer<typeof AccountChoice>;

/** What of an account decides whether it is chosen. */
export interface ChoosablePlace {
  server: ServerId;
  id: AccountId;
  group: string | null;
}

/** A pick as an address writes it; two picks are the same when their texts are. */
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

/** What an account goes by among others. */
export function placeKey(server: ServerId, account: AccountId): string {
  return `${server}/${account}`;
}

/** The picks that take an account in: itself, its group, its server. */
export function picksFor({ server, id, group }: ChoosablePlace): readonly AccountPick[] {
  const own = { kind: "account", server, account: id } as const;
  const wide = { kind: "server", server } as const;
  return group === null ? [own, wide] : [own, wide, { kind: "group", group }];
}

/** The choice that an address makes with `?accounts=`; null when it makes none. */
export function choiceInAddress(search: string): AccountChoice | null {
  const text = new URLSearchParams(search).get("accounts");
  if (text === null) return null;
  if (text === "all") return "all";
  const texts = text.split(",").filter((part) => part.trim() !== "");
  return texts.slice(0, MOST).map((part) => readPick(part.trim()));
}

/** The same address with this choice in it; null takes it out. */
export function addressWith(search: string, choice: AccountChoice | null): string {
  const others = new URLSearchParams(search);
  others.delete("accounts");
  const rest = others.toString();
  const own = choice === null ? "" : `accounts=${readable(choiceText(choice))}`;
  const query = [rest, own].filter((part) => part !== "").join("&");
  return query === "" ? "" : `?${query}`;
}

/** Whether two choices are the same, in whatever order. */
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

/** A comma parts two picks, so one within a name is written otherwise. */
function escaped(name: string): string {
  return name.replace(/[%,]/g, encodeURIComponent);
}

function unescaped(text: string): string {
  return text.replace(/%(25|2C)/gi, decodeURIComponent);
}

/** Fit for an address, and still fit to be read: these signs need no other spelling in a query. */
function readable(text: string): string {
  return encodeURIComponent(text).replace(/%(3A|2F|2C)/g, decodeURIComponent);
}
