/** The counter journey: a number and its receipt as one act, by keyboard alone; what is incomplete, late, reprinted, voided. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { hasTools, readPdf, runTool, scannedCodes } from '#test/fixtures/pdf/read-pdf.ts';
import { sectionsOf } from '#test/pages/app-page.ts';
import { type Counter, goTo, numberGiven, openCase, openForm, registerHendra } from '#test/pages/objection-page.ts';
import { violations } from '#test/support/axe.ts';
import { counterSuite } from '#test/support/counter-suite.ts';

const { pictures, open } = counterSuite('objections');

let counter: Counter;

const textOf = async (bytes: Uint8Array | undefined): Promise<string> => {
  if (!bytes) throw new Error('no paper was printed');
  return (await readPdf(bytes)).map(({ text }) => text).join('\n');
};

describe('the counter journey', () => {
  test('runs by keyboard alone, from the list to the number, in fewer keys than a short letter', async () => {
    counter = await open();
    const { page, press, type } = counter;
    await goTo(page, '#/keberatan');
    await page.getByRole('tab', { name: /Terbuka/ }).waitFor();

    await press('Alt+n');
    await page.getByRole('combobox', { name: 'Nomor permohonan' }).waitFor();
    await type('hendra');
    await page.getByRole('option').first().waitFor();
    await press('Enter');
    await page.getByText('keberatan paling lambat').waitFor();
    await tabTo(page, press, 'Permohonan ditolak');
    await press('a', 'd');
    await tabTo(page, press, 'Formulir terisi dan ditandatangani');
    await press('Space', 'ArrowDown', 'Space', 'Control+Enter');

    expect(await numberGiven(page)).toBe('013/KEB/A/VI/2026');
    expect(counter.keys()).toBeLessThan(40);
    await page.screenshot({ path: `${pictures}/done.png` });
  });

  test('takes at most twelve fields and ninety seconds of keys where everything is typed by hand', async () => {
    counter = await open();
    const { page, press, type } = counter;
    await goTo(page, '#/keberatan');
    await page.getByRole('tab', { name: /Terbuka/ }).waitFor();

    await press('Alt+n');
    await page.getByRole('combobox', { name: 'Nomor permohonan' }).waitFor();
    await countFilledFields(page);
    await type('B-17/2026');
    for (const [field, text] of [
      ['Informasi yang diminta', 'Daftar aset desa tahun 2025'],
      ['Nama pemohon', 'Nurhayati Lamato'],
      ['Alamat', 'Jalan Enau 3, Kelurahan Teluk Batu'],
      ['Telepon atau surel', '0812-5500-1888'],
    ] as const) {
      await tabTo(page, press, field);
      await type(text);
    }
    await tabTo(page, press, 'Permohonan ditolak');
    await press('a');
    await tabTo(page, press, 'Formulir terisi dan ditandatangani');
    await press('Space', 'ArrowDown', 'Space', 'Control+Enter');

    expect(await numberGiven(page)).toBe('013/KEB/A/VI/2026');
    const { length } = await filledFields(page);
    expect(length).toBeGreaterThan(4);
    expect(length).toBeLessThanOrEqual(12);
    expect(counter.keys() * SECONDS_PER_KEY).toBeLessThan(90);
  });

  test('prints receipt and form copy on one sheet that says everything, with a code that a scanner reads', async () => {
    counter = await open();

    const number = await registerHendra(counter);

    const [receipt] = await counter.printed();
    const pages = receipt ? await readPdf(receipt) : [];
    expect(pages).toHaveLength(1);
    expect([pages[0]?.width, pages[0]?.height]).toEqual([210, 297]);
    for (const words of [
      number,
      'Hendra Wijoyo',
      '007/PMH/A/',
      'Rabu, 10 Juni 2026',
      'Kamis, 23 Juli 2026',
      'Rahmawati Saleh',
      'PERNYATAAN KEBERATAN',
    ]) {
      expect(pages[0]?.text).toContain(words);
    }
  });

  test.skipIf(!hasTools('qpdf', 'pdftoppm', 'zbarimg'))('gives a PDF that public tools find sound', async () => {
    counter = await open();
    const number = await registerHendra(counter);
    const [receipt] = await counter.printed();
    if (!receipt) throw new Error('no paper was printed');

    expect(runTool(receipt, 'qpdf', ['--check', '{pdf}'])).toContain('No syntax or stream encoding errors');
    expect(runTool(receipt, 'pdftotext', ['-layout', '{pdf}', '-'])).toContain(number);
    expect(scannedCodes(receipt)[0]).toMatch(new RegExp(`^DALUANG:KEB:${number}:[0-9a-f-]+:[0-9a-f]{12}$`));
  });

  test('asks for what is missing beside the field and draws no number', async () => {
    counter = await open();
    const { page } = counter;
    await openForm(page);

    await counter.press('Control+Enter');

    await page.getByText('Belum ada: Nama pemohon').waitFor();
    await page.getByText('Belum ada: Formulir keberatan yang terisi dan ditandatangani, KTP atau identitas lain yang sah').waitFor();
    await goTo(page, '#/keberatan');
    await page.getByRole('row', { name: /007\/KEB/ }).waitFor();
    expect(await page.getByText('013/KEB').count()).toBe(0);
  });

  test('names the character that cannot be printed before a number is drawn', async () => {
    counter = await open();
    const { page } = counter;
    await fillByHand(page, { name: 'Siti 🙂 Rahma' });

    await counter.press('Control+Enter');

    await page.getByText('Huruf “🙂” tidak dapat dicetak pada kertas.').waitFor();
    await page.getByRole('combobox', { name: 'Nama pemohon' }).fill('Siti Rahma');
    await counter.press('Control+Enter');
    expect(await numberGiven(page)).toBe('013/KEB/A/VI/2026');
  });

  test('keeps the draft through a reload, and one draft is registered once', async () => {
    counter = await open();
    const { page } = counter;
    await fillByHand(page, { name: 'Siti Rahma' });
    await page.getByText(/Draf tersimpan/).waitFor();
    await page.waitForTimeout(600);

    await page.reload();
    await page.getByRole('button', { name: 'Orang lain' }).waitFor();
    await logInAgain(page);
    await openForm(page);

    await page.getByText('Draf dilanjutkan').waitFor();
    expect(await page.getByRole('combobox', { name: 'Nama pemohon' }).inputValue()).toBe('Siti Rahma');
    await counter.press('Control+Enter');
    expect(await numberGiven(page)).toBe('013/KEB/A/VI/2026');
    await counter.press('Alt+n');
    await page.getByRole('combobox', { name: 'Nomor permohonan' }).waitFor();
    expect(await page.getByText('Draf dilanjutkan').count()).toBe(0);
  });
});

describe('an incomplete objection', () => {
  test('gets a slip without number and is continued by its code', async () => {
    counter = await open();
    const { page } = counter;
    await fillByHand(page, { name: 'Maria Tukan', identity: false });

    await counter.press('Control+s');
    await page.getByText('Kunjungan tersimpan').waitFor();
    const code = (await page.getByText(/^KUNJUNGAN [A-Z]{5}$/).textContent())?.slice('KUNJUNGAN '.length);
    await page.screenshot({ path: `${pictures}/visit.png` });
    const slip = await textOf((await counter.printed())[0]);

    await counter.press('Escape');
    await page.getByRole('tab', { name: /Terbuka/ }).waitFor();
    await counter.press('Alt+k');
    await counter.type(String(code).toLowerCase());
    await counter.press('Control+Enter');
    await page.getByText(`Lanjutan KUNJUNGAN ${code}`).waitFor();
    expect(await page.getByRole('combobox', { name: 'Nama pemohon' }).inputValue()).toBe('Maria Tukan');
    await page.getByRole('checkbox', { name: /KTP/ }).check();
    await counter.press('Control+Enter');

    expect(slip).toContain(code);
    expect(slip).toContain('Bukan nomor registrasi');
    expect(slip).toContain('KTP atau identitas lain yang sah');
    expect(await numberGiven(page)).toBe('013/KEB/A/VI/2026');
    await openCase(counter);
    await page.getByText(/Datang, belum lengkap: KTP/).waitFor();
  });
});

describe('without a printer', () => {
  test('the number stands on the screen and the receipt waits in the queue', async () => {
    counter = await open({ noPrinter: true });
    const { page } = counter;

    const number = await registerHendra(counter);
    await page.getByText(/menunggu di Antrean cetak/).waitFor();
    await counter.press('Escape');
    await page.getByRole('button', { name: /Antrean cetak/ }).click();

    await page.getByRole('dialog').getByRole('button', { name: number }).waitFor();
    expect(await violations(page)).toEqual([]);
  });

  test('Ctrl+P on the screen with the number prints the receipt, and says so where nobody answers', async () => {
    counter = await open({ noPrinter: true });
    const { page } = counter;
    await registerHendra(counter);
    await page.getByRole('button', { name: 'Cetak', exact: true }).waitFor();
    const before = (await counter.printed()).length;

    await counter.press('Control+p');

    await page.getByText(/Pencetak tidak menjawab/).waitFor();
    expect((await counter.printed()).length).toBe(before + 1);
    await page.getByRole('button', { name: 'Cetak', exact: true }).waitFor();
  });
});

describe('on the screen with the number', () => {
  test('Ctrl+P after the receipt went to the printer makes a reprint that says so', async () => {
    counter = await open();
    const { page } = counter;
    await registerHendra(counter);
    await page.getByRole('button', { name: 'Cetak ulang' }).waitFor();

    await counter.press('Control+p');

    await expect.poll(async () => (await counter.printed()).length).toBe(2);
    expect(await textOf((await counter.printed()).at(-1))).toContain('CETAK ULANG');
  });
});

describe('outside service hours', () => {
  test('offers today with a reason, or the next service day as day H', async () => {
    // Friday 10 April 2026, 11:30 WITA (domain.md 8, scenario 7).
    counter = await open({ at: '2026-04-10T03:30:00.000Z' });
    const { page } = counter;
    await fillByHand(page, { name: 'Siti Rahma' });

    await page.getByText('Di luar jam layanan; hari layanan berikutnya Senin, 13 April 2026').waitFor();
    await page.getByRole('radio', { name: /registrasi Senin, 13 April 2026/ }).check();
    await page.getByRole('complementary', { name: 'Pratinjau tanda terima' }).getByText('Selasa, 2 Juni 2026').first().waitFor();
    await counter.press('Control+Enter');

    await page.getByText('Diterima, belum diregistrasi').waitFor();
    await page.getByText(/Registrasi pada Senin, 13 April 2026/).waitFor();
  });
});

describe('a number of the paper pad', () => {
  test('is entered afterwards with its date, hour and reason', async () => {
    counter = await open({ as: 'admin' });
    const { page } = counter;
    await addPad(page);
    await logOutAndIn(page, 'petugas');
    await openForm(page, '?susulan=1');

    // The only pad is chosen already, and what comes first on the paper has the focus.
    expect(await page.getByRole('combobox', { name: /Blok nomor/ }).innerText()).toMatch(/^P,/);
    expect(await page.getByRole('textbox', { name: 'Nomor pada lembar' }).evaluate((field) => document.activeElement === field)).toBe(true);
    await page.getByRole('textbox', { name: 'Nomor pada lembar' }).fill('7');
    await page.getByRole('textbox', { name: 'Tanggal diberikan' }).fill('8/6/2026');
    await page.getByRole('textbox', { name: 'Pukul' }).fill('10.15');
    await page.getByRole('textbox', { name: 'Alasan entri susulan' }).fill('Listrik padam');
    await fillFields(page, { name: 'Siti Rahma' });
    await counter.press('Control+Enter');

    expect(await numberGiven(page)).toBe('007/KEB/P/VI/2026');
    expect(await textOf((await counter.printed()).at(-1))).toContain('ENTRI SUSULAN');
    await openCase(counter);
    await page.getByText(/entri susulan: Listrik padam/).waitFor();
  });
});

describe('the case', () => {
  test('prints again as a reprint that says so, and keeps its number when it is voided', async () => {
    counter = await open();
    const { page } = counter;
    const number = await registerHendra(counter);
    await openCase(counter);

    await page.getByRole('button', { name: 'Cetak ulang' }).click();
    await page.getByText('Dikirim ke pencetak').waitFor();
    expect(await textOf((await counter.printed()).at(-1))).toContain('CETAK ULANG tanggal 10 Juni 2026');

    await page.getByRole('button', { name: 'Tindakan lain' }).click();
    await page.getByRole('menuitem', { name: 'Batalkan nomor' }).click();
    await page.getByRole('textbox', { name: /Alasan/ }).fill('Diregistrasi dua kali');
    await page.getByRole('button', { name: 'Batalkan nomor' }).click();
    await page.getByText('Nomor dibatalkan', { exact: true }).waitFor();
    await goTo(page, '#/keberatan');
    await page.getByRole('tab', { name: /Selesai/ }).click();

    await page.getByRole('row', { name: new RegExp(number) }).waitFor();
  });

  test('goes on step by step: the sekretaris passes on and records what was signed, with its scan', async () => {
    counter = await open({ as: 'sekretaris' });
    const { page } = counter;
    await registerHendra(counter);
    await openCase(counter);

    await page.getByRole('button', { name: 'Catat penerusan' }).click();
    await page.getByRole('dialog').waitFor();
    await counter.press('Control+Enter');
    await page.getByText(/Diteruskan kepada Atasan PPID/).waitFor();
    await page.getByRole('button', { name: 'Catat hasil telaah' }).click();
    await page.getByRole('radio', { name: /Keberatan beralasan/ }).check();
    await page.getByRole('textbox', { name: 'Penanda tangan' }).fill('Syamsul Bakri');
    await counter.press('Control+Enter');
    await page.getByText('Lampirkan pindaian naskah bertanda tangan (PDF, JPG, atau PNG).').first().waitFor();
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'telaah.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n%%EOF\n') });
    await page.getByText('telaah.pdf').waitFor();
    await counter.press('Control+Enter');

    await page.getByText(/Dicatat berdasarkan naskah bertanda tangan oleh Andi Kurnia/).waitFor();
    await page.getByRole('button', { name: 'Catat surat perintah' }).waitFor();
    await page.screenshot({ path: `${pictures}/case-reviewed.png` });
  });

  test('shows the thirty days derived day by day and prints them', async () => {
    counter = await open();
    const { page } = counter;
    await registerHendra(counter);
    await openCase(counter);

    await page.getByRole('button', { name: 'Perhitungan' }).click();
    const dialog = page.getByRole('dialog');
    const clocks = dialog.getByRole('table', { name: 'Semua tenggat perkara' });
    await clocks.getByRole('row', { name: /Kamis, 23 Juli 2026 Batas tanggapan tertulis, 30 hari kerja/ }).waitFor();
    // Early, so that nobody who reads calendar days is surprised (domain.md 8, scenario 1).
    await dialog.getByText(/Bila dibaca sebagai hari kalender, batasnya Jumat, 10 Juli 2026 \(peringatan dini\)\./).waitFor();
    await dialog.getByText(/1 Muharam/).waitFor();
    const named = await clocks.getByRole('button').allInnerTexts();
    expect(named).toEqual([
      'Telaah Atasan PPID, H+7',
      'Penyampaian dapat dimulai, H+8',
      'Bahan jawaban siap, H+14',
      'Hari terakhir mengajukan keberatan',
      'Target kantor, 25 hari kerja',
      'Tanggapan tertulis, 30 hari kerja sejak diterima tertulis',
      'Batas tanggapan tertulis, 30 hari kerja',
      'Batas pemohon mengajukan sengketa tanpa tanggapan, 14 hari kerja',
    ]);
    await page.screenshot({ path: `${pictures}/clocks.png` });
    expect(await violations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Cetak' }).click();
    await page.getByText('Dikirim ke pencetak').waitFor();
    expect(await textOf((await counter.printed()).at(-1))).toContain('PENGHITUNGAN TENGGAT');

    await clocks.getByRole('button', { name: /Target kantor/ }).press('Enter');
    await dialog.getByText(/^25 hari kerja sejak Rabu, 10 Juni 2026/).waitFor();
    await dialog.getByRole('button', { name: 'Cetak' }).click();
    await expect.poll(async () => textOf((await counter.printed()).at(-1))).toContain('Sasaran kantor');
  });

  test('has a receipt in large print, kept with the case, and as text for a Braille printer', async () => {
    counter = await open();
    const { page } = counter;
    await registerHendra(counter);
    await openCase(counter);
    const reading = page.getByRole('button', { name: /^Salinan baca: / }).first();

    await reading.click();
    await page.getByRole('dialog').getByRole('button', { name: 'Cetak huruf besar' }).waitFor();
    await page.screenshot({ path: `${pictures}/reading.png` });
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Cetak huruf besar' }).click();
    await page.getByText('Salinan huruf besar tercetak').waitFor();
    expect(await textOf((await counter.printed()).at(-1))).toContain('Salinan untuk dibaca. Yang berlaku adalah surat aslinya');
    await page.getByRole('button', { name: /^Salinan huruf besar/ }).waitFor();

    await reading.click();
    // Without its dialog a file is saved as a download, which a test can take.
    await page.evaluate(() => delete (window as { showSaveFilePicker?: unknown }).showSaveFilePicker);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Simpan teks Braille' }).click(),
    ]);
    expect(await readFile(await download.path(), 'utf8')).toMatch(/\r\nPemohon: [^\r\n]*Hendra/);
  });
});

describe('a request', () => {
  test('leads to an objection that is filled in already', async () => {
    counter = await open();
    const { page } = counter;
    await goTo(page, '#/permohonan');
    await page.getByRole('tab', { name: /Selesai/ }).click();
    await page
      .getByRole('row', { name: /Hendra Wijoyo/ })
      .first()
      .click();

    await page.getByRole('button', { name: 'Tindakan lain' }).last().click();
    await page.getByRole('menuitem', { name: 'Ajukan keberatan' }).click();
    await page.getByText('keberatan paling lambat').waitFor();

    expect(await page.getByRole('combobox', { name: 'Nama pemohon' }).inputValue()).toBe('Hendra Wijoyo');
    expect(await page.getByRole('textbox', { name: 'Alasan diketahui pada' }).inputValue()).not.toBe('');
  });
});

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  test('list, form, case and requests have no axe violation', async () => {
    counter = await open({ theme });
    const { page } = counter;
    const found: Record<string, readonly string[]> = {};
    const look = async (name: string) => {
      await page.screenshot({ path: `${pictures}/${name}-${theme}.png` });
      found[name] = await violations(page);
    };

    await goTo(page, '#/keberatan');
    await page.getByRole('heading', { level: 1, name: 'Keberatan' }).waitFor();
    await page.getByRole('row').nth(2).click();
    await page.getByText('Linimasa').waitFor();
    await look('list');
    await openForm(page);
    await look('form');
    await counter.press('Control+Enter');
    await page.getByText('Belum ada: Nama pemohon').waitFor();
    await look('form-errors');
    await goTo(page, '#/permohonan');
    const leave = page.getByRole('button', { name: 'Buang isian' });
    if (await leave.isVisible()) await leave.click();
    await page.getByRole('heading', { level: 1, name: 'Permohonan' }).waitFor();
    await page.getByRole('row').nth(2).click();
    await page.getByText('Linimasa').waitFor();
    await look('requests');
    await registerHendra(counter);
    await look('done');
    await openCase(counter);
    await look('case');
    await page.getByRole('button', { name: 'Catat penerusan' }).click();
    await page.getByRole('dialog').waitFor();
    await look('event');

    expect(found).toEqual(Object.fromEntries(Object.keys(found).map((name) => [name, []])));
  });
});

/** Tab until the box with this name has the focus: what a person without a mouse does. */
/** What a person who types now and then takes for one key (keystroke-level model: 40 words a minute). */
const SECONDS_PER_KEY = 0.28;

