/** Softcopies: read in the background and found by what they say, shown without another program, replaced and never lost, refused with a reason. */
import { readFile } from 'node:fs/promises';
import { strToU8, zipSync } from 'fflate';
import { jsPDF } from 'jspdf';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { hasTools, readPdf, runTool, scannedCodes } from '#test/fixtures/pdf/read-pdf.ts';
import { logInAs } from '#test/pages/app-page.ts';
import { openArchive, rows, searchBox } from '#test/pages/archive-page.ts';
import { backUp, chooseFolder, confirmSheet, openBackup, showSheet, stubFolderDialog } from '#test/pages/backup-page.ts';
import { goTo } from '#test/pages/objection-page.ts';
import { attachFiles, openedCopy, scannedPage } from '#test/pages/softcopy-page.ts';
import { violations } from '#test/support/axe.ts';
import { windowTests } from '#test/support/window-tests.ts';

const { openAs, pictures } = windowTests('softcopies');

const docx = (...paragraphs: readonly string[]) =>
  zipSync({
    'word/document.xml': strToU8(`<w:document>${paragraphs.map((text) => `<w:p><w:t>${text}</w:t></w:p>`).join('')}</w:document>`),
  });

/** The second page bears nothing. */
function threePages(): Uint8Array {
  const pdf = new jsPDF();
  pdf.text('Halaman pertama dari naskah ini', 20, 30);
  pdf.addPage();
  pdf.addPage();
  pdf.text('Halaman ketiga dari naskah ini', 20, 30);
  return new Uint8Array(pdf.output('arraybuffer'));
}

async function openFirstRecord(page: Page): Promise<void> {
  await openArchive(page);
  await rows(page).first().click();
  await page.getByRole('button', { name: 'Lampirkan', exact: true }).waitFor();
}

const letter = ['DINAS PEKERJAAN UMUM', 'Perihal: serah terima jembatan gantung', 'Sungai Mahoni beserta lampirannya'];

describe('what files say', () => {
  test('a scan is found by its letters, with the place and how sure the reader is, also when the search was typed before it was read', async () => {
    const page = await openAs('arsiparis');
    await openFirstRecord(page);

    await attachFiles(page, { name: 'pindaian.png', bytes: await scannedPage(page, letter) });
    await searchBox(page).fill('jembatan gantung mahoni');
    await expect.poll(() => rows(page).count(), { timeout: 120_000 }).toBe(1);

    await expect.poll(() => rows(page).first().textContent()).toContain('di pindaian.png');
    expect(await rows(page).first().locator('mark').allInnerTexts()).toContain('jembatan');
    await rows(page).first().click();
    await page.getByRole('button', { name: 'Lihat softcopy' }).click();
    const copy = openedCopy(page);
    await copy.getByRole('tab', { name: 'Teks' }).click();
    await copy.getByText(/dibaca dari gambar, keyakinan \d+ %/).waitFor();
    await page.screenshot({ path: `${pictures}text.png` });
    expect(await violations(page)).toEqual([]);
  }, 240_000);

  test('the reading can be stopped and goes on; what it came to is shown', async () => {
    const page = await openAs('arsiparis', 'dark');
    await goTo(page, '#/arsip/softcopy');

    await page.getByRole('button', { name: 'Jeda pembacaan' }).click();
    await page.getByText(/^Dijeda; \d+ berkas menunggu\.$/).waitFor();
    await page.getByRole('button', { name: 'Lanjutkan pembacaan' }).click();

    await page.getByText('Semua softcopy sudah dibaca.').waitFor({ timeout: 120_000 });
    expect(await violations(page)).toEqual([]);
    await page.screenshot({ path: `${pictures}reading.png` });
  }, 240_000);
});

