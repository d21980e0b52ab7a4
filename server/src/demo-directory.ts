import type { Directory, DirectoryEntry } from "@callboard/shared/directory/directory";

/** A plausible phonebook of a simulation centre, with the numbers of the simulated callers. */
export const DEMO_DIRECTORY: Directory = [
  entry("Rescue coordination", "4105", { group: "Emergency", favourite: true, priority: true }),
  entry("Fire station", "3007", { group: "Emergency", favourite: true }),
  entry("Met office", "3006", { group: "Neighbours", favourite: true }),
  entry("Ærøskøbing Tower", "+45 62 52 12 00", { group: "Neighbours", favourite: true }),
  entry("Łódź Approach", "4103", { group: "Neighbours", favourite: true }),
  entry("Tokyo Control", "+81 3 3591 1100", { group: "Neighbours" }),
  entry("Señor Núñez, duty pilot", "4102", { group: "People" }),
  entry("Runway maintenance", "4106", { group: "Airfield", favourite: true }),
  entry("Night watchman", "4111", { group: "Airfield" }),
  entry("Press desk", "4110", {}),
  entry("Exercise director", "3001", {}),
  entry("Duty engineer", "3004", {}),
];

function entry(name: string, number: string, more: Partial<DirectoryEntry>): DirectoryEntry {
  return { name, number, group: null, favourite: false, priority: false, ...more };
}
