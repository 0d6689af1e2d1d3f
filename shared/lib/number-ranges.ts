/** Whole numbers as spans, so that a hundred thousand of them in a row take two figures. */
export type NumberRanges = readonly (readonly [from: number, to: number])[];

/** `rangesOf([3, 1, 2, 7])` is `[[1, 3], [7, 7]]`. */
export function rangesOf(numbers: Iterable<number>): NumberRanges {
  const ranges: [number, number][] = [];
  for (const number of [...new Set(numbers)].sort((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last && last[1] === number - 1) last[1] = number;
    else ranges.push([number, number]);
  }
  return ranges;
}

export function numbersIn(ranges: NumberRanges): ReadonlySet<number> {
  const numbers = new Set<number>();
  for (const [from, to] of ranges) for (let number = from; number <= to; number++) numbers.add(number);
  return numbers;
}
