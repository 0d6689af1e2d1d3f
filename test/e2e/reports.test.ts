/** Laporan: a period, its figures, the list behind each, on paper and as a file. */
import { readFile } from 'node:fs/promises';
import { unzipSync } from 'fflate';
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

  test('counts complaints and suggestions, and opens the one behind the figure', async () => {
    const page = await openReports();
    const received = page.getByRole('button', { name: /^Diterima: [1-9]/ });
    // In the first days of a month none came yet.
    if ((await received.count()) === 0) await page.getByRole('button', { name: 'Periode sebelumnya', exact: true }).click();
    await received.click();
    const cases = page.getByRole('region', { name: 'Perkara di balik angka' }).getByRole('listitem');
    expect(await cases.count()).toBe(Number(await received.textContent()));
    await page.screenshot({ path: `${pictures}complaints.png` });
    await cases.first().getByRole('link').click();

    await page
      .getByRole('article')
      .getByText(/\/ADU\//)
      .first()
      .waitFor();
  });

  test('is of one unit where a person has one, on screen and in its name, and goes back to the whole office', async () => {
    const page = await openAs('admin');
    await page.getByRole('link', { name: 'Pengaturan' }).click();
    await page.getByRole('tab', { name: 'Orang & peran' }).click();
    await page.getByRole('row', { name: /Andi Kurnia/ }).click();
    await page.getByRole('combobox', { name: /^Unit/ }).click();
    await page.getByRole('option', { name: 'Dinas Kesehatan' }).click();
    await page.getByRole('button', { name: 'Simpan' }).click();
    await page.getByRole('region', { name: 'Pemberitahuan' }).getByText('Tersimpan', { exact: true }).first().waitFor();
    await page.reload();
    await logInAs(page, 'sekretaris');
    await page.getByRole('link', { name: 'Laporan' }).click();
    await page.getByRole('tab', { name: 'Tahunan' }).click();
    const received = page.getByRole('button', { name: /^Permohonan diregistrasi: / });
    const ofAll = Number(await received.textContent());

    await page.getByRole('combobox', { name: 'Unit' }).click();
    await page.getByRole('option', { name: 'Dinas Kesehatan' }).click();
    await expect.poll(async () => Number(await received.textContent())).toBeLessThan(ofAll);
    await page.screenshot({ path: `${pictures}unit.png` });
    expect(await page.getByRole('button', { name: /^Kuesioner yang masuk/ }).count()).toBe(0);
    const sections = await page
      .getByRole('table', { name: 'Angka laporan' })
      .getByText(/^\d+\. /)
      .allTextContents();
    expect(sections.length).toBeGreaterThan(6);
    expect(sections.map((title) => Number.parseInt(title, 10))).toEqual(sections.map((_, index) => index + 1));
    expect(await page.getByText('Daftar Informasi Publik masih kosong').count()).toBe(0);
    await page.evaluate(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
    const [saved] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Ekspor', exact: true }).click()]);
    expect(saved.suggestedFilename()).toContain('Dinas Kesehatan');
    await page.reload();
    await logInAs(page, 'sekretaris');
    await page.getByRole('combobox', { name: 'Unit' }).getByText('Dinas Kesehatan').waitFor();

    await page.getByRole('combobox', { name: 'Unit' }).click();
    await page.getByRole('option', { name: 'Seluruh kantor' }).click();
    await expect.poll(async () => Number(await received.textContent())).toBe(ofAll);
  });

  test('keeps kind and period over a reload, and goes no further than today', async () => {
    const page = await openReports();
    await page.getByRole('button', { name: 'Periode sebelumnya', exact: true }).click();
    await page.getByRole('button', { name: 'Periode ini' }).waitFor();
    const name = await page.getByRole('heading', { level: 2, name: /^\p{L}+ \d{4}$/u }).textContent();
    await page.reload();
    await logInAs(page, 'sekretaris');
    await page.getByRole('heading', { level: 2, name: name ?? '', exact: true }).waitFor();

    await page.getByRole('button', { name: 'Periode berikutnya' }).click();

    await expect.poll(() => page.getByRole('heading', { level: 2, name: name ?? '', exact: true }).count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Periode berikutnya' }).isDisabled()).toBe(true);
  });

  test.each(['light', 'dark'] as const)('is of any range of days, kept over a reload, on screen and in its name: %s', async (theme) => {
    const page = await openReports(theme);
    await page.getByRole('tab', { name: 'Rentang tanggal' }).click();
    const dialog = page.getByRole('dialog', { name: 'Laporan dari tanggal sampai tanggal' });
    await page.getByRole('button', { name: 'Ubah tanggal' }).click();
    await dialog.getByRole('textbox', { name: 'Dari tanggal' }).fill('20/3/2026');
    await dialog.getByRole('textbox', { name: 'Sampai tanggal' }).fill('5/3/2026');
    await page.keyboard.press('Control+Enter');
    await dialog.getByText('Tanggal ini lebih awal daripada tanggal mulainya').waitFor();
    await dialog.getByRole('textbox', { name: 'Sampai tanggal' }).fill('5/5/2026');
    await page.screenshot({ path: `${pictures}range-dialog-${theme}.png` });
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Control+Enter');
    const heading = page.getByRole('heading', { level: 2, name: '20 Maret 2026 sampai 5 Mei 2026', exact: true });
    await heading.waitFor();
    await page.getByRole('table', { name: 'Angka laporan' }).waitFor();
    await page.screenshot({ path: `${pictures}range-${theme}.png` });
    expect(await violations(page)).toEqual([]);

    await page.getByRole('button', { name: 'Periode berikutnya' }).click();
    await page.getByRole('heading', { level: 2, name: '6 Mei 2026 sampai 21 Juni 2026', exact: true }).waitFor();
    await page.getByRole('button', { name: 'Periode sebelumnya', exact: true }).click();
    await heading.waitFor();
    await page.reload();
    await logInAs(page, 'sekretaris');
    await heading.waitFor();
    await page.evaluate(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
    const [saved] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Ekspor', exact: true }).click()]);
    expect(saved.suggestedFilename()).toBe('Laporan 20 Maret 2026 sampai 5 Mei 2026.xlsx');
  });

  test.each(['light', 'dark'] as const)(
    'says when the report of the year is due, and keeps what the office writes in it: %s',
    async (theme) => {
      const page = await openReports(theme);
      await page.getByRole('tab', { name: 'Tahunan' }).click();
      const year = Number(
        await page
          .getByRole('heading', { level: 2, name: /^Tahun \d{4}$/ })
          .textContent()
          .then((name) => name?.slice(-4)),
      );
      const due = `Laporan layanan informasi publik ${year}: paling lambat 31 Maret ${year + 1}`;
      await page.getByText(due).waitFor();
      await page.getByText(/Belum ditulis: .*Kendala dari dalam dan dari luar/).waitFor();
      expect(await violations(page)).toEqual([]);
      await page.screenshot({ path: `${pictures}annual-${theme}.png` });

      await page.getByRole('button', { name: 'Tulis uraian' }).click();
      const dialog = page.getByRole('dialog', { name: 'Tulis uraian' });
      const obstacles = dialog.getByRole('textbox', { name: 'Kendala dari dalam dan dari luar' });
      await obstacles.fill('Ruang arsip sempit 😀');
      await page.keyboard.press('Control+Enter');
      await dialog.getByText(/Huruf “😀” tidak dapat dicetak/).waitFor();
      await obstacles.fill('Ruang arsip sempit');
      await page.screenshot({ path: `${pictures}annual-texts-${theme}.png` });
      expect(await violations(page)).toEqual([]);
      await page.keyboard.press('Control+Enter');
      await dialog.waitFor({ state: 'detached' });

      await expect.poll(() => page.getByText(/Belum ditulis: .*Kendala/).count()).toBe(0);
      await page.getByText(/Belum ditulis: .*Rekomendasi/).waitFor();
    },
  );

  test.each(['light', 'dark'] as const)('draws the sample of the internal audit, prints it, and packs its papers: %s', async (theme) => {
    const page = await openReports(theme);
    await page.getByRole('tab', { name: 'Tahunan' }).click();
    await page.getByRole('button', { name: 'Tindakan lain' }).click();
    await page.getByRole('menuitem', { name: 'Paket audit internal' }).click();
    const dialog = page.getByRole('dialog', { name: /^Paket audit internal \d{4}$/ });
    const size = dialog.getByRole('textbox', { name: 'Banyaknya sampel' });
    await size.fill('0');
    await page.keyboard.press('Control+Enter');
    await dialog.getByText('Isi banyaknya sampel, 1 sampai 200.').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.screenshot({ path: `${pictures}audit-draw-${theme}.png` });

    await size.fill('6');
    await page.keyboard.press('Control+Enter');
    await dialog.getByRole('table', { name: 'Perkara: Sampel' }).waitFor();
    const rows = dialog.getByRole('table').getByRole('row');
    expect(await rows.count()).toBe(7);
    expect(await violations(page)).toEqual([]);
    await page.screenshot({ path: `${pictures}audit-sample-${theme}.png` });

    const late = dialog.getByRole('tab', { name: /^Lewat batas/ });
    const count = Number(/\d+/.exec((await late.textContent()) ?? '')?.[0]);
    await late.click();
    expect(await rows.count()).toBe(count + 1);

    await page.evaluate(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
    const download = page.waitForEvent('download');
    await dialog.getByRole('button', { name: 'Simpan ZIP dengan naskah' }).click();
    const file = await download;
    expect(file.suggestedFilename()).toMatch(/^Paket audit internal \d{4}\.zip$/);
    const names = Object.keys(unzipSync(await readFile(await file.path())));
    expect(names).toContain('daftar-naskah.csv');
    expect(names.filter((name) => /\.(pdf|xlsx)$/.test(name) && !name.includes('/'))).toHaveLength(2);
    expect(names.filter((name) => name.includes('/')).length).toBeGreaterThan(0);
  });

  test('is exported with the numbers of its cases', async () => {
    const page = await openReports();
    await page.getByRole('tab', { name: 'Tahunan' }).click();
    await page.evaluate(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
    const saved = async (press: () => Promise<void>) => {
      const download = page.waitForEvent('download');
      await press();
      const file = await download;
      return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
    };

    const csv = await saved(async () => {
      await page.getByRole('button', { name: 'Tindakan lain' }).click();
      await page.getByRole('menuitem', { name: 'Ekspor sebagai CSV' }).click();
    });
    expect(csv.bytes.toString('utf8')).toMatch(/Keberatan diregistrasi;\d+;;.*\/KEB\//);
    const book = await saved(() => page.getByRole('button', { name: 'Ekspor' }).click());
    expect(book.name).toMatch(/\.xlsx$/);
    expect(book.bytes.subarray(0, 2).toString()).toBe('PK');
  });

  test.each(['light', 'dark'] as const)(
    'shows the registers as they may be announced, without a name, and saves them (%s)',
    async (theme) => {
      const page = await openReports(theme);
      await page.getByRole('tab', { name: 'Tahunan' }).click();
      await page.getByRole('button', { name: 'Tindakan lain' }).click();
      await page.getByRole('menuitem', { name: 'Register untuk diumumkan' }).click();
      const dialog = page.getByRole('dialog');
      const table = dialog.getByRole('table', { name: 'Permohonan' });
      await table.getByRole('row').nth(3).waitFor();
      expect(await table.textContent()).not.toMatch(/Hendra|@|0812/);
      expect(await violations(page)).toEqual([]);
      await page.screenshot({ path: `${pictures}/published-${theme}.png` });

      await page.evaluate(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
      await dialog.getByRole('tab', { name: /Keberatan/ }).click();
      const download = page.waitForEvent('download');
      await dialog.getByRole('button', { name: 'Simpan CSV' }).click();
      const text = await readFile(await (await download).path(), 'utf8');
      expect(text.split('\r\n')[0]).toContain('Nomor');
      expect(text).toMatch(/\/KEB\//);
    },
  );

  test('takes questionnaires one after the other, and their index opens them', async () => {
    const page = await openReports();
    const respondents = page.getByRole('button', { name: /^Kuesioner yang masuk: / });
    const before = Number(
      (await page
        .getByRole('row', { name: /^Kuesioner yang masuk/ })
        .getByRole('cell')
        .textContent()) ?? '',
    );

    await page.keyboard.press('Alt+n');
    await page.getByLabel('Sembilan nilai, 1 sampai 4').fill('34433444');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Perlu sembilan nilai; terisi 8').waitFor();
    await page.getByLabel('Sembilan nilai, 1 sampai 4').fill('344334443');
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Control+Enter');
    await page.getByText('Kuesioner ke-1 tersimpan').waitFor();
    await page.keyboard.press('Escape');

    await page.getByRole('button', { name: `Kuesioner yang masuk: ${before + 1}` }).waitFor();
    await respondents.click();
    await page.getByText('3 4 4 3 3 4 4 4 3').first().waitFor();
  });

  test('freezes a month that is over, and says so on it from then on', async () => {
    const page = await openReports();
    await page.getByRole('button', { name: 'Periode sebelumnya', exact: true }).click();

    await page.getByRole('button', { name: 'Tindakan lain' }).click();
    await page.getByRole('menuitem', { name: 'Tutup bulan' }).click();
    await page.getByLabel('Penanggung jawab laporan').fill('Hasnah Latief, Kepala Bidang');
    await page.keyboard.press('Control+Enter');

    await page.getByText(/^Bulan ini ditutup pada /).waitFor();
    await page.screenshot({ path: `${pictures}closed.png` });
    expect(await violations(page)).toEqual([]);
  });

  test.each(['light', 'dark'] as const)('has no axe violation in the %s theme', async (theme) => {
    const page = await openReports(theme);
    await page.getByRole('tab', { name: 'Tahunan' }).click();
    await page.getByRole('button', { name: /^Keberatan diregistrasi: / }).click();
    await page.screenshot({ path: `${pictures}year-${theme}.png` });

    expect(await violations(page)).toEqual([]);
  });

  test.each(['light', 'dark'] as const)('half a year shows its months and what each officer did (%s)', async (theme) => {
    const page = await openReports(theme);
    await page.getByRole('tab', { name: 'Semesteran' }).click();
    await page.getByRole('heading', { name: /^Semester II? \d{4}$/ }).waitFor();

    await page.getByRole('table', { name: 'Permohonan dan keberatan per bulan' }).waitFor();
    await page.getByRole('button', { name: /^Rahmawati Saleh: \d+$/ }).click();
    expect(await page.getByRole('region', { name: 'Perkara di balik angka' }).getByRole('listitem').count()).toBe(
      Number(await page.getByRole('button', { name: /^Rahmawati Saleh: \d+$/ }).textContent()),
    );
    expect(await violations(page)).toEqual([]);
    await page.screenshot({ path: `${pictures}half-year-officers-${theme}.png` });
    await page.getByRole('table', { name: 'Permohonan dan keberatan per bulan' }).scrollIntoViewIfNeeded();
    await page.screenshot({ path: `${pictures}half-year-${theme}.png` });
  });
});
