/** Laporan: a period, its figures, the list behind each, on paper and as a file. */
import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { logInAs } from '#test/pages/app-page.ts';
import { violations } from '#test/support/axe.ts';
import { windowTests } from '#test/support/window-tests.ts';

const { openAs, pictures } = windowTests('reports');

const openReports = async (theme: 'light' | 'dark' = 'light') => {
  const page = await openAs('sekretaris', theme);
  await page.getByRole('link', { name: 'Laporan' }).click();
  await page.getByRole('table', { name: 'Angka laporan' }).waitFor();
  return page;
};

describe('Laporan', () => {
  test('opens the list behind a figure, and the case from it', async () => {
    const page = await openReports();
    await page.getByRole('tab', { name: 'Tahunan' }).click();

    await page.getByRole('button', { name: /^Keberatan diregistrasi: / }).click();
    const cases = page.getByRole('region', { name: 'Perkara di balik angka' }).getByRole('listitem');
    expect(await cases.count()).toBe(Number((await page.getByRole('button', { name: /^Keberatan diregistrasi: / }).textContent()) ?? ''));
    await cases.first().getByRole('link').click();

    await page
      .getByRole('article')
      .getByText(/\/KEB\//)
      .first()
      .waitFor();
  });

  test('keeps kind and period over a reload, and goes no further than today', async () => {
    const page = await openReports();
    await page.getByRole('button', { name: 'Periode sebelumnya' }).click();
    const name = await page.getByRole('heading', { level: 2, name: /^\p{L}+ \d{4}$/u }).textContent();
    await page.reload();
    await logInAs(page, 'sekretaris');
    await page.getByRole('heading', { level: 2, name: name ?? '', exact: true }).waitFor();

    await page.getByRole('button', { name: 'Periode berikutnya' }).click();

    await expect.poll(() => page.getByRole('heading', { level: 2, name: name ?? '', exact: true }).count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Periode berikutnya' }).isDisabled()).toBe(true);
  });

  test('is exported with the numbers of its cases', async () => {
    const page = await openReports();
    await page.getByRole('tab', { name: 'Tahunan' }).click();
    await page.evaluate(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Ekspor' }).click();

    const text = await readFile(await (await download).path(), 'utf8');
    expect(text).toMatch(/Keberatan diregistrasi;\d+;.*\/KEB\//);
  });

  test.each(['light', 'dark'] as const)('has no axe violation in the %s theme', async (theme) => {
    const page = await openReports(theme);
    await page.getByRole('tab', { name: 'Tahunan' }).click();
    await page.getByRole('button', { name: /^Keberatan diregistrasi: / }).click();
    await page.screenshot({ path: `${pictures}year-${theme}.png` });

    expect(await violations(page)).toEqual([]);
  });
});
