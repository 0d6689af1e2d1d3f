/** The steps of an objection after the counter, through the screens: from the visit to the closed folder, and the side states. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { readPdf } from '#test/fixtures/pdf/read-pdf.ts';
import { logInAs } from '#test/pages/app-page.ts';
import {
  attach,
  choose,
  dialogOf,
  folderLine,
  handTo,
  offeredBy,
  openCaseOf,
  openStep,
  pick,
  reasonHeld,
  record,
  stillOf,
} from '#test/pages/case-page.ts';
import { changeTo } from '#test/pages/identity-page.ts';
import { type Counter, goTo, numberGiven, openCase, openForm } from '#test/pages/objection-page.ts';
import { violations } from '#test/support/axe.ts';
import { counterSuite } from '#test/support/counter-suite.ts';

const { pictures, open } = counterSuite('objection-steps');

let counter: Counter;

const start = async (options: Parameters<typeof open>[0] = {}): Promise<Page> => {
  counter = await open(options);
  return counter.page;
};

/** What the head of the case says while an instruction of the PPID Utama waits for its answer. */
const returned = (page: Page) => page.getByText('Kembali dari PPID Utama Rabu, 10 Juni 2026: Lampirkan laporan triwulan I');

const lastPaper = async (): Promise<string> => {
  const bytes = (await counter.printed()).at(-1);
  if (!bytes) throw new Error('no paper was printed');
  return (await readPdf(bytes))
    .map(({ text }) => text)
    .join('\n')
    .replaceAll(/\s+/g, ' ');
};

interface Typed {
  readonly name: string;
  readonly ground: RegExp;
  readonly identity?: boolean;
  readonly foundOn?: string;
}

/** What the officer types of an objection whose request is of elsewhere or of nowhere. */
async function typeObjection(page: Page, { name, ground, identity = true, foundOn }: Typed): Promise<void> {
  await openForm(page);
  await page.getByRole('textbox', { name: 'Informasi yang diminta' }).fill('Laporan retribusi pasar triwulan I');
  await page.getByRole('combobox', { name: 'Nama pemohon' }).fill(name);
  await page.getByRole('textbox', { name: 'Alamat' }).fill('Jalan Enau 3');
  await page.getByRole('textbox', { name: 'Telepon atau surel' }).fill('0812-3456');
  if (foundOn) await page.getByRole('textbox', { name: 'Alasan diketahui pada' }).fill(foundOn);
  await pick(page.locator('form'), 'checkbox', ground);
  await pick(page.locator('form'), 'checkbox', /Formulir terisi/);
  if (identity) await pick(page.locator('form'), 'checkbox', /KTP/);
}

const ground = { a: /Permohonan ditolak/, b: /Informasi berkala tidak disediakan/ } as const;

/** Registers by keys and opens the case. */
async function registered(page: Page, typed: Typed): Promise<string> {
  await typeObjection(page, typed);
  if (typed.ground === ground.a) await page.getByRole('combobox', { name: 'Nomor permohonan' }).fill('B-17/2026');
  await counter.press('Control+Enter');
  const number = await numberGiven(page);
  await openCase(counter);
  return number;
}

async function passOn(page: Page): Promise<void> {
  await openStep(page, 'Catat penerusan');
  await record(counter);
}

