/** The id of a list's option, to which the field refers. */
export function optionId(listId: string, place: number): string {
  return `${listId}-${place}`;
}
