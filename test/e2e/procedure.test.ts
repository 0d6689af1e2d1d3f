/** SOP-PPID-06 at the window: reception and sorting, identification lists, the five stages, the documentation report, by keyboard. */
import { readFile, writeFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { readTable } from '#shared/exchange/table/read-table.ts';
import { expectOk } from '#shared/lib/result.ts';
import { hasTools, readPdf, runTool } from '#test/fixtures/pdf/read-pdf.ts';
import { areas, openProcedure, type ProcedureDesk } from '#test/pages/procedure-page.ts';
import { violations } from '#test/support/axe.ts';
import { windowSuite } from '#test/support/window-suite.ts';

const { pictures, open } = windowSuite('procedure', openProcedure);
let desk: ProcedureDesk;

const shot = (name: string) => desk.page.screenshot({ path: `${pictures}/${name}.png` });

/** The text of a paper, which public tools find sound; it is kept to be looked at. */
async function read(paper: Uint8Array, name: string): Promise<string> {
  await writeFile(`${pictures}/${name}.pdf`, paper);
  if (hasTools('qpdf')) expect(runTool(paper, 'qpdf', ['--check', '{pdf}'])).toContain('No syntax or stream encoding errors found');
  return (await readPdf(paper)).map(({ text }) => text).join(' ');
}

describe('a reception', () => {
  test('is registered and printed in two copies as one act, sorted by keys, and its records keep its number', async () => {
    desk = await open();
    const { page, press, type, typeOn } = desk;
    await desk.openArea('receptions');
    await press('Alt+n');
    await page.getByRole('combobox', { name: 'Unit atau OPD asal' }).waitFor();

    // Nothing typed: what is missing is said beside every field, and no number is drawn.
    await press('Control+Enter');
    await page.getByText('Ada 3 isian yang perlu diperbaiki').waitFor();
    await shot('reception-wrong');

    await page.getByRole('combobox', { name: 'Unit atau OPD asal' }).focus();
    await type('kesehatan');
    await page.getByRole('option', { name: /Dinas Kesehatan/ }).waitFor();
    await press('Enter');
    await page.getByRole('option').first().waitFor({ state: 'detached' });
    await desk.tabTo('Yang menyerahkan');
    await typeOn('Ratna Paembonan');
    await type('Sekretaris dinas');
    await desk.tabTo('Jumlah boks');
    await typeOn('3');
    await typeOn('2');
    await type('baik');
    await shot('reception-form');
    await press('Control+Enter');

    await page.getByText(/dicatat; Berita Acara rangkap dua dikirim ke pencetak/).waitFor();
    const number =
      (await page
        .getByRole('article')
        .locator('section, header')
        .getByText(/\/TRM\/A\//)
        .first()
        .textContent()) ?? '';
    expect(number).toMatch(/^\d{3}\/TRM\/A\/VI\/2026$/);
    const paper = await desk.lastPaper();
    const text = await read(paper, 'handover');
    expect((await readPdf(paper)).length).toBe(2);
    expect(text).toContain('Rangkap ke-1');
    expect(text).toContain('Rangkap ke-2');
    expect(text).toContain(`Nomor: ${number}`);
    expect(text).toContain('3 boks dan 2 berkas');

    await page.getByLabel('Uraian tumpukan').focus();
    for (const [description, extent] of [
      ['Rekam kegiatan posyandu 2022', '2 boks'],
      ['Formulir kosong', '1 boks'],
      ['Salinan surat tugas', '2 berkas'],
    ] as const) {
      await typeOn(description);
      await type(extent);
      await press('Enter');
      await page.getByRole('radiogroup', { name: `Hasil pemilahan ${description}` }).waitFor();
    }
    for (const [description, mark] of [
      ['Rekam kegiatan posyandu 2022', 'Arsip'],
      ['Formulir kosong', 'Nonarsip'],
      ['Salinan surat tugas', 'Duplikat'],
    ] as const) {
      const radio = page
        .getByRole('radiogroup', { name: `Hasil pemilahan ${description}` })
        .getByRole('radio', { name: mark, exact: true });
      await radio.focus();
      await press('Space');
      await page.waitForFunction((input) => (input as HTMLInputElement).checked, await radio.elementHandle());
    }
    await page.getByText('1 arsip, 1 nonarsip, 1 duplikat, 0 belum').waitFor();
    await page.getByRole('article').getByText('Selesai dipilah').waitFor();
    await shot('reception-sorted');

    await page.getByRole('button', { name: 'Lampirkan pindaian' }).click();
    await desk.attachScan();
    await shot('reception-signed');
    await press('Control+Enter');
    await page.getByText('Berita Acara bertanda tangan (pindaian)').waitFor();
    await desk.filePapers();
    await page.getByRole('link', { name: /^Diarsipkan: Berita Acara serah terima/ }).waitFor();
    await shot('reception-filed');
    await page.getByRole('tab', { name: /^Selesai dipilah/ }).click();
    await page.getByRole('row', { name: new RegExp(number) }).waitFor();
    const register = await desk.savedBy(() => desk.chooseOfList('Ekspor CSV'));
    expect(await readFile(await register.path(), 'utf8')).toContain(
      `${number};2026-06-10;Dinas Kesehatan;Ratna Paembonan;Sekretaris dinas;Dewi Anggraini;3;2;baik;`,
    );

    await page.getByRole('article').getByRole('button', { name: 'Tambah arsip' }).click();
    await page.getByText(number).first().waitFor();
    await shot('reception-record');
  });
});

describe('an identification list', () => {
  test('is typed line by line, comes back with a remark, is mended, accepted, and its circular is approved in both capacities', async () => {
    desk = await open();
    const { page, press, type, typeOn } = desk;
    await desk.openArea('lists');
    await press('Alt+n');
    await desk.dialog('Tambah daftar').waitFor();
    await press('Control+Enter');
    await page.getByText('Wajib diisi', { exact: true }).first().waitFor();
    await shot('list-wrong');
    await typeOn('Informasi berkala kecamatan');
    await type('Semester I tahun 2026');
    await desk.submit();
    await page.getByRole('article').getByRole('heading', { name: 'Informasi berkala kecamatan' }).waitFor();
    await page.getByLabel('Data atau informasi').focus();
    await typeOn('Profil kecamatan');
    await type('Kecamatan Teluk Batu');
    await press('Enter');
    // At once, while the first line is being saved; the office stays for the next line.
    await type('Laporan kinerja');
    await press('Enter');
    await page.getByText('1. Profil kecamatan').waitFor();
    await page.getByText('2. Laporan kinerja').waitFor();
    await press('F2');
    await desk.dialog('Serahkan ke Sekretaris PPID').waitFor();
    await desk.submit();
    await page.getByRole('article').getByText('Diperiksa', { exact: true }).waitFor();

    await desk.changeTo('sekretaris');
    await page.getByRole('article').getByRole('button', { name: 'Kembalikan dengan catatan' }).click();
    const returning = desk.dialog('Kembalikan dengan catatan');
    await returning.waitFor();
    await press('Control+Enter');
    await returning.getByText('Tulis catatan sedikitnya pada satu baris').waitFor();
    await shot('list-return-wrong');
    await returning.getByLabel('2. Laporan kinerja').fill('Sebutkan tahunnya');
    await desk.submit();
    await page.getByText('Catatan: Sebutkan tahunnya').waitFor();

    await desk.changeTo('arsiparis');
    await page.getByText('Catatan: Sebutkan tahunnya').waitFor();
    await shot('list-returned');
    await page.getByRole('button', { name: 'Perbaiki Laporan kinerja' }).focus();
    await press('Enter');
    await desk.dialog('Perbaiki baris daftar').waitFor();
    await press('End');
    await type(' tahun 2025');
    await shot('list-mend');
    await desk.submit();
    await page.getByText('2. Laporan kinerja tahun 2025').waitFor();
    await press('F2');
    await desk.submit();
    await page.getByRole('article').getByText('Diperiksa', { exact: true }).waitFor();

    await desk.changeTo('sekretaris');
    await page.getByRole('article').getByRole('button', { name: 'Terima, sudah lengkap' }).click();
    await desk.submit();
    await page.getByRole('article').getByText('Sudah diperiksa', { exact: true }).waitFor();
    await page.getByText(/1 kali dikembalikan/).waitFor();
    await page.getByRole('article').getByRole('button', { name: 'Susun konsep edaran' }).click();
    await desk.dialog('Susun konsep edaran').getByLabel('Batas penyerahan').fill('30 juni 2026');
    await shot('circular-draft');
    await desk.submit();
    await page.getByRole('article').getByText('Ditinjau PPID', { exact: true }).waitFor();

    await page.getByRole('article').getByRole('button', { name: 'Setujui sebagai Kepala dan PPID' }).click();
    const approval = desk.dialog('Setujui sebagai Kepala dan PPID');
    await approval.getByLabel('Nomor naskah').fill('04/PPID/2026');
    await approval.getByLabel('Yang menandatangani').fill('Marthen Rante');
    await press('Control+Enter');
    await approval.getByText('Lampirkan pindaian naskah yang sudah ditandatangani').waitFor();
    await shot('circular-approval-wrong');
    await desk.attachScan();
    await desk.submit();
    await page.getByRole('article').getByText('Disetujui', { exact: true }).waitFor();

    await desk.choose('Cetak surat edaran');
    await page.getByText('Dikirim ke pencetak.').first().waitFor();
    const text = await read(await desk.lastPaper(), 'circular');
    expect(text).toContain('SURAT EDARAN');
    expect(text).toContain('Kepala selaku Pejabat Pengelola Informasi dan Dokumentasi');
    expect(text).toContain('Laporan kinerja tahun 2025');
    expect(text).not.toContain('KONSEP');

    const saved = await desk.savedBy(() => desk.choose(/DOCX/));
    expect(saved.suggestedFilename()).toBe('Surat edaran Semester I tahun 2026.docx');
    await saved.saveAs(`${pictures}/circular.docx`);

    await page.getByRole('article').getByRole('button', { name: 'Catat edaran terbit' }).click();
    const issuing = desk.dialog('Catat edaran terbit');
    await issuing.getByLabel('Nomor naskah').fill('005/21/SE');
    await issuing.getByLabel('Yang menandatangani').fill('Marthen Rante');
    await desk.attachScan('edaran.pdf');
    await desk.submit();
    await page.getByRole('article').getByText('Edaran terbit', { exact: true }).waitFor();
    await desk.changeTo('arsiparis');
    await page.getByRole('article').waitFor();
    // A record is linked to a line long after the circular went out.
    await page.getByRole('button', { name: 'Hubungkan arsip dengan Profil kecamatan' }).click();
    await desk.dialog('Hubungkan arsip').waitFor();
    await type('notulen musrenbang');
    await page.getByRole('option').first().waitFor();
    await press('Enter');
    await desk.submit();
    await page.getByText('1 ada arsipnya, 1 belum').waitFor();
    await page.getByRole('button', { name: 'Hubungkan arsip dengan Profil kecamatan' }).click();
    await page.getByRole('list', { name: 'Arsip yang sudah terhubung' }).waitFor();
    await shot('list-linked');
    await press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    const lines = await desk.savedBy(() => desk.choose('Ekspor CSV'));
    const csv = await readFile(await lines.path(), 'utf8');
    expect(csv).toContain('Laporan kinerja tahun 2025;Kecamatan Teluk Batu;DIP;;0;;1\r\n');
    await desk.filePapers();
    await page.getByRole('link', { name: /^Diarsipkan: Daftar identifikasi: Informasi berkala kecamatan/ }).waitFor();
    await shot('list-approved');
  });
});

describe('the five stages', () => {
  test('take a box on by one signature each, what is not right goes back by itself', async () => {
    desk = await open();
    const { page, press, type } = desk;
    await desk.openArea('stages');
    const sheet = await desk.savedBy(() => desk.chooseOfList('Ekspor XLSX'));
    const table = expectOk(readTable(new Uint8Array(await readFile(await sheet.path()))));
    expect(table.text.split('\r\n')[0]).toBe(
      'Arsip;Kode klasifikasi;Kode unit;Unit;Tempat simpan;Nomor penerimaan;Menunggu;Sejak;Target;Kali dikembalikan;Alasan',
    );
    expect(table.text.trimEnd().split('\r\n')).toHaveLength(26);
    await page.getByRole('tab', { name: /^Milik saya/ }).waitFor();
    await press('/');
    await type('Badan Keuangan');
    await page.getByText(/^1–\d dari \d$/).waitFor();
    await page
      .getByRole('row', { name: /Verifikasi/ })
      .first()
      .waitFor();
    await page.getByRole('checkbox', { name: 'Pilih semua yang ditemukan' }).check();
    await shot('stages-batch');
    await page.getByRole('button', { name: 'Cetak daftar verifikasi' }).click();
    await page.getByText('Dikirim ke pencetak.').first().waitFor();
    expect(await read(await desk.lastPaper(), 'verification-list')).toContain('VERIFIKASI');

    await page.getByRole('button', { name: 'Catat verifikasi' }).first().click();
    const verifying = desk.dialog('Catat verifikasi');
    await verifying.getByLabel('Jenis kegiatan').fill('keuangan');
    await press('Control+Enter');
    await verifying.getByText('Wajib diisi', { exact: true }).first().waitFor();
    await shot('verify-wrong');
    await verifying.getByLabel('Diperiksa sendiri karena').fill('hanya satu arsiparis');
    await press('Control+Enter');
    await verifying.waitFor({ state: 'detached' });
    await page
      .getByText(/Tercatat untuk \d arsip/)
      .first()
      .waitFor();
    await shot('verified');

    // The originating unit signs the list of the same records; its scan belongs to it.
    await page.getByRole('checkbox', { name: 'Pilih semua yang ditemukan' }).check();
    await page.getByRole('button', { name: 'Catat otentikasi' }).first().click();
    const authenticating = desk.dialog('Catat otentikasi');
    await authenticating.waitFor();
    await press('Control+Enter');
    await authenticating.getByText('Wajib diisi', { exact: true }).first().waitFor();
    await authenticating.getByLabel('Yang menandatangani').fill('Asriani Tandi');
    await authenticating.getByLabel('Sumber resmi').fill('Buku inventaris aset 2026');
    await desk.attachScan('daftar otentikasi.pdf');
    await shot('authenticate');
    await desk.submit();

    // The unit codes by its own method; its code is found by the words of the title.
    await page.getByRole('checkbox', { name: 'Pilih semua yang ditemukan' }).check();
    await page.getByRole('button', { name: 'Kodefikasi selesai' }).first().click();
    const coding = desk.dialog('Kodefikasi selesai');
    await coding.waitFor();
    await press('Control+Enter');
    await coding.getByText('Wajib diisi', { exact: true }).first().waitFor();
    await coding.getByRole('combobox', { name: 'Kode dari daftar unit' }).focus();
    await type('tanah');
    await page.getByRole('option', { name: /Aset tanah/ }).waitFor();
    await press('Enter');
    await coding.getByText('AST-01/001/2020').waitFor();
    await coding.getByText(/1 belum dapat dikodekan/).waitFor();
    await shot('coding');
    await desk.submit();
    await page.getByRole('checkbox', { name: 'Pilih semua yang ditemukan' }).check();
    await page.getByRole('button', { name: 'Penataan selesai' }).first().click();
    await desk.submit();
    await page.getByRole('tab', { name: /^Selesai/ }).click();
    await page
      .getByRole('row', { name: /Daftar aset tanah/ })
      .first()
      .click();
    await page.getByText('AST-01/').first().waitFor();
    await page.getByText(/Buku inventaris aset 2026/).waitFor();
    await shot('stage-complete');
    await desk.filePapers();
    await page.getByRole('link', { name: /^Diarsipkan: Daftar otentikasi/ }).waitFor();

    // One record that is not right goes back by itself with its reason.
    await page.getByRole('article').getByRole('button', { name: 'Kembalikan' }).click();
    const returning = desk.dialog('Kembalikan');
    await returning.waitFor();
    await press('Control+Enter');
    await returning.getByText('Wajib diisi', { exact: true }).first().waitFor();
    await returning.getByLabel('Alasan').fill('Luas tanah tidak terbaca');
    await desk.submit();
    await page.getByRole('tab', { name: /^Semua berjalan/ }).click();
    await page
      .getByRole('row', { name: /Daftar aset tanah/ })
      .first()
      .click();
    await page.getByText('Luas tanah tidak terbaca').first().waitFor();
    await shot('stage-returned');
  });
});

describe('a documentation report', () => {
  test('counts the period for each unit, is reviewed with an instruction from the signed paper, followed up and closed', async () => {
    desk = await open();
    const { page, press } = desk;
    await desk.openArea('reports');
    await press('Alt+n');
    const adding = desk.dialog('Tambah laporan');
    await adding.waitFor();
    await press('Control+Enter');
    await adding.getByText('Wajib diisi', { exact: true }).first().waitFor();
    await shot('report-wrong');
    await adding.getByLabel('Dari').fill('1 mei 2026');
    await adding.getByLabel('Masalah').fill('Dua unit terlambat menyerahkan daftar.');
    await desk.submit();
    await page
      .getByRole('article')
      .getByRole('heading', { name: /Pendokumentasian 1 Mei 2026/ })
      .waitFor();
    await desk.choose('Ubah masalah dan kebutuhan');
    await desk.dialog('Ubah masalah dan kebutuhan').getByLabel('Kebutuhan tambahan sumber daya').fill('Satu pemindai lagi');
    await desk.submit();
    await page.getByRole('article').getByText('Satu pemindai lagi').waitFor();
    await press('F2');
    await desk.submit();
    await page.getByRole('article').getByText('Ditinjau', { exact: true }).waitFor();

    await desk.changeTo('sekretaris');
    await page.getByRole('article').getByRole('button', { name: 'Catat instruksi' }).click();
    const instructing = desk.dialog('Catat instruksi');
    await instructing.getByLabel('Instruksi').fill('Ingatkan kedua unit secara tertulis');
    await instructing.getByLabel('Penanggung jawab').fill('Sekretaris PPID');
    await instructing.getByLabel('Yang menandatangani').fill('Marthen Rante');
    await instructing.getByLabel('Nomor naskah').fill('09/PPID/2026');
    await desk.attachScan();
    await shot('report-instruction');
    await desk.submit();
    await page.getByText('Ingatkan kedua unit secara tertulis').first().waitFor();

    await desk.changeTo('arsiparis');
    await page.getByRole('article').getByRole('button', { name: 'Catat tindak lanjut' }).click();
    const following = desk.dialog('Catat tindak lanjut');
    await following.getByLabel('Tindak lanjut').fill('Surat pengingat dikirim');
    await following.getByLabel('Instruksi selesai dilaksanakan').check();
    await desk.submit();
    await page
      .getByText(/Surat pengingat dikirim/)
      .first()
      .waitFor();
    await press('Control+p');
    await page.getByText('Dikirim ke pencetak.').first().waitFor();
    const text = await read(await desk.lastPaper(), 'report');
    expect(text).toContain('Ingatkan kedua unit secara tertulis');
    expect(text).toContain('Surat pengingat dikirim');
    await desk.filePapers();
    await page.getByRole('link', { name: /^Diarsipkan: Pendokumentasian/ }).waitFor();
    await shot('report-reviewed');
    await page.getByRole('article').getByRole('button', { name: 'Tutup peninjauan' }).click();
    await desk.attachScan('peninjauan.pdf');
    await desk.submit();
    await page.getByRole('article').getByText('Ditutup', { exact: true }).waitFor();
  });
});

describe('the register of SOPs and forms', () => {
  test('takes a new SOP with two revisions, a receiver of each, a form, and withdraws it; the old revision stays readable', async () => {
    desk = await open();
    const { page, press, type, typeOn } = desk;
    await desk.openArea('documents');
    await press('Alt+n');
    await desk.dialog('Tambah dokumen').waitFor();
    await press('Control+Enter');
    await page.getByText('Wajib diisi', { exact: true }).first().waitFor();
    await shot('document-wrong');
    await page.getByLabel('Nomor dokumen').focus();
    await typeOn('SOP-PPID-09');
    await type('Pemeliharaan Arsip');
    await desk.submit();
    await page.getByRole('article').getByRole('heading', { name: 'Pemeliharaan Arsip' }).waitFor();
    await page.getByRole('article').getByText('Belum ada revisi', { exact: true }).waitFor();

    const revise = async (number: string, on: string, file: string) => {
      await press('F2');
      const dialog = desk.dialog('Tambah revisi');
      await dialog.waitFor();
      await dialog.getByLabel('Nomor revisi').fill(number);
      await dialog.getByLabel('Tanggal efektif').fill(on);
      await dialog.getByLabel('Disetujui oleh').fill('Marthen Rante');
      return dialog
        .locator('input[type=file]')
        .count()
        .then(() => desk.attachScan(file));
    };
    await revise('01', '2 januari 2025', 'sop-09-rev-01.pdf');
    await shot('revision');
    await desk.submit();
    await page.getByRole('article').getByText('Berlaku', { exact: true }).first().waitFor();
    await page.getByRole('button', { name: 'Catat penerima salinan' }).click();
    await desk.dialog('Catat penerima salinan').waitFor();
    await typeOn('Dinas Kesehatan');
    await type('Ratna Paembonan');
    await shot('copy');
    await desk.submit();
    await page.getByText('1 salinan beredar').waitFor();

    // The same number once more is refused; the next one supersedes.
    await revise('1', '1 juni 2026', 'sop-09-rev-02.pdf');
    await press('Control+Enter');
    await page.getByText('Revisi 01 sudah ada.').waitFor();
    await shot('revision-wrong');
    await desk.dialog('Tambah revisi').getByLabel('Nomor revisi').fill('02');
    await desk.submit();
    await page.getByText('Belum menerima revisi ini: Dinas Kesehatan').waitFor();
    await page.getByText('harus ditarik').first().waitFor();
    await page.getByText(/Berlaku 2 Januari 2025 sampai diganti 1 Juni 2026/).waitFor();
    await shot('document-revised');
    expect(await violations(page)).toEqual([]);
    const before = (await desk.printed()).length;
    await page.getByRole('button', { name: 'Buka berkas revisi 01' }).click();
    await page.waitForFunction((count) => (window as unknown as { caughtPapers: readonly Blob[] }).caughtPapers.length > count, before);

    await page.getByRole('button', { name: 'Tarik salinan 1 dari Dinas Kesehatan' }).click();
    await page.getByText(/ditarik 10 Juni 2026/).waitFor();
    await press('Control+p');
    await page.getByText('Dikirim ke pencetak.').waitFor();
    const text = await read(await desk.lastPaper(), 'distribution');
    expect(text).toContain('DAFTAR DISTRIBUSI DOKUMEN');
    expect(text).toContain('Ratna Paembonan');
    await desk.filePapers();
    await page.getByRole('link', { name: /^Diarsipkan: SOP-PPID-09/ }).waitFor();

    await desk.choose('Cabut dokumen');
    await press('Control+Enter');
    await desk.dialog('Cabut dokumen').getByText('Wajib diisi', { exact: true }).first().waitFor();
    await type('Digabung ke SOP-PPID-06');
    await desk.submit();
    await page.getByText(/Dicabut Rabu, 10 Juni 2026: Digabung ke SOP-PPID-06/).waitFor();
    await page.getByRole('button', { name: 'Buka berkas revisi 01' }).waitFor();
    await shot('document-withdrawn');
  });
});

test('areas of the procedure look right in both themes, without a fault of access', async () => {
  for (const theme of ['light', 'dark'] as const) {
    desk = await open(theme);
    const { page } = desk;
    for (const area of Object.keys(areas) as (keyof typeof areas)[]) {
      await desk.openArea(area);
      await page.getByRole('row').nth(1).click();
      await page.getByRole('article').waitFor();
      await shot(`${area}-${theme}`);
      expect(await violations(page)).toEqual([]);
    }
    if (theme === 'light') await desk.context.close();
  }
});