describe('an objection from the visit to the closed folder', () => {
  test('is returned with a slip, registered, passed on, reviewed with a recommendation and ordered', async () => {
    const page = await start({ as: 'sekretaris' });

    // Step 1 and 2: incomplete, returned with the code of the visit; completed by the code and registered.
    await typeObjection(page, { name: "Ma'ruf Nurdin", ground: ground.b, identity: false });
    await counter.press('Control+s');
    const code = (await page.getByText(/^KUNJUNGAN [A-Z]{5}$/).textContent())?.slice('KUNJUNGAN '.length) ?? '';
    expect(await lastPaper()).toContain('Bukan nomor registrasi');
    await counter.press('Escape');
    await page.getByRole('tab', { name: /Terbuka/ }).waitFor();
    await counter.press('Alt+k');
    await counter.type(code.toLowerCase());
    await counter.press('Control+Enter');
    await page.getByText(`Lanjutan KUNJUNGAN ${code}`).waitFor();
    await pick(page.locator('form'), 'checkbox', /KTP/);
    await counter.press('Control+Enter');
    await numberGiven(page);
    await openCase(counter);
    await page.getByText(/Datang, belum lengkap: KTP/).waitFor();

    // Step 2: passed on; received, returned with an instruction, passed on again.
    await passOn(page);
    let form = await openStep(page, 'Catat tanda terima penerusan');
    await form.getByRole('textbox', { name: 'Diterima oleh' }).fill('Staf Atasan PPID');
    await record(counter);
    form = await openStep(page, 'Catat pengembalian dengan instruksi');
    await pick(form, 'radio', 'PPID Utama');
    await form.getByRole('textbox', { name: 'Instruksi (disposisi)' }).fill('Lampirkan laporan triwulan I');
    await record(counter);
    await returned(page).waitFor();
    await passOn(page);
    await returned(page).waitFor({ state: 'hidden' });

    // Step 3: review over the archive with a recommendation and the letters; its order.
    form = await openStep(page, 'Catat hasil telaah');
    await form.getByRole('combobox', { name: 'DIP, informasi yang dikecualikan, dan arsip' }).fill('peta');
    await page.getByRole('option').first().waitFor();
    await counter.press('Enter');
    await form.getByRole('list', { name: 'Ditemukan dalam telaah' }).getByRole('listitem').first().waitFor();
    await pick(form, 'radio', /Keberatan beralasan; /);
    await form.getByRole('textbox', { name: 'Rekomendasi tindak lanjut' }).fill('Beri salinan laporan');
    await pick(form, 'checkbox', 'Surat perintah');
    await counter.press('Control+Enter');
    await form.getByText('Lampirkan pindaian naskah bertanda tangan (PDF, JPG, atau PNG).').first().waitFor();
    await attach(form, 'telaah');
    await record(counter);
    form = await openStep(page, 'Catat surat perintah');
    expect(await form.getByRole('textbox', { name: 'Uraian perintah' }).inputValue()).toBe('Beri salinan laporan');
    await form.getByRole('textbox', { name: 'Nomor surat perintah' }).fill('800.1/101/SP');
    await form.getByRole('textbox', { name: 'Dilaksanakan dalam (hari kerja)' }).fill('5');
    await attach(form, 'perintah');
    await record(counter);
    await page
      .getByText(/Dicatat berdasarkan naskah bertanda tangan oleh Andi Kurnia/)
      .first()
      .waitFor();

    await page.getByText('Catat bahan jawaban').waitFor();
  });

  test('gets its material, the written decision, the delivery and the response, and closes with a whole folder', async () => {
    // An order of the sample office to the PPID, with material that was asked for and copied.
    const page = await start({ as: 'ppid' });
    await openCaseOf(page, /Anggaran perbaikan Jalan/);

    // Step 4: what was lent; nothing is ready before the last check by another person.
    let form = await openStep(page, 'Catat bahan');
    await pick(form, 'radio', 'Dipinjam');
    await form.getByRole('textbox', { name: 'Dokumen' }).fill('Buku kas jalan');
    await form.getByRole('textbox', { name: 'Kepada atau dari siapa' }).fill('Bidang Pendapatan');
    await record(counter);
    expect(await reasonHeld(page, 'Catat bahan siap')).toContain('catat pemeriksaan akhir dahulu');
    await handTo(page, 'sekretaris');
    form = await openStep(page, 'Catat pemeriksaan akhir');
    expect(await form.getByRole('textbox', { name: 'Diperiksa terakhir oleh' }).inputValue()).toBe('Andi Kurnia');
    await record(counter);
    await handTo(page, 'ppid');
    form = await openStep(page, 'Catat bahan siap');
    expect(await form.getByRole('textbox', { name: 'Bahan atau surat yang disiapkan' }).inputValue()).toContain('Buku kas jalan');
    await form.getByRole('textbox', { name: 'Diserahkan kepada (meja layanan)' }).fill('Rahmawati Saleh');
    await record(counter);
    await handTo(page, 'sekretaris');

    // The written decision: cancels and orders, with its own due date; the signed scan is attached.
    form = await openStep(page, 'Catat keputusan');
    await choose(form, 'Putusan', 'dikabulkan seluruhnya');
    await pick(form, 'checkbox', /Membatalkan dan memerintahkan/);
    await form.getByRole('textbox', { name: 'Yang diperintahkan kepada PPID' }).fill('Memberi salinan RAB');
    await form.getByRole('textbox', { name: 'Dilaksanakan dalam (hari kerja)' }).fill('5');
    await form.getByRole('textbox', { name: 'Nomor keputusan' }).fill('800.1/102/KPTS');
    await attach(form, 'keputusan');
    await record(counter);
    await page.getByText(/paling lambat Kamis, 18 Juni 2026/).waitFor();

    // Step 5: handed over in person; the receipt lists what was given. The applicant accepts.
    form = await openStep(page, 'Catat penyerahan');
    await form.getByRole('textbox', { name: 'Disalin ke media milik pemohon' }).fill('Flashdisk milik pemohon');
    await form.getByRole('button', { name: 'Cetak tanda bukti penyerahan' }).press('Enter');
    await expect.poll(lastPaper).toContain('Buku kas jalan');
    expect(await lastPaper()).toContain('Perkumpulan Jaring Warga Muara');
    await record(counter);
    form = await openStep(page, 'Catat tanggapan pemohon');
    await pick(form, 'radio', 'Menerima');
    await record(counter);

    // Step 6: what the decision ordered, and the missing papers, hold back closing; then it is allowed.
    expect(await reasonHeld(page, 'Tutup perkara')).toContain('catat dahulu pelaksanaan perintah dalam keputusan');
    await handTo(page, 'ppid');
    await openStep(page, 'Catat pelaksanaan perintah');
    await record(counter);
    await handTo(page, 'sekretaris');
    expect(await reasonHeld(page, 'Tutup perkara')).toContain('bukti penyerahan');
    await folderLine(page, 'Bukti penyerahan').getByText('belum ada, wajib').waitFor();
    form = await openStep(page, 'Lampirkan naskah bertanda tangan');
    await choose(form, 'Naskah', 'Catat penyerahan');
    await attach(form, 'tanda-bukti');
    await record(counter);
    await page.getByText('siap ditutup').waitFor();
    await page.screenshot({ path: `${pictures}/ready.png`, fullPage: true });
    await openStep(page, 'Tutup perkara');
    await record(counter);

    await openCaseOf(page, /Anggaran perbaikan Jalan/, /Selesai/);
    await page
      .getByText(/Diusulkan masuk Daftar Informasi Publik: /)
      .first()
      .waitFor();
  }, 300_000);
});

