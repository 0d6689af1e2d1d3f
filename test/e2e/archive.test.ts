/** The archive: found while typed, catalogued with a softcopy, changed and undone, moved in bulk, exported; a draft survives a crash. */
import { readFile } from 'node:fs/promises';
import { jsPDF } from 'jspdf';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { logInAs, openTab, type Theme } from '#test/pages/app-page.ts';
import { dropFile, fillRecord, history, openArchive, rows, searchBox } from '#test/pages/archive-page.ts';
import { violations } from '#test/support/axe.ts';
import { windowTests } from '#test/support/window-tests.ts';

const { open, openAs, pictures, address } = windowTests('archive');

async function openListAs(username: string, theme?: Theme) {
  const page = await openAs(username, theme);
  await openArchive(page);
  await rows(page).first().waitFor();
  return page;
}

/** "34 dari 192": the number found. */
const shownCount = async (page: Page): Promise<number> => Number.parseInt((await page.getByText(/^\d+ dari \d+$/).textContent()) ?? '', 10);

const bridge = { description: 'Kontrak Jembatan Muara Hijau', date: 'Des 2025', unit: 'Dinas Pekerjaan Umum', place: 'Boks 005, Folder 2' };

function twoPages(): Uint8Array {
  const pdf = new jsPDF();
  pdf.text('Kontrak, halaman pertama', 20, 20);
  pdf.addPage();
  pdf.text('Halaman kedua', 20, 20);
  return new Uint8Array(pdf.output('arraybuffer'));
}

