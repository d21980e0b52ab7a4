/** The limit of a figure, upper or lower. */
export type Budget = { atMost: number } | { atLeast: number };

/** One measured figure with its budget. */
export interface Figure {
  scenario: string;
  what: string;
  unit: string;
  bridge: number;
  /** The same for reference (b); null where there is no comparison. */
  reference: number | null;
  /** The value that the budget limits: the median of the rounds' ratios, or the bridge's own figure. */
  value: number;
  budget: Budget | null;
}

/** The median of a list. */
export function median(list: readonly number[]): number {
  const sorted = [...list].sort((one, other) => one - other);
  const half = sorted.length / 2;
  return ((sorted[Math.ceil(half) - 1] ?? 0) + (sorted[Math.floor(half)] ?? 0)) / 2;
}

/** The quantile of a list, e.g. 0.99. */
export function quantile(list: readonly number[], share: number): number {
  const sorted = [...list].sort((one, other) => one - other);
  return sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
}

export function isKept({ value, budget }: Figure): boolean {
  if (budget === null) return true;
  return "atMost" in budget ? value <= budget.atMost : value >= budget.atLeast;
}

/** A figure as one line of JSON, for programs. */
export function toJson(figure: Figure): string {
  return JSON.stringify({ ...figure, kept: isKept(figure) });
}

/** Figures as a table, for people. */
export function toTable(figures: readonly Figure[]): string {
  const head = ["scenario", "what", "bridge", "reference", "value", "budget", ""];
  const rows = figures.map((figure) => [
    figure.scenario,
    figure.what,
    `${short(figure.bridge)} ${figure.unit}`,
    figure.reference === null ? "" : `${short(figure.reference)} ${figure.unit}`,
    figure.value === figure.bridge ? short(figure.value) : `${short(figure.value)}x`,
    budgetWords(figure.budget),
    isKept(figure) ? "" : "OVER",
  ]);
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd();
  return all.map(line).join("\n");
}

function budgetWords(budget: Budget | null): string {
  if (budget === null) return "";
  return "atMost" in budget ? `<= ${budget.atMost}` : `>= ${budget.atLeast}`;
}

function short(value: number): string {
  if (value >= 100) return String(Math.round(value));
  return value.toFixed(value >= 10 ? 1 : 2);
}
