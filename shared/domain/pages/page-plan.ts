/**
 * Pages of a scan put right before they are stored: turned, moved, left out, parted into several files, joined from several. A plan names
 * pages of its sources and never touches them: what comes out is a new version, the original stays (peers.md 1.3).
 */
export interface PlannedPage {
  /** Which of the sources, and which of its pages; both count from 0. */
  readonly source: number;
  readonly page: number;
  /** Clockwise, in quarters of a turn: 0 to 3. */
  readonly turn: number;
  /** A new file begins with this page. */
  readonly begins: boolean;
}
export type PagePlan = readonly PlannedPage[];

/** Sources as they are, one after the other, in one file. */
export const planOf = (pageCounts: readonly number[]): PagePlan =>
  pageCounts.flatMap((count, source) => Array.from({ length: count }, (_, page) => ({ source, page, turn: 0, begins: false })));

/** One more source behind what was arranged so far: nothing of that is undone. */
export const joined = (plan: PagePlan, source: number, pages: number): PagePlan => [
  ...plan,
  ...Array.from({ length: pages }, (_, page) => ({ source, page, turn: 0, begins: false })),
];

export const turned = (plan: PagePlan, at: readonly number[], quarters: number): PagePlan =>
  plan.map((page, index) => (at.includes(index) ? { ...page, turn: (page.turn + quarters + 4) % 4 } : page));

/** One page to another place; beyond the ends it stays at the end. */
export function moved(plan: PagePlan, from: number, to: number): PagePlan {
  const page = plan[from];
  if (!page) return plan;
  const rest = plan.toSpliced(from, 1);
  return rest.toSpliced(Math.max(0, Math.min(rest.length, to)), 0, page);
}

/** Pages left out; a file is never left without any page: then nothing changes. */
export function without(plan: PagePlan, at: readonly number[]): PagePlan {
  const left = plan.filter((_, index) => !at.includes(index));
  return left.length === 0 ? plan : left;
}

/** A new file begins at this page, or no longer does. The first page always begins one. */
export const parted = (plan: PagePlan, at: number): PagePlan =>
  plan.map((page, index) => (index === at && index > 0 ? { ...page, begins: !page.begins } : page));

/** The pages of each file that comes out, in order. */
export function filesOf(plan: PagePlan): readonly PagePlan[] {
  const files: PlannedPage[][] = [];
  for (const [index, page] of plan.entries()) {
    if (index === 0 || page.begins) files.push([]);
    files.at(-1)?.push(page);
  }
  return files;
}

/** Whether anything differs from the sources as they are. */
export const isChanged = (plan: PagePlan, pageCounts: readonly number[]): boolean => {
  const before = planOf(pageCounts);
  return (
    pageCounts.length > 1 ||
    plan.length !== before.length ||
    plan.some((page, at) => page.page !== before[at]?.page || page.turn !== 0 || (at > 0 && page.begins))
  );
};

/** "pindaian.pdf" gives "pindaian (1).pdf", "pindaian (2).pdf" where several come out. What comes out is always a PDF. */
export function namesOf(name: string, count: number): readonly string[] {
  const stem = name.replace(/\.[^.]*$/, '') || name;
  return Array.from({ length: count }, (_, index) => (count === 1 ? `${stem}.pdf` : `${stem} (${index + 1}).pdf`));
}
