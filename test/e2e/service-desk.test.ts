/** The pages of the desk beside the registers, and what stands beyond the edge there: applicants, complaints, the strip of pages. */
import { readFile } from 'node:fs/promises';
import type { Locator } from 'playwright-core';
import { expect, test } from 'vitest';
import { goTo } from '#test/pages/objection-page.ts';
import { windowTests } from '#test/support/window-tests.ts';

const { openAs, pictures } = windowTests('service-desk');

/** Whether each of `pieces` stands whole within `frame`. */
async function within(pieces: Locator, frame: Locator): Promise<boolean> {
  const outer = await frame.boundingBox();
  const boxes = await Promise.all((await pieces.all()).map((piece) => piece.boundingBox()));
  return boxes.every((box) => box && outer && box.x >= outer.x && box.x + box.width <= outer.x + outer.width + 0.5);
}

test('what a number of identity is opened for stands on buttons that hold their words', async () => {
  const page = await openAs('sekretaris');
  await goTo(page, '#/permohonan/pemohon');
  await page.getByRole('row', { name: /Hendra Wijoyo/ }).click();
  await page.getByRole('button', { name: 'Tampilkan nomor identitas' }).click();
  const purposes = page.getByRole('dialog').getByRole('button');
  await purposes.first().waitFor();

  const clipped = await purposes.evaluateAll((all) => all.filter((one) => one.scrollWidth > one.clientWidth).map((one) => one.textContent));
  expect(clipped).toEqual([]);
  expect(await within(purposes, page.getByRole('dialog'))).toBe(true);
});

test('at 200 % the pages of the desk stand within their strip', async () => {
  const page = await openAs('sekretaris');
  await page.setViewportSize({ width: 683, height: 384 });
  await goTo(page, '#/permohonan');
  const strip = page.getByRole('tablist').first();
  await strip.getByRole('tab', { name: 'Pindaian identitas' }).waitFor();

  expect(await within(strip.getByRole('tab'), strip)).toBe(true);
});

test('the acts of a case stay on one line, however many marks its head bears', async () => {
  const page = await openAs('sekretaris');
  await goTo(page, '#/keberatan');
  await page.getByRole('row', { name: /Ringkasan laporan keuangan tahun lalu/ }).click();
  await page.getByText('Belum diperiksa Sekretaris').waitFor();
  const head = page.getByRole('article').getByRole('button');

  const tops = await Promise.all([
    head
      .filter({ hasText: /^Cetak/ })
      .first()
      .boundingBox(),
    page.getByRole('article').getByRole('button', { name: 'Tindakan lain' }).boundingBox(),
  ]);
  expect(Math.abs((tops[0]?.y ?? 0) - (tops[1]?.y ?? 0))).toBeLessThan(8);
});

test('a complaint of who came before keeps its kind, is refused without a day that can be read, and is named by the objection that it becomes', async () => {
  const page = await openAs('petugas');
  await goTo(page, '#/permohonan/pengaduan');
  await page.getByRole('button', { name: 'Tambah pengaduan' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: 'Keluhan' }).check();
  await dialog.getByRole('textbox', { name: 'Isi' }).fill('Anggaran jalan tidak pernah dijawab');
  await dialog.getByRole('combobox', { name: 'Nama' }).fill('Perkumpulan Jaring');
  await page
    .getByRole('option', { name: /Perkumpulan Jaring Warga Muara/ })
    .first()
    .click();
  await dialog.getByRole('textbox', { name: 'Diterima tanggal' }).fill('31-2-2026');
  await page.keyboard.press('Control+Enter');
  await dialog.getByText('Tanggal belum dapat dibaca').waitFor();
  expect(await dialog.getByRole('radio', { name: 'Keluhan' }).isChecked()).toBe(true);

  await dialog.getByRole('textbox', { name: 'Diterima tanggal' }).fill('1/6/2026');
  await page.keyboard.press('Control+Enter');
  await dialog.waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: 'Jadikan keberatan' }).click();
  await page.getByRole('checkbox', { name: /Permohonan ditolak/ }).check();
  await page.getByRole('button', { name: 'Simpan kunjungan & cetak slip' }).click();
  await page.getByRole('button', { name: /^Buka perkara/ }).click();
  await page.getByRole('link', { name: /\/ADU\// }).waitFor();
});

test('the register of complaints is saved as it stands on the screen', async () => {
  const page = await openAs('sekretaris');
  await goTo(page, '#/permohonan/pengaduan');
  await page
    .getByRole('row', { name: /\/ADU\// })
    .first()
    .waitFor();
  const shown = await page.getByRole('row', { name: /\/ADU\// }).count();
  await page.evaluate(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));

  const [saved] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Ekspor', exact: true }).click()]);

  expect(saved.suggestedFilename()).toBe('register-pengaduan.csv');
  const [head, ...lines] = (await readFile(await saved.path(), 'utf8')).trim().split('\r\n');
  expect(head).toContain('Nomor;Diterima tanggal;Jenis');
  expect(lines).toHaveLength(shown);
  expect(lines.every((line) => /\/ADU\//.test(line))).toBe(true);
});

test('an entry that was merged says when, by whom and why', async () => {
  const page = await openAs('sekretaris');
  await goTo(page, '#/permohonan/pemohon');
  await page.getByRole('row', { name: /Hendra Wijoyo/ }).click();
  await page.getByRole('button', { name: 'Tindakan lain' }).last().click();
  await page.getByRole('menuitem', { name: /^Gabungkan/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox').first().fill('Agus');
  await page
    .getByRole('option', { name: /Agus Mandala/ })
    .first()
    .click();
  await dialog.getByRole('textbox', { name: /Mengapa orang yang sama/ }).fill('Nama panggilan');
  await page.keyboard.press('Control+Enter');

  await page.getByText(/Andi Kurnia, Nama panggilan/).waitFor();
  await page.screenshot({ path: `${pictures}merged.png` });
});
