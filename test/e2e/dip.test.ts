/** The public information list at the window: an entry by keyboard, an announcement, a proposal of a case, ground b, and how it looks. */
import { describe, expect, test } from 'vitest';
import { goTo } from '#test/pages/objection-page.ts';
import { violations } from '#test/support/axe.ts';
import { counterSuite } from '#test/support/counter-suite.ts';

const { pictures, open } = counterSuite('dip');

describe('the public information list', () => {
  test('takes an entry by keyboard, says what it lacks, and is announced', async () => {
    const { page, press, type } = await open({ as: 'ppid' });
    await goTo(page, '#/dip');
    await page.getByRole('tab', { name: /^Berlaku/ }).waitFor();

    await press('Alt+n');
    await page.getByRole('textbox', { name: 'Ringkasan isi informasi' }).waitFor();
    await page.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA');
    await type('Daftar penerima beasiswa daerah');
    await press('Control+s');
    await page.getByText('Wajib diisi').first().waitFor();
    await page.getByRole('textbox', { name: 'Pejabat atau unit yang menguasai' }).fill('Dinas Pendidikan');
    await page.getByRole('radio', { name: /^Berkala/ }).click();
    await press('Control+s');

    const entry = page.getByRole('article', { name: 'Daftar penerima beasiswa daerah' });
    await entry.getByText('Unsur yang belum diisi').waitFor();
    await entry.getByText(/10 Desember 2026, 183 hari lagi\. Belum pernah diumumkan/).waitFor();
    await press('F2');
    await page.getByRole('textbox', { name: 'Alamat atau tempat pengumuman' }).fill('Papan pengumuman lobi');
    await press('Control+Enter');
    await entry.getByText(/Terakhir diumumkan 10 Juni 2026/).waitFor();
  });

  test('takes up what a case proposes, on its decision, and the case tells it', async () => {
    const { page, press } = await open({ as: 'ppid' });
    await goTo(page, '#/dip/usulan');
    await page
      .getByRole('row', { name: /Daftar aset tanah Kecamatan Tanjung Lontar/ })
      .first()
      .click();
    await page.getByRole('article').getByText('Putuskan usulan ini').waitFor();
    const href = await page
      .getByRole('article')
      .getByRole('link', { name: /^Keberatan/ })
      .getAttribute('href');

    await press('F2');
    await page.getByRole('textbox', { name: 'Pejabat atau unit yang menguasai' }).fill('Badan Keuangan Daerah');
    expect(await page.getByRole('textbox', { name: 'Nomor', exact: true }).inputValue()).toBe('800.1/052/KPTS');
    await press('Control+s');

    await page.getByRole('article').getByText('Dibuka keputusan').waitFor();
    await goTo(page, href ?? '');
    await page.getByText(/^Masuk daftar pada 10 Juni 2026/).waitFor();
  });

  test('is linked by an objection on ground b, with the date on which it was due', async () => {
    const { page } = await open({ as: 'petugas' });
    await goTo(page, '#/keberatan/baru');

    await page.getByRole('checkbox', { name: /Informasi berkala tidak disediakan/ }).click();
    await page.getByRole('combobox', { name: 'Informasi dalam DIP yang tidak disediakan' }).fill('lapangan');
    await page.getByRole('option', { name: /Daftar lapangan dan ruang terbuka milik desa/ }).click();

    await page.getByText(/Lewat waktu pengumuman berkala: paling lambat .*lewat \d+ hari/).waitFor();
  });

  test.each(['light', 'dark'] as const)('is readable in the %s theme', async (theme) => {
    const { page } = await open({ as: 'ppid', theme });
    for (const [address, row, name] of [
      ['#/dip', /Ringkasan laporan keuangan pemerintah daerah/, 'daftar'],
      ['#/dip/usulan', /Daftar aset tanah/, 'usulan'],
      ['#/dip/dikecualikan', /Topologi jaringan/, 'dikecualikan'],
    ] as const) {
      await goTo(page, address);
      await page.getByRole('row', { name: row }).first().click();
      await page.getByRole('article').waitFor();
      expect(await violations(page), address).toEqual([]);
      await page.screenshot({ path: `${pictures}/${name}-${theme}.png` });
    }
    await goTo(page, '#/dip/baru');
    await page.getByRole('textbox', { name: 'Ringkasan isi informasi' }).waitFor();
    expect(await violations(page)).toEqual([]);
  });
});
