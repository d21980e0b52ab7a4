/** The place of calls that go before others. */
export const PRIORITY_PLACE = {
  label: "Priority calls",
  empty: "Priority calls come here",
  count: (calls: number) => `, ${calls} with priority`,
} as const;
