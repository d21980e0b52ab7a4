import type { AccountEntry } from "@callboard/shared/servers/server-entry";
import { accountsKeyOf, accountsOf, DEFAULT_PROTOCOL } from "@callboard/shared/vendors/protocols";
import { Document, isMap, isNode, isSeq, parseDocument } from "yaml";
import type { YAMLSeq } from "yaml";
import type { NamedServer } from "./configured.ts";

/** A configuration file with one server. */
export function fileWith(server: NamedServer): string {
  const document = new Document({ servers: [] as object[] });
  return `${document.toString({ lineWidth: 0 }).replace(" []", "")}${entryText(server, "  ")}`;
}

/** Adds a server to a configuration text; the rest of the text is unchanged. */
export function withServerInserted(text: string, server: NamedServer): string {
  const servers = parseDocument(text).get("servers", true);
  return isSeq(servers) && servers.flow !== true
    ? insertedBelow(text, servers, server)
    : insertedInFlow(text, server);
}

function insertedBelow(text: string, servers: YAMLSeq, server: NamedServer): string {
  const last: unknown = servers.items.at(-1);
  const range = isNode(last) ? last.range : undefined;
  if (!servers.range || !range) return insertedInFlow(text, server);
  const indent = " ".repeat(columnOf(text, servers.range[0]));
  const end = endOfEntry(text.slice(0, range[2]), indent.length);
  const before = text.slice(0, end);
  const gap = before.endsWith("\n") ? "" : "\n";
  const entry = `${gap}${entryText(server, indent)}`;
  const lineEnd = text.includes("\r\n") ? "\r\n" : "\n";
  return `${before}${entry.replaceAll("\n", lineEnd)}${text.slice(end)}`;
}

/** For `servers: [...]`: the document is printed again, with its comments. */
function insertedInFlow(text: string, server: NamedServer): string {
  const document = parseDocument(text);
  document.addIn(["servers"], document.createNode(plain(server)));
  return document.toString({ lineWidth: 0 });
}

/** Where an entry ends: comments indented deeper than its dash belong to it, others to what follows. */
function endOfEntry(text: string, indent: number): number {
  const lines = text.split(/(?<=\n)/);
  let end = text.length;
  for (const line of lines.reverse()) {
    const column = line.search(/\S/);
    const isOutside = column === -1 || (line[column] === "#" && column <= indent);
    if (!isOutside) break;
    end -= line.length;
  }
  return end;
}

function columnOf(text: string, offset: number): number {
  return offset - (text.lastIndexOf("\n", offset - 1) + 1);
}

/** One entry of the list, with each account and the log-in on one line. */
function entryText(server: NamedServer, indent: string): string {
  const document = new Document([plain(server)]);
  const accounts = document.getIn([0, accountsKeyOf(server.protocol)]);
  for (const account of isSeq(accounts) ? accounts.items : []) {
    if (isMap(account)) account.flow = true;
  }
  const login = document.getIn([0, "login"]);
  if (isMap(login)) login.flow = true;
  return document.toString({ lineWidth: 0 }).replace(/^(?=.)/gm, indent);
}

/** Settings in the order of the documentation, without defaults. */
function plain(server: NamedServer): object {
  const { id, name, protocol, host, port, ...rest } = server;
  const key = accountsKeyOf(protocol);
  const own = Object.entries(rest).filter(
    ([setting, value]) => setting !== key && value !== undefined,
  );
  return {
    id,
    ...(name === undefined ? {} : { name }),
    ...(protocol === DEFAULT_PROTOCOL ? {} : { protocol }),
    host,
    port,
    ...Object.fromEntries(own),
    [key]: shorter(accountsOf(server)),
  };
}

function shorter(accounts: readonly AccountEntry[]): readonly object[] {
  return accounts.map(({ priority, ...account }) => {
    return priority ? { ...account, priority } : account;
  });
}
