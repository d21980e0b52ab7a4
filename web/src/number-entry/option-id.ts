/** The id of the option at a place of a list, which the field points at. */
export function optionId(listId: string, place: number): string {
  return `${listId}-${place}`;
}
