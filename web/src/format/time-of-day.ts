/** The time of day of a moment, in the time zone of this machine: `14:02:11`. */
export function timeOfDay(moment: number): string {
  const date = new Date(moment);
  return [date.getHours(), date.getMinutes(), date.getSeconds()].map(two).join(":");
}

function two(part: number): string {
  return String(part).padStart(2, "0");
}
