import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filesOf, isChanged, joined, moved, namesOf, type PagePlan, parted, planOf, turned, without } from './page-plan.ts';

const shown = (plan: PagePlan) =>
  plan.map(({ source, page, turn, begins }) => `${begins ? '|' : ''}${source}.${page}${'r'.repeat(turn)}`).join(' ');
const three = planOf([3]);

describe('a plan of pages', () => {
  it.each([
    ['pages of several sources follow each other', planOf([2, 1]), '0.0 0.1 1.0'],
    ['a quarter to the right', turned(three, [1], 1), '0.0 0.1r 0.2'],
    ['a quarter to the left', turned(three, [0, 2], -1), '0.0rrr 0.1 0.2rrr'],
    ['four quarters are none', turned(turned(three, [1], 3), [1], 1), '0.0 0.1 0.2'],
    ['a page moved forward', moved(three, 0, 1), '0.1 0.0 0.2'],
    ['a page moved to the front', moved(three, 2, 0), '0.2 0.0 0.1'],
    ['a page moved beyond the end', moved(three, 0, 9), '0.1 0.2 0.0'],
    ['a page that is not there', moved(three, 7, 0), '0.0 0.1 0.2'],
    ['a page left out', without(three, [1]), '0.0 0.2'],
    ['never all of them', without(three, [0, 1, 2]), '0.0 0.1 0.2'],
    ['a file joined behind what was arranged', joined(without(turned(three, [0], 1), [1]), 1, 2), '0.0r 0.2 1.0 1.1'],
    ['parted before a page', parted(three, 2), '0.0 0.1 |0.2'],
    ['not parted any more', parted(parted(three, 2), 2), '0.0 0.1 0.2'],
    ['the first page begins a file anyway', parted(three, 0), '0.0 0.1 0.2'],
  ])('%s', (_, plan, expected) => {
    expect(shown(plan)).toBe(expected);
  });

  it.each([
    [three, ['0.0 0.1 0.2']],
    [parted(three, 1), ['0.0', '|0.1 0.2']],
    [parted(parted(three, 1), 2), ['0.0', '|0.1', '|0.2']],
  ])('comes out as files: %#', (plan, expected) => {
    expect(filesOf(plan).map(shown)).toEqual(expected);
  });

  it.each([
    [three, [3], false],
    [turned(three, [0], 4), [3], false],
    [turned(three, [0], 1), [3], true],
    [moved(three, 0, 1), [3], true],
    [without(three, [0]), [3], true],
    [parted(three, 1), [3], true],
    [planOf([1, 1]), [1, 1], true],
  ])('is changed or not: %#', (plan, counts, expected) => {
    expect(isChanged(plan, counts)).toBe(expected);
  });

  it.each([
    ['pindaian.pdf', 1, ['pindaian.pdf']],
    ['foto.jpg', 1, ['foto.pdf']],
    ['Surat 22.02.2021.pdf', 2, ['Surat 22.02.2021 (1).pdf', 'Surat 22.02.2021 (2).pdf']],
    ['.pdf', 1, ['.pdf.pdf']],
  ])('%s in %i gives names', (name, count, expected) => {
    expect(namesOf(name, count)).toEqual(expected);
  });

  it('loses no page and makes none up, however pages are moved, turned and parted', () => {
    const step = fc.tuple(fc.constantFrom('move', 'turn', 'part'), fc.nat(6), fc.nat(6));
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        let plan = planOf([3, 2]);
        for (const [kind, a, b] of steps)
          plan = kind === 'move' ? moved(plan, a, b) : kind === 'turn' ? turned(plan, [a], b) : parted(plan, a);

        const pages = filesOf(plan)
          .flat()
          .map(({ source, page }) => `${source}.${page}`);
        expect(pages.toSorted()).toEqual(['0.0', '0.1', '0.2', '1.0', '1.1']);
      }),
    );
  });
});
