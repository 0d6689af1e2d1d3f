/** The register of before, brought over by the administrator: a file with a letterhead, a look at what stays out, the cases, and back again. */
import { describe, expect, test } from 'vitest';
import { goTo } from '#test/pages/objection-page.ts';
import { violations } from '#test/support/axe.ts';
import { windowTests } from '#test/support/window-tests.ts';

const { openAs, pictures } = windowTests('old-register');

const file = (text: string) => ({ name: 'Register 2025.csv', mimeType: 'text/csv', buffer: Buffer.from(`\uFEFF${text}`) });
const lines = [
  'REGISTER KEBERATAN PPID TAHUN 2025;;;;;;;',
  'No;Tanggal;Nama;No Permohonan;Alasan;Keputusan Atasan;Tanggal tanggapan;Tanggapan pemohon',
  '01/KEB/2025;3 Maret 2025;Nurhayati Lamato;009/PPID/2025;a, g;Ditolak;20 Maret 2025;menerima',
  '02/KEB/2025;5 Mei 2025;Yusran Abdullah;012/PPID/2025;c;;;',
  '03/KEB/2025;32 Mei 2025;Siti Amrah;013/PPID/2025;c;;;',
];

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  test('an old register becomes cases with their own numbers, once its rows were looked at', async () => {
    const page = await openAs('admin', theme);
    await goTo(page, '#/keberatan/impor');
    await page.getByText('Letakkan berkas register di sini').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.locator('input[type=file]').setInputFiles(file(lines.join('\r\n')));

    await page.getByRole('heading', { name: 'Register 2025.csv' }).waitFor();
    expect(await page.getByLabel('Nama register lama').inputValue()).toBe('Register 2025');
    expect(await violations(page)).toEqual([]);
    await page.screenshot({ path: `${pictures}columns-${theme}.png` });
    await page.keyboard.press('Control+Enter');

    await page.getByRole('heading', { name: '2 perkara siap diimpor' }).waitFor();
    await page.getByRole('row', { name: /^5 Tanggal registrasi bukan tanggal lengkap/ }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.screenshot({ path: `${pictures}report-${theme}.png` });
    await page.keyboard.press('Control+Enter');

    await page.getByText('2 perkara diimpor').waitFor();
    await page.screenshot({ path: `${pictures}done-${theme}.png` });
    await page.keyboard.press('Control+Enter');
    await page.getByRole('row', { name: /02\/KEB\/2025/ }).waitFor();
    await page.screenshot({ path: `${pictures}list-${theme}.png` });
  });
});

test('what was imported is taken back from the screen that stored it', async () => {
  const page = await openAs('admin');
  await goTo(page, '#/keberatan/impor');
  await page.locator('input[type=file]').setInputFiles(file(lines.slice(0, 4).join('\n')));
  await page.getByRole('heading', { name: 'Register 2025.csv' }).waitFor();
  await page.keyboard.press('Control+Enter');
  await page.getByText('Semua baris dapat dibaca.').waitFor();
  await page.keyboard.press('Control+Enter');

  await page.getByRole('button', { name: 'Urungkan impor' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Urungkan impor' }).click();

  await page.getByText('2 perkara ditarik, 0 tetap karena sudah dikerjakan.').waitFor();
});

test('what was imported earlier is taken back from the list of old registers, and says what it takes', async () => {
  const page = await openAs('admin');
  await goTo(page, '#/keberatan/impor');
  await page.getByRole('row', { name: /Register keberatan \d{4}/ }).waitFor();
  await page.locator('input[type=file]').setInputFiles(file(lines.slice(0, 4).join('\n')));
  await page.getByRole('heading', { name: 'Register 2025.csv' }).waitFor();
  await page.keyboard.press('Control+Enter');
  await page.getByText('Semua baris dapat dibaca.').waitFor();
  await page.keyboard.press('Control+Enter');
  await page.getByText('2 perkara diimpor').waitFor();
  await goTo(page, '#/');
  await goTo(page, '#/keberatan/impor');

  const row = page.getByRole('row', { name: /Register 2025/ });
  await row.getByText('Ada di register').waitFor();
  expect(await violations(page)).toEqual([]);
  await page.screenshot({ path: `${pictures}past.png` });
  await row.getByRole('button', { name: 'Urungkan impor' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText(/^2 perkara yang diimpor ditarik dari register/).waitFor();
  expect(await violations(page)).toEqual([]);
  await page.screenshot({ path: `${pictures}undo.png` });
  await dialog.getByRole('button', { name: 'Urungkan impor' }).click();

  await page.getByText('2 perkara ditarik, 0 tetap karena sudah dikerjakan.').waitFor();
});

test('is for the administrator: others are told so', async () => {
  const page = await openAs('petugas');
  await goTo(page, '#/permohonan/impor');

  await page.getByText('Hanya administrator yang mengimpor register lama').waitFor();
});
