/** The first start on a PC, by its words: a new office, what stays after a reload, the sample office. */
import { describe, expect, test } from 'vitest';
import { firstRunValues, logInAs, setUpOffice, waitForLogin } from '#test/pages/app-page.ts';
import { violations } from '#test/support/axe.ts';
import { windowTests } from '#test/support/window-tests.ts';

const { open, address } = windowTests('app');

describe('the first run', () => {
  test('sets an office up and shows it, with desk and person', async () => {
    const opened = await open();
    const { page } = opened;

    await page.getByRole('combobox', { name: 'Zona waktu' }).click();
    await page.getByRole('option', { name: 'WITA, Makassar' }).click();
    expect(await page.getByLabel('Kode meja').inputValue()).toBe('A');
    await setUpOffice(page);

    const bar = page.getByRole('banner');
    expect(await bar.getByText(firstRunValues.office).isVisible()).toBe(true);
    expect(await bar.getByText('Meja A').isVisible()).toBe(true);
    expect(await bar.getByText(firstRunValues.name).isVisible()).toBe(true);
    expect(page.url()).toMatch(/#\/$/);
  });

  test('names each field by its label alone', async () => {
    const { page } = await open();
    await page.getByLabel('Nama kantor', { exact: true }).waitFor();

    for (const label of ['Nama kantor', 'Zona waktu', 'Kode meja', 'Nama pengguna', 'Kata sandi']) {
      expect(await page.getByLabel(label, { exact: true }).count(), label).toBe(1);
    }
    expect(await page.getByRole('combobox', { name: 'Zona waktu', exact: true }).count()).toBe(1);
    for (const name of ['Nama kantor', 'Kode meja', 'Nama pengguna', 'Kata sandi']) {
      expect(await page.getByRole('textbox', { name, exact: true }).count(), name).toBe(1);
    }
  });

  test('names the character that no paper could print, beside its field, and does not start with it', async () => {
    const { page } = await open();
    await page.getByLabel('Nama kantor').fill('PPID Kota 😀');
    await page.getByLabel('Nama pengguna').fill(firstRunValues.name);
    await page.getByRole('textbox', { name: 'Kata sandi' }).fill(firstRunValues.password);

    await page.getByRole('button', { name: 'Mulai' }).click();

    await page.getByText('Huruf “😀” tidak dapat dicetak pada kertas.').waitFor();
    expect(await page.getByLabel('Nama kantor').evaluate((field) => document.activeElement === field)).toBe(true);
    expect(page.url()).toMatch(/#\/mulai$/);
  });

  test('keeps the office over a reload and asks for the password again', async () => {
    const opened = await open();
    const { page } = opened;
    await setUpOffice(page);

    await page.reload();

    await waitForLogin(page);
    expect(await page.getByRole('heading', { name: firstRunValues.office }).isVisible()).toBe(true);
    await logInAs(page, firstRunValues.name, firstRunValues.password);
    await page.getByText('Tidak ada tenggat terbuka').waitFor();
  });

  test('asks for another code where another PC prints already, and names every field that is missing', async () => {
    const opened = await open();
    const { page } = opened;

    await page.getByRole('radio', { name: 'Sudah' }).check();
    await page.getByRole('button', { name: 'Mulai' }).click();

    await page.getByText('Wajib diisi').nth(2).waitFor();
    await page.getByLabel('Nama kantor').fill(firstRunValues.office);
    await page.getByLabel('Nama pengguna').fill(firstRunValues.name);
    await page.getByRole('textbox', { name: 'Kata sandi' }).fill(firstRunValues.password);
    await page.getByRole('button', { name: 'Mulai' }).click();
    await page.getByText('A biasanya dipakai PC pertama. Pakai huruf lain.').waitFor();
    await page.getByLabel('Kode meja').fill('b');
    await setUpOffice(page);
    expect(await page.getByRole('banner').getByText('Meja B').isVisible()).toBe(true);
  });

  test.each(['light', 'dark'] as const)('has no axe violation in the %s theme', async (theme) => {
    const opened = await open('', theme);
    await opened.page.getByRole('button', { name: 'Mulai' }).waitFor();

    expect(await violations(opened.page)).toEqual([]);
  });
});

describe('the sample office', () => {
  test('is made at a click and stands at the login', async () => {
    const opened = await open();
    const { page } = opened;

    await page.getByRole('button', { name: 'Coba dengan data contoh' }).click();
    await logInAs(page, 'arsiparis');

    expect(await page.getByRole('banner').getByText('PPID Kabupaten Muara Lestari').isVisible()).toBe(true);
  });

  test('opens at once with ?demo=1, apart from the office of the same browser', async () => {
    const opened = await open();
    const { page } = opened;
    await setUpOffice(page);

    await page.goto(address('?demo=1'));

    await waitForLogin(page);
    expect(await page.getByRole('heading', { name: 'PPID Kabupaten Muara Lestari' }).isVisible()).toBe(true);
    await page.goto(address());
    await waitForLogin(page);
    expect(await page.getByRole('heading', { name: firstRunValues.office }).isVisible()).toBe(true);
  });
});