describe('side states', () => {
  test('a withdrawal ends a case before anything was ordered', async () => {
    const page = await start({ as: 'sekretaris' });
    await registered(page, { name: 'Siti Rahma', ground: ground.a });

    const form = await openStep(page, 'Catat keputusan');
    // Ground a cannot be settled between the parties (UU 14/2008 Art. 35(2)).
    expect(await offeredBy(form, 'Putusan')).toEqual(['dicabut pemohon']);
    await choose(form, 'Putusan', 'dicabut pemohon');
    await attach(form, 'pencabutan');
    await record(counter);
    await openStep(page, 'Tutup perkara');
    await record(counter);

    await page.getByText('Tanggapan: dicabut pemohon').waitFor();
  });

  test('grounds b to g may be settled between the parties', async () => {
    const page = await start({ as: 'sekretaris' });
    await registered(page, { name: 'Siti Rahma', ground: ground.b });
    await passOn(page);

    const form = await openStep(page, 'Catat keputusan');
    await choose(form, 'Putusan', 'selesai musyawarah');
    await attach(form, 'kesepakatan');
    await record(counter);

    await page.getByText('Tanggapan: selesai musyawarah').waitFor();
    await openStep(page, 'Tutup perkara');
    await record(counter);
  });

  test('an objection filed late is flagged; the superior decides, and a refusal is answered as out of time', async () => {
    const page = await start({ as: 'sekretaris' });
    await registered(page, { name: 'Siti Rahma', ground: ground.b, foundOn: '2/3/2026' });
    await page.getByText(/Diajukan terlambat \d+ hari kerja \(terakhir .*\); Atasan PPID memutuskan/).waitFor();
    await passOn(page);

    const form = await openStep(page, 'Catat hasil telaah');
    await pick(form, 'radio', /Keberatan beralasan; /);
    await attach(form, 'telaah');
    await counter.press('Control+Enter');
    // All that it lacks is said at once, each beside its field, and what was picked stays.
    await expect.poll(() => form.getByText('Wajib diisi', { exact: true }).count()).toBe(1);
    await pick(form, 'radio', 'Tidak diterima; dijawab lewat waktu');
    await record(counter);

    await page
      .getByText(/Pengajuan terlambat tidak diterima/)
      .first()
      .waitFor();
    expect(await reasonHeld(page, 'Catat surat perintah')).toContain('pengajuan terlambat tidak diterima');
    const reply = await openStep(page, 'Catat keputusan');
    expect(await offeredBy(reply, 'Putusan')).toContain('diajukan lewat waktu');
  });

  test('a dispute is followed with its numbers, dates and order, and bound into one file', async () => {
    const page = await start({ as: 'sekretaris' });
    await openCaseOf(page, /Rencana kerja tahunan/);
    let form = await openStep(page, 'Catat tanggapan pemohon');
    await pick(form, 'radio', 'Tidak puas');
    await record(counter);
    expect(await reasonHeld(page, 'Tutup perkara')).toContain('14 hari kerja sengketa');

    form = await openStep(page, 'Catat sengketa');
    await form.getByRole('textbox', { name: 'Sengketa diajukan pada' }).fill('10/6/2026');
    await form.getByRole('textbox', { name: 'Nomor Komisi Informasi' }).fill('017/KI-PS/2026');
    await record(counter);
    form = await openStep(page, 'Catat tahap sengketa');
    await choose(form, 'Tahap sengketa', 'Mediasi');
    await form.getByRole('textbox', { name: 'Nomor surat atau register' }).fill('S-9/KI');
    await record(counter);
    form = await openStep(page, 'Catat putusan Komisi Informasi');
    await choose(form, 'Putusan', 'Informasi dibuka sebagian');
    await form.getByRole('textbox', { name: 'Nomor putusan' }).fill('017/PTS-A/2026');
    await form.getByRole('textbox', { name: 'Amar yang harus dilaksanakan' }).fill('Memberi lampiran II');
    await form.getByRole('textbox', { name: 'Dilaksanakan paling lambat' }).fill('24/6/2026');
    await record(counter);

    for (const said of [
      /nomor 017\/KI-PS\/2026/,
      /Mediasi.*nomor S-9\/KI/,
      /nomor 017\/PTS-A\/2026.*Memberi lampiran II.*Rabu, 24 Juni 2026/,
    ]) {
      await page.getByRole('listitem').filter({ hasText: said }).first().waitFor();
    }
    await page.getByText('Putusan Komisi Informasi dilaksanakan paling lambat Rabu, 24 Juni 2026').first().waitFor();

    await page.evaluate(() => delete (window as { showSaveFilePicker?: unknown }).showSaveFilePicker);
    const bundle = await openStep(page, 'Bundel untuk Komisi Informasi');
    await bundle.getByRole('listitem').first().waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      bundle.getByRole('button', { name: 'Susun & simpan' }).press('Enter'),
    ]);
    const pages = (await readPdf(Uint8Array.from(await readFile(await download.path())))).map(({ text }) => text);
    expect(pages[0]).toContain('BUNDEL BERKAS SENGKETA INFORMASI PUBLIK');
    expect(pages[0]).toContain('008/KEB/A/V/2026');
    expect(pages[0]?.replaceAll(/\s+/g, ' ')).toContain('Bukti permohonan informasi (alasan b tidak mensyaratkannya)');
    expect(pages.slice(1).join(' ')).toContain('TANDA BUKTI PENERIMAAN KEBERATAN');
    await counter.press('Escape');

    // What the commission ordered is due until it is recorded as done, and the case does not rest before.
    const ordered = page.getByText('Putusan Komisi Informasi dilaksanakan paling lambat Rabu, 24 Juni 2026');
    expect(await reasonHeld(page, 'Tutup perkara')).toContain('pelaksanaan putusan atau kesepakatan di Komisi Informasi');
    await handTo(page, 'ppid');
    form = await openStep(page, 'Catat pelaksanaan perintah');
    expect(await form.getByRole('textbox', { name: 'Yang dilaksanakan' }).inputValue()).toBe('Memberi lampiran II');
    await page.screenshot({ path: `${pictures}/ruling-carried-out.png` });
    await record(counter);
    await page
      .getByRole('listitem')
      .filter({ hasText: /017\/PTS-A\/2026.*dilaksanakan/ })
      .first()
      .waitFor();
    await expect.poll(() => ordered.count()).toBe(0);
  });
});

