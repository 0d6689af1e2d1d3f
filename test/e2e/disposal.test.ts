/** Retention and disposal at the window: from the list of what is due to the tombstone with its eight papers, and how it looks. */
import { describe, expect, test } from 'vitest';
import { readPdf } from '#test/fixtures/pdf/read-pdf.ts';
import { openDisposal } from '#test/pages/disposal-page.ts';
import { violations } from '#test/support/axe.ts';
import { windowSuite } from '#test/support/window-suite.ts';

const { pictures, open } = windowSuite('disposal', openDisposal);

describe('a destruction', () => {
  test('goes from the list over the papers of its course to the tombstone, by two people', async () => {
    const desk = await open();
    const { page, press } = desk;
    await desk.openList('Usul musnah');
    await page.getByRole('button', { name: /^Siap diusulkan/ }).click();
    await page.getByText('Ada dalam usulan').first().waitFor({ state: 'detached' });
    await page.getByRole('row').nth(1).click();
    const name = (await page.getByRole('article').getByRole('heading', { level: 2 }).textContent()) ?? '';
    await page.getByRole('grid').focus();
    await press('Space');
    await page.getByRole('button', { name: 'Buat usulan' }).click();
    await page.getByRole('dialog', { name: 'Usulan pemusnahan arsip' }).waitFor();
    await page.screenshot({ path: `${pictures}/propose.png` });
    await press('Control+Enter');
    await page.getByRole('heading', { level: 2, name: /Pemusnahan arsip, / }).waitFor();
    await page.screenshot({ path: `${pictures}/proposed.png` });

    await desk.changeTo('sekretaris');
    await page.getByRole('heading', { level: 2, name: /Pemusnahan arsip, / }).waitFor();
    expect(await page.getByRole('button', { name: 'Catat pemusnahan' }).count()).toBe(0);
    const signed = { 'Penanda tangan': 'Hj. Nurhayati' };
    for (const [index, paper] of [
      'Keputusan panitia penilai',
      'Notulen rapat panitia',
      'Surat pertimbangan panitia',
      'Persetujuan lembaga kearsipan',
      'Persetujuan pimpinan',
      'Keputusan pemusnahan',
    ].entries())
      await desk.recordPaper(paper, `800/${index + 1}`, signed);
    expect(await page.getByRole('button', { name: 'Catat pemusnahan' }).count()).toBe(0);
    await desk.recordPaper('Penunjukan saksi', '800/7', {
      'Saksi dari unit hukum': 'Yohana',
      'Jabatan 1': 'Kabag Hukum',
      'Saksi dari unit pengawasan': 'Ahmad',
      'Jabatan 2': 'Auditor',
    });

    await page.getByRole('button', { name: 'Catat pemusnahan' }).first().click();
    const act = page.getByRole('dialog', { name: 'Catat pemusnahan' });
    await act.getByLabel('Nomor Berita Acara').fill('000.5.6.2/99/BA');
    await act.getByLabel('Tempat pelaksanaan').fill('Ruang Arsip 1');
    await act.getByLabel('Kepala unit kearsipan').fill('Dewi Anggraini');
    await act.getByLabel('Kepala unit pengolah').fill('Marthen Rante');
    await act.getByLabel('Jabatan').nth(0).fill('Kepala Unit Kearsipan');
    await act.getByLabel('Jabatan').nth(1).fill('Kepala Bagian Umum');
    await act.getByLabel('Cara pemusnahan').click();
    await page.getByRole('option', { name: 'Dicacah' }).click();
    await act.getByRole('button', { name: 'Cetak Berita Acara' }).click();
    await page.getByText('Dikirim ke pencetak.').waitFor();
    await page.screenshot({ path: `${pictures}/act.png` });
    const papers = await desk.printed();
    const [minutes = '', list = ''] = (await Promise.all(papers.slice(-2).map(readPdf))).map((pages) =>
      pages.map(({ text }) => text).join(' '),
    );
    expect(minutes).toContain('Rangkap 2 dari 2');
    expect(minutes).toContain('Keputusan tentang pelaksanaan pemusnahan arsip Nomor 800/6');
    expect(list).toContain('DAFTAR ARSIP YANG DIMUSNAHKAN');
    await press('Control+Enter');
    await act.waitFor({ state: 'detached' });
    await desk.recordPaper('Berita Acara bertanda tangan', '000.5.6.2/99/BA', signed);

    await page.getByText('Naskah yang disimpan: 8 dari 8').waitFor();
    await page.screenshot({ path: `${pictures}/filed.png` });
    await page.getByRole('link', { name }).first().click();
    await page.getByText('Arsip ini sudah tidak ada').first().waitFor();
    await page.screenshot({ path: `${pictures}/tombstone.png` });
    await page.getByRole('link', { name: 'Buka arsip' }).click();
    await page.getByRole('article').getByText('Dimusnahkan', { exact: true }).waitFor();
    await page.screenshot({ path: `${pictures}/record.png` });
  });

  test('is stopped by a hold, whose reason stands beside the record until it is lifted', async () => {
    const desk = await open();
    const { page, press } = desk;
    await desk.openList('Usul musnah');
    await page.getByRole('row').nth(1).click();
    await page.getByRole('button', { name: 'Tahan', exact: true }).click();
    await page.getByLabel('Nomor perkara').fill('21/G/2026');
    await page.getByLabel('Alasan').fill('Gugatan');
    await press('Control+Enter');

    await page
      .getByText(/Ditahan untuk perkara 21\/G\/2026: Gugatan/)
      .first()
      .waitFor();
    await page.screenshot({ path: `${pictures}/held.png` });
    await page.getByRole('grid').focus();
    await press('Space');
    await page.getByRole('button', { name: 'Buat usulan' }).click();
    await press('Control+Enter');
    await page.getByText('Usulan tidak dibuat karena arsip berikut:').waitFor();
    await page.screenshot({ path: `${pictures}/refused.png` });
    await press('Escape');
    await page.getByRole('button', { name: 'Lepas penahanan' }).click();
    await page.getByRole('dialog').getByLabel('Alasan').fill('Putusan sudah tetap');
    await page.getByRole('dialog').getByRole('button', { name: 'Lepas penahanan' }).click();
    await page
      .getByText(/Ditahan untuk perkara 21\/G\/2026/)
      .first()
      .waitFor({ state: 'detached' });
  });
});

