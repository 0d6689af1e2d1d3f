/** A figure of a benchmark, its budget beside it, and the table that a person reads. */
export interface Figure {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  /** Null where the figure is only told. */
  readonly budget: number | null;
  readonly met: boolean | null;
}

/** The share of samples at or below which `share` of them lie. */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = samples.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

export const told = (what: string, value: number, unit: string): Figure => ({ what, value, unit, budget: null, met: null });
export const held = (what: string, value: number, unit: string, budget: number): Figure => ({
  what,
  value,
  unit,
  budget,
  met: value <= budget,
});

/** A ratio is told to the hundredth, because its budget is near one. */
const digitsOf = (value: number, unit: string): number => (unit === 'x' ? 2 : value < 100 && unit !== '' ? 1 : 0);

/** A line per figure, budget beside it. */
export function figureTable(figures: readonly Figure[]): string {
  const rows = figures.map(({ what, value, unit, budget, met }) => [
    what,
    `${value.toFixed(digitsOf(value, unit))} ${unit}`.trim(),
    budget === null ? '' : `<= ${budget} ${unit}`,
    met === null ? '' : met ? 'met' : 'MISSED',
  ]);
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) => row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  '))
    .join('\n');
}