describe('a consequence test', () => {
  test('has no effect before the head approved it, and carries the refusal afterwards', async () => {
    const page = await start({ as: 'sekretaris' });
    // Prepared, and the decision is to be written.
    await openCaseOf(page, /Hasil uji air minum/);
    let form = await openStep(page, 'Tambah uji konsekuensi');
    expect(await form.getByRole('textbox', { name: 'Ketua (PPID)' }).inputValue()).toBe('Marthen Rante');
    expect(await form.getByRole('textbox', { name: 'Nama' }).first().inputValue()).toBe('Wulan Sakti');
    await form.getByRole('textbox', { name: 'Bagian informasi' }).fill('NIK petugas pasar');
    await form.getByRole('textbox', { name: 'Konsekuensi bila dibuka' }).fill('Rahasia pribadi terungkap');
    await form.getByRole('textbox', { name: 'Konsekuensi bila ditutup' }).fill('Rahasia pribadi terjaga');
    await pick(form, 'radio', 'Dikecualikan');
    await choose(form, 'Pasal 17 UU 14/2008', 'Huruf h: dapat mengungkap rahasia pribadi');
    await pick(form, 'checkbox', /Tanpa batas tahun/);
    await record(counter);
    await page.getByText(/Menunggu persetujuan pimpinan; belum berlaku/).waitFor();

    // Not approved: no decision may rest on it.
    form = await openStep(page, 'Catat keputusan');
    await choose(form, 'Putusan', 'penolakan dikuatkan');
    await form.getByRole('textbox', { name: 'Alasan tertulis' }).fill('Data pribadi');
    await form.getByRole('textbox', { name: 'Nomor keputusan' }).fill('800.1/103/KPTS');
    await attach(form, 'keputusan');
    await pick(form, 'radio', 'Informasi dikecualikan');
    await form.getByText('Belum ada uji konsekuensi yang disetujui pada perkara ini.').waitFor();
    await counter.press('Control+Enter');
    await form.getByRole('status').or(form.getByRole('alert')).filter({ hasText: 'Belum ada uji konsekuensi yang disetujui' }).waitFor();
    await form.getByRole('button', { name: 'Batal', exact: true }).press('Enter');
    await form.waitFor({ state: 'hidden' });

    // The head signed; the secretary records it from the signed paper, and the refusal names the test.
    form = await openStep(page, 'Catat persetujuan');
    expect(await form.getByRole('textbox', { name: 'Penanda tangan' }).inputValue()).toBe('Johanis Tandiari');
    await form.getByRole('textbox', { name: 'Nomor persetujuan' }).fill('180/7/PK');
    await attach(form, 'persetujuan');
    await record(counter);
    await page.getByText(/^Disetujui pimpinan/).waitFor();
    form = await openStep(page, 'Catat keputusan');
    await choose(form, 'Putusan', 'penolakan dikuatkan');
    await form.getByRole('textbox', { name: 'Alasan tertulis' }).fill('Data pribadi');
    await form.getByRole('textbox', { name: 'Nomor keputusan' }).fill('800.1/103/KPTS');
    await attach(form, 'keputusan');
    await pick(form, 'radio', 'Informasi dikecualikan');
    await choose(form, 'Uji konsekuensi yang disetujui', 'Hasil uji air minum semester I');
    await record(counter);
    await page.getByText('Keputusan 800.1/103/KPTS: penolakan dikuatkan').waitFor();
  });
});