/** Notes from now on each field whose content changes, by its name in the form. */
const countFilledFields = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const filled = new Set<string>();
    Object.assign(window, { filledFields: filled });
    document.addEventListener('input', ({ target }) => {
      if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) filled.add(target.name || target.id);
    });
  });

const filledFields = (page: Page): Promise<string[]> =>
  page.evaluate(() => [...(window as unknown as { filledFields: ReadonlySet<string> }).filledFields]);

/** Goes on by Tab until the field or box with that name has the focus. */
async function tabTo(page: Page, press: Counter['press'], name: string): Promise<void> {
  const box = page.getByRole('checkbox', { name }).or(page.getByRole('textbox', { name })).or(page.getByRole('combobox', { name }));
  for (let steps = 0; steps < 20; steps += 1) {
    if (await box.evaluate((element) => element === document.activeElement)) return;
    await press('Tab');
  }
  throw new Error(`Tab never came to ${name}`);
}

interface ByHand {
  readonly name: string;
  readonly identity?: boolean;
}

/** An objection whose request is of elsewhere, typed in whole. */
async function fillByHand(page: Page, values: ByHand): Promise<void> {
  await openForm(page);
  await fillFields(page, values);
}

async function fillFields(page: Page, { name, identity = true }: ByHand): Promise<void> {
  await page.getByRole('combobox', { name: 'Nomor permohonan' }).fill('B-17/2026');
  await page.getByRole('textbox', { name: 'Informasi yang diminta' }).fill('Daftar aset desa');
  await page.getByRole('combobox', { name: 'Nama pemohon' }).fill(name);
  await page.getByRole('textbox', { name: 'Alamat' }).fill('Jalan Enau 3');
  await page.getByRole('textbox', { name: 'Telepon atau surel' }).fill('0812-3456');
  await page.getByRole('checkbox', { name: /Permohonan ditolak/ }).check();
  await page.getByRole('checkbox', { name: /Formulir terisi/ }).check();
  if (identity) await page.getByRole('checkbox', { name: /KTP/ }).check();
}

async function logInAgain(page: Page, username = 'petugas'): Promise<void> {
  await page.getByRole('button', { name: 'Orang lain' }).click();
  await page.getByLabel('Nama pengguna').fill(username);
  await page.getByLabel('Kata sandi').fill('contoh-2026');
  await page.getByRole('button', { name: 'Masuk' }).click();
  await sectionsOf(page).waitFor();
}

async function logOutAndIn(page: Page, username: string): Promise<void> {
  await page.reload();
  await page.getByRole('button', { name: 'Orang lain' }).waitFor();
  await logInAgain(page, username);
}

async function addPad(page: Page): Promise<void> {
  await goTo(page, '#/pengaturan/meja');
  await page.getByRole('button', { name: 'Tambah blok nomor' }).click();
  await page.getByRole('textbox', { name: 'Kode' }).fill('P');
  await page.getByRole('textbox', { name: 'Nama' }).fill('Blok nomor meja');
  await page.getByRole('button', { name: 'Simpan' }).click();
  await page.getByRole('row', { name: /Blok nomor meja/ }).waitFor();
}
