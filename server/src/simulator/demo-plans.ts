import type { Party } from "./call.ts";
import type { SimPlan } from "./plan.ts";

/** One Telestra server of the demo: its configuration and its simulated plan. */
export type DemoServer = { readonly id: string; readonly name: string; readonly plan: SimPlan };

/** The CSTA server of the demo: a device's number is its extension. */
export type DemoOffice = {
  readonly id: string;
  readonly name: string;
  readonly devices: readonly Party[];
  readonly outside: NonNullable<SimPlan["outside"]>;
};

/** The two Telestra servers of the demo, as in a simulation centre. */
export function demoPlans(): readonly DemoServer[] {
  return [
    { id: "telestra-a", name: "Bay 1", plan: { accounts: BAY_1, outside: OUTSIDE } },
    { id: "telestra-b", name: "Bay 2", plan: { accounts: BAY_2, outside: OUTSIDE } },
  ];
}

/** The PBX of the same centre, to compare the two protocols side by side. */
export function demoOffice(): DemoOffice {
  return { id: "uni-tel-c", name: "Bay 3", devices: BAY_3, outside: OUTSIDE };
}

const BAY_1: SimPlan["accounts"] = [
  { id: "account-1", number: "3001", name: "Exercise director" },
  { id: "account-2", number: "3002", name: "Ground" },
  { id: "account-3", number: "3003", name: "Delivery" },
  { id: "account-4", number: "3004", name: "Duty engineer" },
  { id: "account-5", number: "3005", name: "Adjacent centre" },
  { id: "account-6", number: "3006", name: "Met office" },
  { id: "account-7", number: "3007", name: "Fire station" },
  { id: "account-8", number: "3008", name: "Spare 1", registered: false },
];

const BAY_2: SimPlan["accounts"] = [
  { id: "account-1", number: "3101", name: "Tower instructor" },
  { id: "account-2", number: "3102", name: "Approach instructor" },
  { id: "account-3", number: "3103", name: "Pseudo pilot 1" },
  { id: "account-4", number: "3104", name: "Pseudo pilot 2" },
  { id: "account-5", number: "3105", name: "Search and rescue" },
  { id: "account-6", number: "3106", name: "Spare 2", sipCode: 403 },
];

const BAY_3: DemoOffice["devices"] = [
  { number: "3201", name: "Airport operations" },
  { number: "3202", name: "Apron control" },
  { number: "3203", name: "Security desk" },
  { number: "3204", name: "Airline dispatch" },
  { number: "3205", name: "Medical centre" },
];

const OUTSIDE: DemoOffice["outside"] = [
  { number: "+4562521200", name: "Ærøskøbing Tårn", answers: { afterMs: 2000 } },
  { number: "4102", name: "Señor Núñez", answers: { afterMs: 3500 } },
  { number: "4103", name: "Łódź Approach", answers: { afterMs: 5000 } },
  { number: "+81335911100", name: "東京管制", answers: { afterMs: 4000 } },
  { number: "4105", name: "Rescue coordination", answers: { afterMs: 2500 } },
  { number: "4106", name: "Runway maintenance", answers: { afterMs: 3000 } },
  { number: "4110", name: "Press desk", answers: "busy" },
  { number: "4111", name: "Night watchman", answers: "never" },
  { number: "4112", name: "Old control room", answers: "unknown" },
];