test('an event starts the retention of what waited for it', async () => {
  const desk = await open();
  const { page, press } = desk;
  await desk.openList('Penilaian kembali');
  await page.getByRole('grid').focus();
  await press('Control+a');
  await page.getByText('8 dipilih').waitFor();
  await desk.openList('Belum berjalan');
  expect(await page.getByText(/\d dipilih/).count()).toBe(0);
  await page.getByRole('row').nth(1).click();
  await page
    .getByText(/Retensi belum berjalan\. Menunggu:/)
    .first()
    .waitFor();
  await page.getByRole('article').getByRole('button', { name: 'Catat peristiwa' }).waitFor();
  await press('F2');
  await page.getByLabel('Bukti').fill('LHP 12/2024');
  await page.getByRole('dialog').getByLabel('Tanggal').fill('15 juni 2024');
  await page.screenshot({ path: `${pictures}/event.png` });
  await press('Control+Enter');

  await page.getByText(/15 Juni 2024, bukti LHP 12\/2024/).waitFor();
  await page.screenshot({ path: `${pictures}/begun.png` });
});

test('lists and proposals look right in both themes, without a fault of access', async () => {
  for (const theme of ['light', 'dark'] as const) {
    const desk = await open(theme);
    const { page } = desk;
    for (const [list, file] of [
      ['Penilaian kembali', 'review'],
      ['Ditahan', 'held-list'],
    ] as const) {
      await desk.openList(list);
      await page.getByRole('row').nth(1).click();
      await page.getByRole('article').waitFor();
      await page.screenshot({ path: `${pictures}/${file}-${theme}.png` });
      expect(await violations(page)).toEqual([]);
    }
    await page.getByRole('button', { name: /^Usulan \(/ }).click();
    await page.getByRole('row').nth(1).waitFor();
    await page.screenshot({ path: `${pictures}/proposals-${theme}.png` });
    expect(await violations(page)).toEqual([]);
    await page
      .getByRole('row', { name: /tahap II/ })
      .first()
      .dblclick();
    await page.getByText('Naskah yang disimpan', { exact: false }).waitFor();
    await page.screenshot({ path: `${pictures}/proposal-${theme}.png` });
    expect(await violations(page)).toEqual([]);
    if (theme === 'light') await desk.context.close();
  }
});
