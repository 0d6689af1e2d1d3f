import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { logInAs, pinInput, waitForLogin } from '#test/pages/app-page.ts';
import { violations } from '#test/support/axe.ts';
import { windowTests } from '#test/support/window-tests.ts';

const tabs = ['kantor', 'orang', 'meja', 'kalender', 'unit', 'lokasi', 'daftar', 'keamanan', 'akun', 'tentang'];

const { openAs, pictures } = windowTests('app');

const openTab = async (page: Page, name: string) => {
  await page.getByRole('link', { name: 'Pengaturan' }).click();
  await page.getByRole('tab', { name, exact: true }).click();
};

const savedToast = (page: Page) => page.getByRole('region', { name: 'Pemberitahuan' }).getByText('Tersimpan', { exact: true }).first();

describe('Pengaturan', () => {
  test('a changed office name stands in the bar at once and after a reload', async () => {
    const page = await openAs('admin');
    await openTab(page, 'Kantor');

    await page.getByLabel('Nama kantor').fill('PPID Kabupaten Muara Baru');
    await page.getByRole('button', { name: 'Simpan' }).click();
    await savedToast(page).waitFor();

    await page.getByRole('banner').getByText('PPID Kabupaten Muara Baru').waitFor();
    await page.reload();
    await waitForLogin(page);
    expect(await page.getByRole('heading', { name: 'PPID Kabupaten Muara Baru' }).isVisible()).toBe(true);
  });

  test('a new person gets roles and can sign in', async () => {
    const page = await openAs('admin');
    await openTab(page, 'Orang & peran');

    await page.getByRole('button', { name: 'Tambah orang' }).click();
    await page.getByLabel('Nama lengkap').fill('Budi Santosa');
    await page.getByRole('textbox', { name: 'Nama pengguna' }).fill('budi');
    await page.getByRole('textbox', { name: 'Kata sandi' }).fill('sandi budi');
    await page.getByLabel('Supervisor').check();
    await page.getByRole('button', { name: 'Simpan' }).click();
    await savedToast(page).waitFor();

    await page.reload();
    await logInAs(page, 'budi', 'sandi budi');
    await page.getByRole('banner').getByText('Budi Santosa').waitFor();
  });

  test('a pad with a desk code of its own turns the desk code on for new numbers', async () => {
    const page = await openAs('admin');
    await openTab(page, 'Meja & nomor');

    await page.getByLabel('Nomor keberatan').fill('{seq:003}/KEB/{romanMonth}/{year}');
    await page.getByText(/^007\/KEB\/[IVX]+\/\d{4}$/).waitFor();
    await page.getByRole('button', { name: 'Simpan' }).click();
    await savedToast(page).waitFor();
    await page.getByRole('button', { name: 'Tambah blok nomor' }).click();
    await page.getByLabel('Nama', { exact: false }).last().fill('Blok darurat');
    await page.getByRole('button', { name: 'Simpan' }).click();

    await page.getByRole('row', { name: /Blok darurat/ }).waitFor();
    await page.getByText(/^007\/KEB\/A\/[IVX]+\/\d{4}$/).waitFor();
    expect(await page.getByText('Kode meja ditambahkan karena lebih dari satu meja mencetak nomor.').first().isVisible()).toBe(true);
  });

  test('a template that could not be read back is refused in words', async () => {
    const page = await openAs('admin');
    await openTab(page, 'Meja & nomor');

    await page.getByLabel('Nomor keberatan').fill('{seq}/KEB');
    await page.getByRole('button', { name: 'Simpan' }).click();

    await page.getByText('Isian {year} wajib ada.').waitFor();
  });

  test('a regional holiday names the cases that it moves, and stands in the table with its decree', async () => {
    const page = await openAs('admin');
    await openTab(page, 'Kalender');
    const soon = new Date();
    soon.setUTCDate(soon.getUTCDate() + 1 + ((8 - ((soon.getUTCDay() + 1) % 7)) % 7));

    await page.getByRole('button', { name: 'Tambah hari libur' }).click();
    await page.getByLabel('Tanggal').fill(`${soon.getUTCDate()}/${soon.getUTCMonth() + 1}/${soon.getUTCFullYear()}`);
    await page.getByLabel('Nama hari').fill('Hari jadi kabupaten');
    await page.getByLabel('Dasar keputusan').fill('Keputusan Bupati 12');
    await page.getByRole('button', { name: 'Lanjut' }).click();

    const dialog = page.getByRole('dialog', { name: 'Perubahan kalender' });
    await dialog.getByText(/tenggat bergeser, .* surat terbit/).waitFor();
    expect(await dialog.getByRole('row').count()).toBeGreaterThan(3);
    await page.screenshot({ path: `${pictures}calendar-change.png` });
    await dialog.getByRole('button', { name: 'Simpan perubahan' }).click();
    await page.getByText(/Kalender tersimpan. \d+ tenggat bergeser/).waitFor();
    await page
      .getByRole('row', { name: /Hari jadi kabupaten/ })
      .first()
      .waitFor();

    await page.getByRole('button', { name: 'Urungkan' }).click();
    await page.getByText('Perubahan kalender diurungkan.').waitFor();
    await page.getByText('diurungkan', { exact: true }).waitFor();
  });

  test('a decree file is looked through row by row, saved, reported and taken back', async () => {
    const page = await openAs('admin');
    await openTab(page, 'Kalender');
    await page.getByRole('button', { name: 'Impor keputusan' }).click();
    const lines = [
      'Tanggal;Nama hari libur;Jenis;Nomor keputusan',
      '4 Mei 2027;Cuti bersama tambahan;cuti bersama;SKB 9/2027',
      'entah;Hari tanpa tanggal;libur nasional;SKB 9/2027',
      '5 Mei 2027;Hari jadi kota;libur daerah;',
    ];
    await page.locator('input[type=file]').setInputFiles({ name: 'skb.csv', mimeType: 'text/csv', buffer: Buffer.from(lines.join('\n')) });

    await page.getByText('1 baru, 0 berubah, 0 sama, 2 ditolak').waitFor();
    await page.getByText('tanggal “entah” tidak terbaca').waitFor();
    await page.getByText('libur daerah dan pemungutan suara perlu nomor keputusan').waitFor();
    await page.screenshot({ path: `${pictures}calendar-import.png` });
    await page.keyboard.press('Control+Enter');
    const dialog = page.getByRole('dialog', { name: 'Perubahan kalender' });
    await dialog.getByText('Tidak ada tenggat perkara terbuka yang bergeser.').waitFor();
    await dialog.getByRole('button', { name: 'Simpan perubahan' }).click();
    await page.getByText('Kalender tersimpan. Tidak ada tenggat yang bergeser.').waitFor();

    await page.getByRole('table', { name: 'Riwayat kalender' }).getByRole('button').first().click();
    const report = page.getByRole('dialog', { name: 'Laporan perubahan kalender' });
    await report.getByText(/Dasar: SKB 9\/2027/).waitFor();
    await report.getByRole('button', { name: 'Urungkan' }).click();
    await page.getByText('Perubahan kalender diurungkan.').waitFor();
  });

  test('the own PIN needs the password', async () => {
    const page = await openAs('petugas');
    await openTab(page, 'Akun saya');

    await page.getByLabel('Kata sandi sekarang').fill('salah');
    await page.getByLabel('PIN baru').fill('135790');
    await page.getByRole('button', { name: 'Simpan' }).click();
    await page.getByText('Kata sandi sekarang salah').waitFor();
    await page.getByLabel('Kata sandi sekarang').fill('contoh-2026');
    await page.getByRole('button', { name: 'Simpan' }).click();
    await savedToast(page).waitFor();

    await page.keyboard.press('Control+l');
    await pinInput(page).waitFor();
    await page.keyboard.type('135790');
    await page.getByRole('tab', { name: 'Akun saya' }).waitFor();
  });

  test('leaving a form with changes by the rail asks first', async () => {
    const page = await openAs('admin');
    await openTab(page, 'Kantor');
    await page.getByLabel('Alamat').fill('Jalan Baru 9');

    await page.getByRole('link', { name: 'Beranda' }).click();

    await page.getByRole('dialog', { name: 'Isian belum disimpan' }).waitFor();
    await page.getByRole('button', { name: 'Lanjut mengisi' }).click();
    expect(await page.getByLabel('Alamat').inputValue()).toBe('Jalan Baru 9');
  });

  test.each(['light', 'dark'] as const)('no tab has an axe violation in the %s theme', async (theme) => {
    const page = await openAs('admin', theme);
    const found: string[] = [];

    for (const tab of tabs) {
      await page.evaluate((hash) => {
        location.hash = hash;
      }, `#/pengaturan/${tab}`);
      await page.getByRole('tabpanel').waitFor();
      await page.waitForTimeout(300);
      await page.screenshot({ path: `${pictures}settings-${tab}-${theme}.png` });
      found.push(...(await violations(page)).map((violation) => `${tab}: ${violation}`));
    }

    expect(found).toEqual([]);
  });
});