interface TypedHolder {
  readonly mode?: RegExp;
  readonly name: string;
  readonly title: string;
  readonly until?: string;
}

/** The administrator notes who is superior of the PPID from today on. */
async function addSuperior(page: Page, { mode, name, title, until }: TypedHolder): Promise<void> {
  await goTo(page, '#/pengaturan/pejabat');
  await page.getByRole('button', { name: 'Tambah pejabat' }).press('Enter');
  const form = page.getByRole('form', { name: 'Tambah pejabat' });
  await form.getByRole('textbox', { name: 'Nama' }).fill(name);
  await form.getByRole('textbox', { name: 'Jabatan' }).fill(title);
  if (mode) await pick(form, 'radio', mode);
  if (until) await form.getByRole('textbox', { name: 'Sampai' }).fill(until);
  await counter.press('Control+s');
  await page
    .getByRole('row', { name: new RegExp(name) })
    .first()
    .waitFor();
}

describe('who signs', () => {
  test('a delegation with dates (Plh.) signs while it runs, and the paper says so', async () => {
    const page = await start({ as: 'admin' });
    await addSuperior(page, { mode: /Plh\./, name: 'Ni Luh Sari', title: 'Sekretaris Daerah', until: '12/6/2026' });
    await page.reload();
    await logInAs(page, 'sekretaris');
    await openCaseOf(page, /Daftar lapangan desa/);

    const form = await openStep(page, 'Catat surat perintah');
    expect(await form.getByRole('textbox', { name: 'Penanda tangan' }).inputValue()).toBe('Ni Luh Sari');
    await form.getByRole('button', { name: 'Cetak konsep' }).press('Enter');
    await expect.poll(lastPaper).toContain('Plh. Sekretaris Daerah');

    // The day before it began the definitive holder signs, by the field and on the paper.
    const day = form.getByRole('textbox', { name: 'Tanggal kejadian' });
    await day.fill('9/6/2026');
    await day.press('Tab');
    await expect.poll(() => form.getByRole('textbox', { name: 'Penanda tangan' }).inputValue()).toBe('Hasnah Latief');
    await form.getByRole('button', { name: 'Cetak konsep' }).press('Enter');
    await expect.poll(lastPaper).toContain('Hasnah Latief');
    expect(await lastPaper()).not.toContain('Plh.');
    // What somebody typed stays.
    await form.getByRole('textbox', { name: 'Penanda tangan' }).fill('Yosua Lembang');
    await day.fill('10/6/2026');
    await day.press('Tab');
    expect(await form.getByRole('textbox', { name: 'Penanda tangan' }).inputValue()).toBe('Yosua Lembang');
  });

  test('where the PPID is the superior too, review and order are one step and the paper names both capacities', async () => {
    const page = await start({ as: 'admin' });
    await addSuperior(page, { name: 'Marthen Rante', title: 'Kepala Dinas Komunikasi dan Informatika' });
    await page.getByText(/dijabat orang yang sama/).waitFor();
    await page.reload();
    await logInAs(page, 'sekretaris');
    await openCaseOf(page, /Notulen musrenbang/);

    const form = await openStep(page, 'Catat hasil telaah');
    await form.getByText('Atasan PPID dan PPID dijabat orang yang sama').waitFor();
    await pick(form, 'radio', /Keberatan beralasan; /);
    await pick(form, 'radio', /Memenuhi permintaan/);
    await form.getByRole('textbox', { name: 'Nomor surat perintah' }).fill('800.1/104/SP');
    await form.getByRole('button', { name: 'Cetak konsep' }).press('Enter');
    await expect.poll(lastPaper).toContain('Marthen Rante');
    expect(await lastPaper()).toMatch(/selaku Atasan PPID.*PPID/i);
    await attach(form, 'telaah-perintah');
    await record(counter);

    await page.getByText(/Hasil telaah: keberatan beralasan/).waitFor();
    await page
      .getByText(/800\.1\/104\/SP/)
      .first()
      .waitFor();
    await page.getByRole('button', { name: 'Catat bahan' }).or(page.getByText('Catat bahan jawaban')).first().waitFor();
  });
});