describe('the list', () => {
  test('finds while one types, marks what was found, and shows the record beside it', async () => {
    const page = await openListAs('arsiparis');

    await searchBox(page).pressSequentially('kontrak jal');
    await expect.poll(() => rows(page).count()).toBe(8);
    await rows(page).first().click();

    await page.getByRole('region', { name: 'Lokasi simpan' }).getByText('Boks 002, Folder 4').waitFor();
    expect(await rows(page).first().locator('mark').allInnerTexts()).toEqual(expect.arrayContaining(['Kontrak', 'Jal']));
    expect(await violations(page)).toEqual([]);
    await page.screenshot({ path: `${pictures}list.png` });
  });

  test('is worked by keys from the moment it is there: the first record stands beside it, arrows open, Enter goes in, Esc comes back', async () => {
    const page = await openListAs('arsiparis');
    const open = (nth: number) => expect.poll(() => rows(page).nth(nth).getAttribute('aria-selected')).toBe('true');
    const focused = (role: string) => expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe(role);
    await page.getByRole('article').waitFor();
    await open(0);

    await page.keyboard.press('ArrowDown');
    await open(1);
    await page.keyboard.press('End');
    await expect.poll(() => rows(page).last().getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('Home');
    await open(0);
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Rincian');
    await page.keyboard.press('Escape');
    await focused('grid');

    await page.keyboard.press('/');
    await page.keyboard.type('jalan teluk');
    await expect.poll(() => rows(page).count()).toBeLessThan(12);
    await page.keyboard.press('Enter');
    await page
      .getByRole('article')
      .getByRole('heading', { name: /Jalan Teluk Batu/ })
      .waitFor();
    await expect.poll(() => page.url()).toMatch(/q=jalan\+teluk/);
    await page.keyboard.press('Escape');
    await focused('grid');
  });

  test('Ctrl and a click tick one, Shift what lies between, Ctrl+A everything that was found', async () => {
    const page = await openListAs('arsiparis');
    const ticked = () => page.getByRole('toolbar', { name: /dipilih$/ }).getAttribute('aria-label');

    await rows(page).nth(1).click();
    await rows(page)
      .nth(4)
      .click({ modifiers: ['Shift'] });
    await expect.poll(ticked).toBe('4 dipilih');
    await rows(page)
      .nth(2)
      .click({ modifiers: ['Control'] });
    await expect.poll(ticked).toBe('3 dipilih');
    // Rows that were never on the screen are taken too.
    await page.keyboard.press('Shift+End');
    await expect.poll(ticked).toBe('191 dipilih');
    await page.keyboard.press('Control+a');
    await expect.poll(ticked).toBe('192 dipilih');
  });

  test('keeps a view under a name and an order that no column shows', async () => {
    const page = await openListAs('arsiparis');
    await searchBox(page).fill('jalan');
    await page.getByRole('button', { name: 'Urut: terbaru dicatat' }).click();
    await page.getByRole('menuitemradio', { name: 'paling cocok' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('menuitemradio', { name: 'tanggal, lama dahulu' }).click();
    await page.getByRole('button', { name: 'Urut: tanggal, lama dahulu' }).waitFor();

    await page.getByRole('button', { name: 'Simpan tampilan ini' }).click();
    await page.getByLabel('Nama tampilan').fill('Jalan, dari yang lama');
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Enter');
    const tab = page.getByRole('tab', { name: 'Jalan, dari yang lama' });
    await expect.poll(() => tab.getAttribute('aria-selected')).toBe('true');
    const oldest = await rows(page).first().innerText();

    await page.getByRole('tab', { name: /^Semua/ }).click();
    await expect.poll(() => shownCount(page)).toBe(192);
    await page.reload();
    await logInAs(page, 'arsiparis');
    await openArchive(page);
    await tab.click();
    await expect.poll(() => rows(page).first().innerText()).toBe(oldest);
    await page.getByRole('button', { name: 'Hapus tampilan ini' }).click();
    await expect.poll(() => tab.count()).toBe(0);
  });

  test('narrows by a facet, keeps the question over a reload, and says when nothing is found', async () => {
    const page = await openListAs('arsiparis');

    await page
      .getByRole('region', { name: 'Tingkat' })
      .getByRole('button', { name: /^salinan/ })
      .click();
    await expect.poll(() => shownCount(page)).toBeLessThan(40);
    await searchBox(page).fill('zzzz tidak ada');
    await page
      .getByText('Tidak ada yang cocok')
      .or(page.getByRole('button', { name: 'Hapus semua saringan' }))
      .first()
      .waitFor();

    await page.getByRole('button', { name: 'Hapus semua saringan' }).click();
    await expect.poll(() => shownCount(page)).toBeGreaterThan(150);
  });

  test('shows nobody what is above their clearance, also by its address', async () => {
    const page = await openListAs('ppid');
    await searchBox(page).fill('uji konsekuensi');
    await expect.poll(() => rows(page).count()).toBe(8);
    await rows(page).first().click();
    await expect.poll(() => page.url()).toMatch(/arsip\/[\da-f-]{36}/);
    const [, path = ''] = page.url().split('#');
    await page.context().close();

    const below = await openListAs('arsiparis');
    await searchBox(below).fill('uji konsekuensi');
    await below.getByText('Tidak ada yang cocok').waitFor();
    await below.evaluate((hash) => {
      window.location.hash = hash;
    }, path);
    await below.getByText('Arsip ini tidak ada').waitFor();
  });

  test('moves several records at once after a preview, and takes it back', async () => {
    const page = await openListAs('arsiparis');
    await searchBox(page).fill('kontrak jalan');
    await expect.poll(() => rows(page).count()).toBe(8);

    await rows(page).nth(0).getByRole('checkbox').click();
    await rows(page).nth(1).getByRole('checkbox').click();
    await page.getByRole('button', { name: 'Pindah lokasi' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox').fill('Boks 020 Folder 1');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('Enter');
    await dialog.getByText('2 berubah, 0 sudah demikian').waitFor();
    expect(await violations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Ubah 2 arsip' }).click();

    await page.getByText('2 arsip diubah').waitFor();
    await rows(page).filter({ hasText: 'B020 / F1' }).nth(1).waitFor();
    await page.getByRole('button', { name: 'Urungkan', exact: true }).click();
    await expect.poll(() => rows(page).filter({ hasText: 'B020 / F1' }).count()).toBe(0);
  });

  test('exports exactly what is shown, with formulas kept from running', async () => {
    const opened = await open('?demo=1');
    await opened.context.addInitScript(() => {
      // Without its dialog a file is saved as a download, which a test can take.
      delete (window as { showSaveFilePicker?: unknown }).showSaveFilePicker;
    });
    await opened.page.reload();
    const { page } = opened;
    await logInAs(page, 'arsiparis');
    await openArchive(page);
    await rows(page).first().waitFor();
    await fillRecord(page, { ...bridge, description: '=HYPERLINK("http://contoh") kontrak' });
    await page.keyboard.press('Control+s');
    await page.getByText(/^Tersimpan/).waitFor();
    await searchBox(page).fill('hyperlink');
    await expect.poll(() => rows(page).count()).toBe(1);

    await page.getByRole('button', { name: 'Ekspor' }).click();
    await page.getByRole('combobox', { name: 'Bentuk' }).click();
    await page.getByRole('option', { name: 'Kolom yang tampak, CSV' }).click();
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Simpan berkas' }).click()]);

    const lines = (await readFile(await download.path(), 'utf8')).trimEnd().split('\r\n');
    expect(lines).toHaveLength(2);
    expect(lines[1]).toContain(`"'=HYPERLINK(""http://contoh"") kontrak"`);
    expect(lines[1]).toContain('Desember 2025');
  });
});

describe('the export', () => {
  test.each(['light', 'dark'] as const)('offers every form with its use, and saves them (%s)', async (theme) => {
    const page = await openListAs('arsiparis', theme);
    await page.evaluate(() => {
      delete (window as { showSaveFilePicker?: unknown }).showSaveFilePicker;
    });
    const beginnings = [
      ['Semua isian, Excel (XLSX)', 'arsip-lengkap.xlsx', 'PK'],
      ['Semua isian, JSON Lines', 'arsip.jsonl', '{"id":'],
      ['EAD 2002 (XML)', 'arsip-ead.xml', '<?xml'],
      ['Bag BagIt dengan softcopy (ZIP)', /^arsip-\d{4}-\d\d-\d\d\.zip$/, 'PK'],
    ] as const;

    for (const [form, name, beginning] of beginnings) {
      await page.getByRole('button', { name: 'Ekspor' }).click();
      await page.getByRole('combobox', { name: 'Bentuk' }).click();
      await page.getByRole('option', { name: form }).click();
      await page.getByRole('option').first().waitFor({ state: 'hidden' });
      expect(await violations(page)).toEqual([]);
      await page.screenshot({ path: `${pictures}export-${theme}.png` });
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Simpan berkas' }).click()]);
      expect(download.suggestedFilename()).toMatch(name);
      expect((await readFile(await download.path())).toString('latin1').startsWith(beginning)).toBe(true);
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
    }
  });
});

describe('a record', () => {
  test('is catalogued by keyboard with a dropped PDF, found at once, and its softcopy is read inside', async () => {
    const page = await openListAs('arsiparis');

    await fillRecord(page, bridge);
    await dropFile(page, 'kontrak.pdf', 'application/pdf', twoPages());
    await page.getByText(/terperiksa/).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Control+s');

    await page.getByText(`Tersimpan: ${bridge.description}`).waitFor();
    await page.getByRole('region', { name: 'Lokasi simpan' }).getByText('Boks 005, Folder 2').waitFor();
    await page.getByRole('article').locator('figure :is(canvas, img)').waitFor();
    await page.screenshot({ path: `${pictures}record.png` });
    await page.getByRole('button', { name: 'Lihat softcopy' }).click();
    await page.getByRole('dialog').locator('canvas').nth(1).waitFor();
    await page.getByText('Halaman 2 dari 2').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.screenshot({ path: `${pictures}preview.png` });
    await page.getByRole('dialog').getByRole('button', { name: 'Tutup' }).click();
    await searchBox(page).fill('muara hijau');
    await expect.poll(() => rows(page).count()).toBe(1);
  });

  test('is followed by the next one of its box: place and unit stay, F3 brings back the rest', async () => {
    const page = await openListAs('arsiparis');
    await fillRecord(page, bridge);
    await page.getByRole('button', { name: 'Simpan & tambah lagi' }).click();
    await page.getByText(`Tersimpan: ${bridge.description}`).waitFor();

    const description = page.getByRole('textbox', { name: 'Uraian informasi' });
    await expect.poll(() => description.inputValue()).toBe('');
    await expect.poll(() => page.getByRole('combobox', { name: 'Lokasi simpan' }).inputValue()).toBe(bridge.place);
    await description.press('F3');
    expect(await description.inputValue()).toBe(bridge.description);
  });

  test('is changed with F2, its history names both values, and the last change is undone', async () => {
    const page = await openListAs('arsiparis');
    await searchBox(page).fill('kontrak jalan');
    await expect.poll(() => rows(page).count()).toBe(8);
    await rows(page).first().click();
    await page.getByRole('article').waitFor();

    await page.keyboard.press('F2');
    await page.getByRole('textbox', { name: 'Keterangan' }).fill('rangkap dua');
    await page.keyboard.press('Control+s');
    await history(page).first().getByText('rangkap dua').waitFor();
    expect(await history(page).first().textContent()).toContain('Dewi Anggraini');
    expect(await history(page).count()).toBe(2);

    await page.getByRole('button', { name: 'Urungkan perubahan terakhir' }).click();
    await page.getByText('Perubahan diurungkan').waitFor();
    await expect.poll(() => history(page).count()).toBe(3);
    await page.screenshot({ path: `${pictures}history.png` });
  });

  test('refuses what cannot be saved beside its field', async () => {
    const page = await openListAs('arsiparis');
    await page.keyboard.press('Alt+n');
    const missing = page.getByText('Wajib diisi', { exact: true });
    const description = page.getByRole('textbox', { name: 'Uraian informasi' });
    // A field that is only passed through is not wrong yet; one that was emptied is.
    await description.waitFor();
    await page.keyboard.press('Tab');
    await page.getByRole('textbox', { name: 'Tanggal atau kurun waktu' }).fill('30 Februari 2024');
    await description.focus();
    await page.getByText('Tanggal ini tidak ada dalam kalender').waitFor();
    expect(await missing.count()).toBe(0);
    await description.fill('x');
    await description.fill('');
    await page.keyboard.press('Tab');
    await missing.waitFor();

    await page.keyboard.press('Control+s');

    await expect.poll(() => missing.count()).toBe(3);
    expect(await violations(page)).toEqual([]);
  });

  test('begun and left by a crash is there again', async () => {
    const page = await openListAs('arsiparis');
    await page.keyboard.press('Alt+n');
    await page.getByRole('textbox', { name: 'Uraian informasi' }).fill('Berita acara yang belum selesai');
    await page.getByText(/^Draf tersimpan/).waitFor();

    const context = page.context();
    await page.close({ runBeforeUnload: false });
    const again = await openTab(context, address('?demo=1'));
    await logInAs(again.page, 'arsiparis');
    await openArchive(again.page);
    await again.page.keyboard.press('Alt+n');

    await again.page.getByText(/^Draf dari .* dilanjutkan$/).waitFor();
    expect(await again.page.getByRole('textbox', { name: 'Uraian informasi' }).inputValue()).toBe('Berita acara yang belum selesai');
    expect(again.complaints).toEqual([]);
  });

  test('finds its place made on the spot, from the building down', async () => {
    const page = await openListAs('arsiparis');
    await page.keyboard.press('Alt+n');
    await page.getByRole('button', { name: 'Lokasi baru' }).click();
    const dialog = page.getByRole('dialog');
    // Opened by mistake: nothing has to be typed to get out again.
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: 'Lokasi baru' }).click();
    await page.keyboard.type('Gedung B');
    await dialog.getByLabel('Boks').fill('17');

    await page.keyboard.press('Control+Enter');

    await expect.poll(() => page.getByRole('combobox', { name: 'Lokasi simpan' }).inputValue()).toBe('Gedung B, Boks 17');
  });

  test('takes the name of a new unit with Enter', async () => {
    const page = await openListAs('arsiparis');
    await page.keyboard.press('Alt+n');
    await page.getByRole('button', { name: 'Unit baru' }).click();
    await page.keyboard.type('Bagian Persandian');

    await page.keyboard.press('Enter');

    await expect.poll(() => page.getByRole('combobox', { name: 'Unit pengolah' }).inputValue()).toBe('Bagian Persandian');
    expect(await page.getByRole('dialog').count()).toBe(0);
  });
});

describe('the look', () => {
  test('has no accessibility fault in the dark, in list, record and form', async () => {
    const page = await openListAs('arsiparis', 'dark');
    await rows(page).first().click();
    await page.getByRole('article').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.screenshot({ path: `${pictures}list-dark.png` });

    await page.keyboard.press('F2');
    await page.getByRole('heading', { name: 'Ubah arsip' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.screenshot({ path: `${pictures}form-dark.png` });
  });

  test('stands at 200 % of its size', async () => {
    const page = await openListAs('arsiparis');
    await page.setViewportSize({ width: 683, height: 384 });
    await rows(page).first().click();
    await page.getByRole('article').waitFor();
    await page.screenshot({ path: `${pictures}record-200.png` });
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);

    await page
      .getByRole('button', { name: 'Ke daftar' })
      .or(page.getByRole('button', { name: /daftar/i }))
      .first()
      .click();
    await rows(page).first().waitFor();
    await page.screenshot({ path: `${pictures}list-200.png` });
  });
});