describe('a softcopy', () => {
  test('a document, a workbook and a list are read without another program', async () => {
    const page = await openAs('arsiparis');
    await openFirstRecord(page);

    await attachFiles(
      page,
      { name: 'nota.docx', bytes: docx('Nota dinas', 'Pemeliharaan pompa banjir') },
      { name: 'daftar.csv', bytes: strToU8('no;uraian\r\n1;Kontrak pompa') },
    );

    await page.getByRole('button', { name: 'Pratinjau: nota.docx' }).click();
    await openedCopy(page).getByText('Pemeliharaan pompa banjir').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Pratinjau: daftar.csv' }).click();
    await openedCopy(page).getByRole('cell', { name: 'Kontrak pompa' }).waitFor();
    expect(await violations(page)).toEqual([]);
  }, 120_000);

  test('a TIFF of several pages is shown page by page and read like any scan; one that is none says so', async () => {
    const page = await openAs('arsiparis');
    await openFirstRecord(page);
    const tiff = (name: string) => readFile(new URL(`../fixtures/tiff/${name}`, import.meta.url));

    await attachFiles(
      page,
      { name: 'domisili.tif', bytes: await tiff('g4-two-pages.tif') },
      { name: 'rusak.tif', bytes: (await tiff('g4-two-pages.tif')).subarray(0, 60) },
    );

    await page.getByRole('button', { name: 'Pratinjau: domisili.tif' }).click();
    const copy = openedCopy(page);
    await copy.getByText('Halaman 2 dari 2').waitFor();
    await page.screenshot({ path: `${pictures}tiff.png` });
    expect(await violations(page)).toEqual([]);
    await copy.getByRole('tab', { name: 'Teks' }).click();
    await copy.getByText(/LAMPIRAN KEDUA/).waitFor({ timeout: 120_000 });
    await copy.getByText(/SURAT KETERANGAN DOMISILI/).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Pratinjau: rusak.tif' }).click();
    await openedCopy(page).getByRole('alert').waitFor();
    await page.keyboard.press('Escape');

    await page.getByRole('button', { name: 'Pratinjau: domisili.tif' }).click();
    await page.getByRole('button', { name: 'Atur halaman' }).click();
    const pages = page.getByRole('dialog', { name: 'Atur halaman: domisili.tif' });
    const leaves = pages.getByRole('list', { name: 'Halaman' }).getByRole('button');
    await expect.poll(() => leaves.count()).toBe(2);
    await leaves.nth(1).click();
    await pages.getByRole('button', { name: 'Pisahkan mulai halaman ini' }).click();
    await pages.getByRole('button', { name: 'Simpan sebagai 2 berkas' }).click();
    await page.getByRole('button', { name: 'Pratinjau: domisili (2).pdf' }).click();
    await openedCopy(page).getByText('Halaman 1 dari 1').waitFor();
  }, 240_000);

  test('gets a new version, and the one before is still there to see', async () => {
    const page = await openAs('arsiparis');
    await openFirstRecord(page);
    await attachFiles(page, { name: 'nota.docx', bytes: docx('Naskah pertama') });
    await page.getByRole('button', { name: 'Pratinjau: nota.docx' }).click();

    await openedCopy(page)
      .locator('input[type=file]')
      .setInputFiles({ name: 'nota-2.docx', mimeType: '', buffer: Buffer.from(docx('Naskah kedua')) });

    await page.getByText('versi 2').waitFor();
    await page.getByRole('button', { name: 'Pratinjau: nota-2.docx' }).click();
    await openedCopy(page).getByText('Naskah kedua').waitFor();
    await openedCopy(page).getByRole('tab', { name: 'Versi' }).click();
    await page.screenshot({ path: `${pictures}versions.png` });
    await openedCopy(page).getByRole('button', { name: 'Lihat versi 1' }).click();
    await openedCopy(page).getByText('Naskah pertama').waitFor();
  }, 120_000);

  test('has its pages turned, moved, left out, joined and parted; the original stays', async () => {
    const page = await openAs('arsiparis');
    await stubFolderDialog(page.context(), 'KINGSTON');
    await page.reload();
    await logInAs(page, 'arsiparis');
    await openFirstRecord(page);
    await attachFiles(
      page,
      { name: 'pindaian.pdf', bytes: threePages() },
      { name: 'lampiran.png', bytes: await scannedPage(page, letter) },
    );
    await page.getByRole('button', { name: 'Pratinjau: pindaian.pdf' }).click();
    await page.getByRole('button', { name: 'Atur halaman' }).click();
    const pages = page.getByRole('dialog', { name: 'Atur halaman: pindaian.pdf' });
    const leaves = pages.getByRole('list', { name: 'Halaman' }).getByRole('button');

    await pages.getByRole('button', { name: 'Buang 1 halaman kosong' }).click();
    await expect.poll(() => leaves.count()).toBe(2);
    // What is arranged is neither undone by a file that is joined nor thrown away by a slip of Esc.
    await pages.getByRole('button', { name: 'Gabungkan lampiran.png' }).click();
    await expect.poll(() => leaves.count()).toBe(3);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog', { name: 'Susunan halaman belum disimpan' }).getByRole('button', { name: 'Batal' }).click();
    await expect.poll(() => leaves.count()).toBe(3);
    await leaves.nth(1).focus();
    await page.keyboard.press('Shift+ArrowLeft');
    await leaves.nth(0).focus();
    await page.keyboard.press('r');
    await leaves.nth(0).click();
    await leaves.nth(2).click();
    await pages.getByRole('button', { name: 'Pisahkan mulai halaman ini' }).click();
    // The words of a button under the mouse stand beside everything else.
    await page.mouse.move(5, 5);
    await page.getByRole('tooltip').waitFor({ state: 'hidden' });
    expect(await violations(page)).toEqual([]);
    await page.screenshot({ path: `${pictures}pages.png` });
    await pages.getByRole('button', { name: 'Simpan sebagai 2 berkas' }).click();

    await page.getByRole('button', { name: 'Pratinjau: pindaian (1).pdf' }).click();
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Simpan salinan' }).click()]);
    const made = new Uint8Array(await readFile(await download.path()));
    const read = await readPdf(made);
    expect(read.map(({ text }) => text)).toEqual(['Halaman ketiga dari naskah ini', 'Halaman pertama dari naskah ini']);
    expect(read.map(({ width, height }) => width > height)).toEqual([true, false]);
    if (hasTools('qpdf')) expect(runTool(made, 'qpdf', ['--check', '{pdf}'])).toContain('No syntax or stream encoding errors found');
    await openedCopy(page).getByRole('tab', { name: 'Versi' }).click();
    await openedCopy(page).getByText('Versi 1, asli').waitFor();
    await openedCopy(page).getByText('Digabungkan ke dalamnya').waitFor();
    await openedCopy(page).getByText('lampiran.png', { exact: true }).waitFor();
    await page.keyboard.press('Escape');
    expect(await page.getByRole('button', { name: 'Pratinjau: lampiran.png' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Pratinjau: pindaian (2).pdf' }).waitFor();
  }, 240_000);

  test('is refused with a reason where it is a program, or hides one', async () => {
    const page = await openAs('arsiparis');
    await openFirstRecord(page);

    await attachFiles(
      page,
      { name: 'surat.pdf.exe', bytes: strToU8('MZ') },
      { name: 'surat.exe.pdf', bytes: strToU8('%PDF-1.7') },
      { name: 'anggaran.xlsx', bytes: zipSync({ 'xl/workbook.xml': strToU8('<x/>'), 'xl/vbaProject.bin': strToU8('x') }) },
    );

    const said = await page.getByText(/^surat\.pdf\.exe: /).textContent();
    expect(said).toContain('surat.pdf.exe: ditolak: berkas ini program');
    expect(said).toContain('surat.exe.pdf: ditolak: namanya berakhiran ganda');
    expect(said).toContain('anggaran.xlsx: ditolak: dokumen ini memuat makro');
    expect(await page.getByRole('button', { name: /^Pratinjau: surat/ }).count()).toBe(0);
  }, 120_000);
});

describe.skipIf(!hasTools('pdftoppm', 'zbarimg'))('the check of files', () => {
  test('tells a damaged and a missing file, and brings both back from a backup', async () => {
    const page = await openAs('supervisor');
    await stubFolderDialog(page.context(), 'KINGSTON');
    await page.reload();
    await logInAs(page, 'supervisor');
    await openBackup(page);
    await showSheet(page);
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Simpan PDF…' }).click()]);
    const key = scannedCodes(await readFile(await download.path()))[0] ?? '';
    await page.getByRole('button', { name: 'Cetak', exact: true }).click();
    await confirmSheet(page, key.slice(-6));
    await chooseFolder(page);
    await backUp(page);

    await spoilFiles(page);
    await goTo(page, '#/arsip/softcopy');
    await page.getByRole('button', { name: 'Periksa semua sekarang' }).click();
    await page.getByRole('cell', { name: 'hilang dari penyimpanan' }).waitFor();
    await page.getByRole('cell', { name: 'rusak: isinya tidak lagi sama' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.screenshot({ path: `${pictures}lost.png` });
    await page.getByRole('button', { name: 'Perbaiki', exact: true }).click();

    await page.getByText('2 berkas diperbaiki; semuanya utuh kembali.').waitFor();
    expect(await page.getByRole('cell', { name: 'hilang dari penyimpanan' }).count()).toBe(0);
    await goTo(page, '#/arsip?f.softcopy=1');
    await rows(page).first().click();
    await page
      .getByText(/^terakhir diperiksa /)
      .first()
      .waitFor();
    await page.screenshot({ path: `${pictures}checked.png` });
  }, 300_000);
});

/** One file of a record loses a byte, another one is gone: what a failing disk does. */
const spoilFiles = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const request = indexedDB.open('daluang-demo');
    const db = await new Promise<IDBDatabase>((resolve) => {
      request.onsuccess = () => resolve(request.result);
    });
    const all = db.transaction('recordSoftcopy').objectStore('recordSoftcopy').getAll();
    const [damaged = '', missing = ''] = await new Promise<string[]>((resolve) => {
      all.onsuccess = () => resolve(all.result.map(({ hash }: { hash: string }) => hash));
    });
    db.close();
    const folderOf = async (hash: string) => {
      let folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('daluang-demo');
      for (const name of ['blobs', hash.slice(0, 2), hash.slice(2, 4)]) folder = await folder.getDirectoryHandle(name);
      return folder;
    };
    const file = await (await folderOf(damaged)).getFileHandle(damaged);
    const stream = await file.createWritable({ keepExistingData: true });
    await stream.write({ type: 'write', position: 40, data: 'x' });
    await stream.close();
    await (await folderOf(missing)).removeEntry(missing);
  });