describe('delivery', () => {
  test('copies files to the stick of the applicant in one go, over nothing that lies there, and the receipt lists them', async () => {
    const page = await start({ as: 'sekretaris' });
    await layStick(page, '500.1.1-141-DLH-2020.pdf');
    await openCaseOf(page, /Daftar penerima hibah/);
    for (const words of ['Izin galian batu Desa Sungai Rimba', 'Surat masuk dari Camat Sungai Rimba, 2022']) await linkRecord(page, words);

    const form = await openStep(page, 'Catat penyerahan');
    const files = form.getByRole('list', { name: 'Berkas yang disalin' });
    expect(await form.getByRole('button', { name: 'Centang berkas yang disalin' }).isDisabled()).toBe(true);
    for (const name of ['500.1.1-141-DLH-2020.pdf', '100.1.1-293-SETDA-2022.pdf']) {
      await files.getByRole('checkbox', { name }).press('Space');
    }
    await form.getByRole('button', { name: 'Salin 2 berkas ke flashdisk…' }).press('Enter');
    await form.getByText('2 berkas tersalin ke STICK, isinya sudah dibandingkan').waitFor();
    await page.screenshot({ path: `${pictures}copied-to-stick.png` });
    expect(await onStick(page)).toEqual([
      ['100.1.1-293-SETDA-2022.pdf', '%PDF'],
      ['500.1.1-141-DLH-2020 (2).pdf', '%PDF'],
      ['500.1.1-141-DLH-2020.pdf', 'mili'],
    ]);
    expect(await violations(page)).toEqual([]);

    await form.getByRole('button', { name: 'Cetak tanda bukti penyerahan' }).press('Enter');
    await expect.poll(lastPaper).toContain('500.1.1-141-DLH-2020 (2).pdf berkas elektronik');
    expect(await lastPaper()).toContain('Flashdisk milik pemohon');
  });

  test.each(['light', 'dark'] as const)(
    'a copy to the stick that is stopped leaves whole files, and lists those alone: %s',
    async (theme) => {
      const page = await start({ as: 'sekretaris', theme });
      await layStick(page, 'foto.jpg');
      await slowStick(page);
      await openCaseOf(page, /Daftar penerima hibah/);
      for (const words of ['Izin galian batu Desa Sungai Rimba', 'Surat masuk dari Camat Sungai Rimba, 2022'])
        await linkRecord(page, words);
      const names = ['500.1.1-141-DLH-2020.pdf', '100.1.1-293-SETDA-2022.pdf'];

      const form = await openStep(page, 'Catat penyerahan');
      for (const name of names) await form.getByRole('checkbox', { name }).press('Space');
      await form.getByRole('button', { name: 'Salin 2 berkas ke flashdisk…' }).press('Enter');
      await form.getByText('Menyalin 1 dari 2').waitFor();
      await page.screenshot({ path: `${pictures}copying-${theme}.png` });
      await form.getByRole('button', { name: 'Hentikan penyalinan' }).press('Enter');
      await letThrough(page);
      await form.getByText('Tersalin sebelum itu: 1 dari 2 berkas.').waitFor();
      await page.screenshot({ path: `${pictures}copy-stopped-${theme}.png` });
      expect(await violations(page)).toEqual([]);
      expect(await onStick(page)).toEqual([
        ['500.1.1-141-DLH-2020.pdf', '%PDF'],
        ['foto.jpg', 'mili'],
      ]);

      // Closed in the middle of the second: it is stopped too, and the first is still in the draft.
      await form.getByRole('button', { name: 'Salin 1 berkas ke flashdisk…' }).press('Enter');
      await form.getByText('Menyalin 1 dari 1').waitFor();
      await counter.press('Escape');
      await form.waitFor({ state: 'detached' });
      await letThrough(page);
      await openStep(page, 'Catat penyerahan');
      await expect.poll(() => form.getByRole('textbox', { name: 'Judul' }).evaluateAll(valuesOf)).toContain(names[0]);

      // A browser that has no dialog for folders gives them as downloads, which nobody can compare.
      await page.evaluate(() => {
        delete (window as { showDirectoryPicker?: unknown }).showDirectoryPicker;
      });
      await form.getByRole('checkbox', { name: names[1] ?? '' }).press('Space');
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        form.getByRole('button', { name: /^Salin 1 berkas/ }).press('Enter'),
      ]);
      expect(download.suggestedFilename()).toBe(names[1]);
      await form.getByText('1 berkas diunduh').waitFor();
      await page.screenshot({ path: `${pictures}copy-downloaded-${theme}.png` });
      expect(await form.getByRole('textbox', { name: 'Judul' }).evaluateAll(valuesOf)).toEqual([
        expect.stringContaining('Keputusan'),
        ...names,
      ]);
    },
  );
});

