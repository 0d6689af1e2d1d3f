import { expect, test } from 'vitest';
import { codeTree, type ListedCode, openable, pathOf, withAncestors } from './code-tree.ts';

const listed = (code: string, parentCode: string | null, title: string | null = null): ListedCode => ({
  code,
  parentCode,
  title,
  heading: false,
  activePeriod: null,
  inactivePeriod: null,
  disposition: null,
  securityText: null,
  activeYears: null,
  activeTrigger: null,
  inactiveYears: null,
  dispositionKind: null,
  dispositionNote: null,
  securityClass: null,
});
const codes = [
  listed('PR', null, 'Perencanaan'),
  listed('PR.01', 'PR'),
  listed('PR.01.a', 'PR.01'),
  listed('KU', null),
  listed('TU.02', 'TU'),
];

test('codes hang below their parents in the order of the list; without its parent a code stands at the top', () => {
  const tree = codeTree(codes);

  expect(tree.map(({ id, label }) => [id, label])).toEqual([
    ['PR', 'Perencanaan'],
    ['KU', 'KU'],
    ['TU.02', 'TU.02'],
  ]);
  expect(tree[0]?.children?.[0]?.children?.map(({ id }) => id)).toEqual(['PR.01.a']);
  expect(tree[1]).not.toHaveProperty('children');
});

test('what a search found stands under its parents', () => {
  expect(withAncestors([listed('PR.01.a', 'PR.01')], codes).map(({ code }) => code)).toEqual(['PR', 'PR.01', 'PR.01.a']);
});

test('the path leads from the top to the code', () => {
  const all = new Map(codes.map((one) => [one.code, one]));

  expect(pathOf(listed('PR.01.a', 'PR.01'), all).map(({ code }) => code)).toEqual(['PR', 'PR.01']);
  expect(pathOf(listed('TU.02', 'TU'), all)).toEqual([]);
});

test('only what has something below it can be opened', () => {
  expect([...openable(codes)]).toEqual(['PR', 'PR.01', 'TU']);
});
