import { TelestraCommand } from "@callboard/shared/telestra";

/**
 * Writes a command as compact JSON with the document's fields in the document's order. It is rebuilt from the schema, so
 * nothing that a browser sent gets through unread; undefined when a field holds what may not be sent.
 */
export function encode(command: TelestraCommand): string | undefined {
  const checked = TelestraCommand.safeParse(command);
  return checked.success ? JSON.stringify(checked.data) : undefined;
}