const valuesOf = (fields: Element[]) => fields.map((field) => (field as HTMLInputElement).value);

/** Each piece waits until it is let through. */
const slowStick = (page: Page) =>
  page.evaluate(() => {
    const waiting: (() => void)[] = [];
    Object.assign(window, { waitingPieces: waiting });
    const prototype = FileSystemWritableFileStream.prototype;
    const write = prototype.write;
    prototype.write = async function (this: FileSystemWritableFileStream, piece) {
      await new Promise<void>((resolve) => waiting.push(resolve));
      return write.call(this, piece);
    };
  });

const letThrough = (page: Page) =>
  page.evaluate(() => {
    for (const pass of (window as unknown as { waitingPieces: (() => void)[] }).waitingPieces.splice(0)) pass();
  });

/** A folder of the browser stands for the stick that the person chooses, with a file of theirs on it. */
const layStick = (page: Page, theirs: string) =>
  page.evaluate(async (name) => {
    const root = await navigator.storage.getDirectory();
    const stick = await root.getDirectoryHandle('STICK', { create: true });
    const stream = await (await stick.getFileHandle(name, { create: true })).createWritable();
    await stream.write('milik pemohon');
    await stream.close();
    Object.assign(window, { showDirectoryPicker: async () => stick });
  }, theirs);

/** Names of what lies there, each with how it begins. */
const onStick = (page: Page) =>
  page.evaluate(async () => {
    const stick = await (await navigator.storage.getDirectory()).getDirectoryHandle('STICK');
    const found: [string, string][] = [];
    for await (const [name, handle] of stick.entries()) {
      if (handle instanceof FileSystemFileHandle) found.push([name, (await (await handle.getFile()).text()).slice(0, 4)]);
    }
    return found.toSorted(([one], [other]) => (one < other ? -1 : 1));
  });

