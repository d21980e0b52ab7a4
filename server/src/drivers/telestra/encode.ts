import { TelestraCommand } from "@callboard/shared/telestra";

/**
 * Writes a command as compact JSON with the document's fields in the document's order. It is built from the schema, so
 * no unchecked text of a browser gets through; undefined when a field holds what may not be sent.
 */
export function encode(command: TelestraCommand): string | undefined {
  const checked = TelestraCommand.safeParse(command);
  return checked.success ? JSON.stringify(checked.data) : undefined;
}
