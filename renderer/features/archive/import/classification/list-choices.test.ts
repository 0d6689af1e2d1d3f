import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { expectOk } from '#shared/lib/result.ts';
import { firstChoices, joinedTitles, planOf, readList, readTitleList } from './list-choices.ts';

const fixture = (name: string) =>
  new File([readFileSync(new URL(`../../../../../test/fixtures/classification/${name}`, import.meta.url))], name);

test('nothing is corrected before it is accepted, and only what is accepted', async () => {
  const list = expectOk(await readList(fixture('jra-klasifikasi.csv')));
  const choices = firstChoices(list);
  const rule = (accepted: readonly string[], row: number) =>
    expectOk(planOf(list, { ...choices, accepted: new Set(accepted) })).codes.find((code) => code.row === row);

  expect(rule([], 474)).toMatchObject({ disposition: 'Miusnah', dispositionKind: null });
  expect(rule(['tshun'], 474)).toMatchObject({ dispositionKind: null });
  expect(rule(['miusnah'], 474)).toMatchObject({ dispositionKind: 'destroy' });
  expect(expectOk(planOf(list, { ...choices, accepted: new Set(['miusnah']) })).typos.map(({ found }) => found)).toContain('miusnah');
});

test('of a repeated code the chosen row is kept', async () => {
  const list = expectOk(await readList(fixture('jra-klasifikasi.csv')));
  const plan = expectOk(planOf(list, { ...firstChoices(list), kept: new Map([['KP.05.01.a', 198]]) }));

  expect(plan.codes.filter(({ code }) => code === 'KP.05.01.a').map(({ row }) => row)).toEqual([198]);
});

test('titles of a second file are joined by code and counted', async () => {
  const list = expectOk(await readList(fixture('jra-klasifikasi.csv')));
  const read = expectOk(await readTitleList(fixture('titles.csv')));
  const plan = expectOk(planOf(list, { ...firstChoices(list), titles: { fileName: 'titles.csv', read } }));

  expect(plan.codes.find(({ code }) => code === 'PR.00')?.title).toBe('Kebijakan perencanaan');
  expect(joinedTitles(plan, read)).toBe(4);
  expect(plan.notes).toContainEqual({ code: 'note.titleWithoutCode', classCode: 'XX.99' });
});