async function linkRecord(page: Page, words: string): Promise<void> {
  const form = await openStep(page, 'Tautkan arsip');
  await form.getByRole('combobox', { name: 'Arsip yang dimaksud' }).fill(words);
  await page.getByRole('option', { name: words }).first().waitFor();
  await counter.press('Enter');
  await record(counter);
}

describe('grounds', () => {
  test('ground b needs no request and is linked to the record that should have been announced', async () => {
    const page = await start({ as: 'petugas' });
    await registered(page, { name: 'Siti Rahma', ground: ground.b });

    const form = await openStep(page, 'Tautkan arsip');
    await form.getByRole('combobox', { name: 'Arsip yang dimaksud' }).fill('peta');
    const found = page.getByRole('option').first();
    await found.waitFor();
    await counter.press('Enter');
    await record(counter);

    await page.getByText('Ditahan dari penyusutan selama keberatan ini berjalan.').waitFor();
  });

  test('ground c arises by itself when the limit of a request has passed without an answer', async () => {
    const page = await start({ as: 'petugas' });
    await goTo(page, '#/permohonan');
    await page.getByRole('tab', { name: /Belum ditanggapi/ }).click();
    await page.getByRole('row').nth(1).click();
    await page.getByText('Belum ditanggapi: pemohon dapat mengajukan keberatan (huruf c)').first().waitFor();
    await page.getByRole('button', { name: 'Registrasi keberatan (huruf c)' }).press('Enter');

    await page.getByRole('checkbox', { name: /Permohonan tidak ditanggapi/ }).waitFor();
    await expect.poll(() => page.getByRole('checkbox', { name: /Permohonan tidak ditanggapi/ }).isChecked()).toBe(true);
    expect(await page.getByRole('textbox', { name: 'Alasan diketahui pada' }).inputValue()).not.toBe('');
  });
});

/** Which dialogs a person opens on which case of the sample office. */
const dialogs: readonly { readonly as: string; readonly row: RegExp; readonly tab?: RegExp; readonly verbs: readonly string[] }[] = [
  {
    as: 'sekretaris',
    row: /Notulen musrenbang/,
    verbs: [
      'Catat tanda terima penerusan',
      'Catat pengembalian dengan instruksi',
      'Catat hasil telaah',
      'Tetapkan petugas perkara',
      'Tautkan arsip',
    ],
  },
  { as: 'sekretaris', row: /Daftar lapangan desa/, verbs: ['Catat surat perintah'] },
  { as: 'sekretaris', row: /Anggaran perbaikan Jalan/, verbs: ['Catat pemeriksaan akhir', 'Tambah uji konsekuensi'] },
  { as: 'sekretaris', row: /Salinan izin galian/, verbs: ['Catat keputusan'] },
  { as: 'sekretaris', row: /Daftar penerima hibah/, verbs: ['Catat pengiriman', 'Catat penyerahan'] },
  {
    as: 'sekretaris',
    row: /Rencana kerja tahunan/,
    verbs: ['Catat tanggapan pemohon', 'Catat sengketa', 'Lampirkan naskah bertanda tangan'],
  },
  {
    as: 'sekretaris',
    row: /retribusi pasar/,
    verbs: ['Catat tahap sengketa', 'Catat putusan Komisi Informasi', 'Bundel untuk Komisi Informasi'],
  },
  { as: 'ppid', row: /Anggaran perbaikan Jalan/, verbs: ['Catat bahan'] },
];

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  test('no dialog of a step has an axe violation', async () => {
    const page = await start({ as: 'sekretaris', theme });
    const found: Record<string, readonly string[]> = {};
    let person = 'sekretaris';
    for (const { as, row, tab, verbs } of dialogs) {
      if (as !== person) await changeTo(page, as);
      person = as;
      await openCaseOf(page, row, tab);
      for (const verb of verbs) {
        await openStep(page, verb);
        await stillOf(page);
        await page.screenshot({ path: `${pictures}/${verb.replaceAll(/\W+/g, '-').toLowerCase()}-${theme}.png` });
        found[verb] = await violations(page);
        await counter.press('Escape');
        await dialogOf(page).waitFor({ state: 'hidden' });
      }
    }
    expect(found).toEqual(Object.fromEntries(Object.keys(found).map((verb) => [verb, []])));
  }, 300_000);
});
