/** The counter of requests: number and proof as one act by keyboard, an answer at once, a refusal with its papers, and silence that leads to an objection. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { hasTools, readPdf, runTool, scannedCodes } from '#test/fixtures/pdf/read-pdf.ts';
import { sectionsOf, standStill } from '#test/pages/app-page.ts';
import { type Counter, goTo } from '#test/pages/objection-page.ts';
import { violations } from '#test/support/axe.ts';
import { counterSuite } from '#test/support/counter-suite.ts';

const { pictures, open } = counterSuite('requests');

let counter: Counter;

const textOf = async (bytes: Uint8Array | undefined): Promise<string> => {
  if (!bytes) throw new Error('no paper was printed');
  return (await readPdf(bytes)).map(({ text }) => text).join('\n');
};

const numberGiven = async (page: Page): Promise<string> => {
  await page
    .getByText(/^Teregistrasi/)
    .first()
    .waitFor();
  return (await page.locator('section[aria-label*="/PMH/"]').getAttribute('aria-label')) ?? '';
};

/** Tab until the field of this role and name has the focus: what a person without a mouse does. */
async function tabTo(page: Page, role: 'textbox' | 'checkbox' | 'radio', name: string | RegExp): Promise<void> {
  const field = page.getByRole(role, { name }).first();
  for (let steps = 0; steps < 30; steps += 1) {
    if (await field.evaluate((element) => element === document.activeElement)) return;
    await counter.press('Tab');
  }
  throw new Error(`Tab never came to ${String(name)}`);
}

const serverOf = (page: Page): string => new URL('/', page.url()).href;

/** Fills in a request by keyboard, from the list on, and asks for its number. */
async function fillByKeys(atOnce = false): Promise<void> {
  const { page, press, type } = counter;
  await goTo(page, '#/permohonan');
  await page.getByRole('tab', { name: /Terbuka/ }).waitFor();
  await press(atOnce ? 'Alt+j' : 'Alt+n');
  await page.getByRole('combobox', { name: 'Nama pemohon' }).waitFor();
  await type('hendra');
  await page.getByRole('option').first().waitFor();
  await press('Enter');
  await tabTo(page, 'textbox', 'Rincian informasi');
  await type('Daftar aset desa 2025');
  await tabTo(page, 'textbox', 'Tujuan penggunaan');
  await type('Kajian');
  await tabTo(page, 'checkbox', /KTP diperlihatkan/);
  await press('Space');
  if (atOnce) {
    await tabTo(page, 'textbox', 'Yang diserahkan');
    await type('Daftar aset, 4 lembar');
  }
  await press('Control+Enter');
}

/** From the list to the number. */
async function registerByKeys(atOnce = false): Promise<string> {
  await fillByKeys(atOnce);
  return numberGiven(counter.page);
}

async function openCase(): Promise<void> {
  await counter.press('Alt+b');
  await counter.page.getByRole('heading', { name: 'Permohonan informasi' }).waitFor();
  await counter.page.getByText('Linimasa').waitFor();
}

describe('the counter of requests', () => {
  test('gives number and proof by keyboard alone, with the applicant found again', async () => {
    counter = await open();
    const { page } = counter;

    const number = await registerByKeys();

    expect(number).toBe('014/PMH/A/VI/2026');
    await page.screenshot({ path: `${pictures}/done.png` });
    const [proof] = await counter.printed();
    const text = await textOf(proof);
    for (const words of [
      number,
      'Hendra Wijoyo',
      'Daftar aset desa 2025',
      'Kajian',
      'Kamis, 25 Juni 2026',
      'Datang langsung',
      'Rahmawati Saleh',
    ])
      expect(text).toContain(words);
    if (proof && hasTools('qpdf', 'pdftoppm', 'zbarimg')) {
      expect(runTool(proof, 'qpdf', ['--check', '{pdf}'])).toContain('No syntax or stream encoding errors');
      expect(scannedCodes(proof)[0]).toMatch(new RegExp(`^DALUANG:PMH:${number}:[0-9a-f-]+:[0-9a-f]{12}$`));
    }
  });

  test.each(['light', 'dark'] as const)('says that the clock of the PC may be wrong before it gives a number: %s', async (theme) => {
    counter = await open({ theme });
    const { page, press } = counter;
    // Thirteen days later, at the same hour; nobody wrote anything down in between.
    await standStill(counter.context, serverOf(page), '2026-06-23T01:42:00.000Z');

    await fillByKeys();
    const said = page.getByRole('alert').filter({ hasText: 'Nomor belum diberikan' });
    await said.waitFor();
    expect(await said.textContent()).toMatch(/Selasa, 23 Juni 2026.*Rabu, 10 Juni 2026.*\d+ hari kerja/);
    expect(await violations(page)).toEqual([]);
    await page.screenshot({ path: `${pictures}/clock-${theme}.png` });
    expect(await counter.printed()).toHaveLength(0);

    await press('Control+Enter');
    expect(await numberGiven(page)).toMatch(/PMH/);
    // Whoever comes next is served without a word.
    await registerByKeys();
  });

  test.each(['light', 'dark'] as const)('says that the server has another date before it gives a number: %s', async (theme) => {
    counter = await open({ theme });
    const { page, press } = counter;
    // The server itself answers, with its own clock; that of the PC stands in June 2026.
    await counter.context.unroute(serverOf(page));

    await fillByKeys();
    const said = page.getByRole('alert').filter({ hasText: 'Nomor belum diberikan' });
    await said.waitFor();
    const today = new Intl.DateTimeFormat('id-ID', { dateStyle: 'full', timeZone: 'Asia/Makassar' }).format(new Date());
    expect(await said.textContent()).toMatch(new RegExp(`Jam PC menunjukkan Rabu, 10 Juni 2026.*server menunjukkan ${today}`));
    expect(await violations(page)).toEqual([]);
    await page.screenshot({ path: `${pictures}/clock-server-${theme}.png` });
    expect(await counter.printed()).toHaveLength(0);

    await press('Control+Enter');
    expect(await numberGiven(page)).toMatch(/PMH/);
    // On this day it is not asked again.
    await registerByKeys();
  });

  test('gives a number without a word where the server does not answer', async () => {
    counter = await open();
    await counter.context.route(serverOf(counter.page), (route) => route.abort('internetdisconnected'));

    expect(await registerByKeys()).toMatch(/PMH/);
    // The browser notes by itself what it could not fetch.
    expect(counter.complaints.splice(0)).toEqual([expect.stringContaining('net::ERR_INTERNET_DISCONNECTED')]);
  });

  test('answers at once: one screen, one paper, a closed case', async () => {
    counter = await open();
    const { page } = counter;

    const number = await registerByKeys(true);

    await page.getByText('Informasi diserahkan; permohonan ditutup.').waitFor();
    const papers = await counter.printed();
    expect(papers).toHaveLength(1);
    expect(await textOf(papers[0])).toContain('TANDA BUKTI PERMOHONAN DAN PENYERAHAN INFORMASI');
    await openCase();
    await page.getByText(/Diserahkan kepada Hendra Wijoyo: Daftar aset, 4 lembar/).waitFor();
    await goTo(page, '#/permohonan');
    await page.getByRole('tab', { name: /Selesai/ }).click();
    await page.getByRole('row', { name: new RegExp(number) }).waitFor();
  });

  test('asks for what is missing beside the field, keeps the draft through a reload, and registers it once', async () => {
    counter = await open();
    const { page } = counter;
    await goTo(page, '#/permohonan/baru');
    await page.getByRole('combobox', { name: 'Nama pemohon' }).fill('Siti Rahma');

    await counter.press('Control+Enter');

    await page.getByText('Belum ada: Rincian informasi').waitFor();
    await page.getByText('Belum ada: KTP atau identitas lain diperlihatkan').waitFor();
    await page.getByText(/Draf tersimpan/).waitFor();
    await page.waitForTimeout(600);
    await page.reload();
    await page.getByRole('button', { name: 'Orang lain' }).waitFor();
    await logInAgain(page);
    await goTo(page, '#/permohonan/baru');
    await page.getByText('Draf dilanjutkan').waitFor();
    expect(await page.getByRole('combobox', { name: 'Nama pemohon' }).inputValue()).toBe('Siti Rahma');
  });
});

describe('the case of a request', () => {
  test('is answered by the PPID with a coded refusal, whose papers print at once', async () => {
    counter = await open({ as: 'ppid' });
    const { page } = counter;
    await goTo(page, '#/permohonan');
    await page.getByRole('row', { name: /Puskesmas Bukit Sembilan/ }).click();
    await page.getByRole('button', { name: 'Catat pemberitahuan' }).first().click();
    const dialog = page.getByRole('dialog');
    // Nothing is decided for the officer: no paper goes out by one press too many.
    await dialog.getByRole('radio', { name: 'Dikabulkan' }).first().waitFor();
    expect(await dialog.getByRole('radio', { checked: true }).count()).toBe(0);
    await counter.press('Control+Enter');
    await dialog.getByText('Wajib diisi').first().waitFor();
    await dialog.getByRole('radio', { name: 'Ditolak' }).check();
    await dialog.getByRole('checkbox', { name: /Tidak tercantum dalam Daftar/ }).check();
    await dialog.getByText('Ini bukan alasan penolakan').waitFor();
    await dialog.getByRole('textbox', { name: 'Penanda tangan' }).fill('Yohanis Tandi');
    // Esc keeps what was typed, also through a reload; Batal does not.
    await counter.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    await page.reload();
    await logInAgain(page, 'ppid');
    await goTo(page, '#/');
    await page.getByRole('link', { name: /^Langkah permohonan: / }).click();
    await page.getByRole('button', { name: 'Catat pemberitahuan' }).first().click();
    await dialog.getByText('Draf dilanjutkan').waitFor();
    await page.screenshot({ path: `${pictures}/draft-continued.png` });
    expect(await dialog.getByRole('textbox', { name: 'Penanda tangan' }).inputValue()).toBe('Yohanis Tandi');
    expect(await dialog.getByRole('radio', { name: 'Ditolak' }).isChecked()).toBe(true);
    await dialog.getByRole('button', { name: 'Batal' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: 'Catat pemberitahuan' }).first().click();
    expect(await dialog.getByRole('textbox', { name: 'Penanda tangan' }).inputValue()).not.toBe('Yohanis Tandi');
    expect(await dialog.getByRole('radio', { name: 'Ditolak' }).isChecked()).toBe(false);
    await dialog.getByRole('radio', { name: 'Ditolak' }).check();
    await dialog.getByRole('checkbox', { name: /Tidak tercantum dalam Daftar/ }).check();
    await dialog.getByRole('textbox', { name: 'Penanda tangan' }).fill('Marthen Rante');
    await counter.press('Control+Enter');
    await dialog
      .getByText(/tidak membebaskan kantor/)
      .first()
      .waitFor();
    await dialog.getByRole('checkbox', { name: /Tidak tercantum dalam Daftar/ }).uncheck();
    await dialog.getByRole('checkbox', { name: /Dikecualikan/ }).check();
    await dialog.getByRole('checkbox', { name: /rahasia pribadi/ }).check();
    await dialog.getByRole('textbox', { name: 'Rujukan uji konsekuensi' }).fill('UK-4/2026');
    await page.screenshot({ path: `${pictures}/notice.png` });
    expect(await violations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Pratinjau' }).click();
    const addressee = dialog.getByRole('textbox', { name: 'Kepada Yth.' });
    await addressee.fill('Kepala Puskesmas Bukit Sembilan\ndi tempat');
    await dialog.getByRole('region', { name: 'Pratinjau' }).getByText('Kepala Puskesmas Bukit Sembilan').waitFor();
    await addressee.scrollIntoViewIfNeeded();
    await page.screenshot({ path: `${pictures}/notice-addressee.png` });
    expect(await violations(page)).toEqual([]);

    await counter.press('Control+Enter');

    await page.getByText(/Pemberitahuan tertulis: ditolak/).waitFor();
    // Said once its papers are printed.
    await page.getByText('Tersimpan', { exact: true }).waitFor();
    const papers = await Promise.all((await counter.printed()).map(textOf));
    expect(papers).toHaveLength(2);
    expect(papers[0]).toContain('Permohonan ditolak.');
    expect(papers[0]?.replace(/\s+/g, ' ')).toContain('Kepada Yth. Kepala Puskesmas Bukit Sembilan di tempat');
    expect(papers[1]).toContain('TENTANG PENOLAKAN PERMOHONAN INFORMASI');
  });

  test('that nobody answered says so, and one step fills in the objection', async () => {
    counter = await open();
    const { page } = counter;
    await goTo(page, '#/permohonan');
    await page.getByRole('tab', { name: /Belum ditanggapi/ }).click();
    await page.getByText('Belum ditanggapi: pemohon dapat mengajukan keberatan (huruf c)').waitFor();
    await page.screenshot({ path: `${pictures}/silence.png` });

    await page.getByRole('button', { name: 'Registrasi keberatan (huruf c)' }).click();
    await page.getByText(/belum ditanggapi sejak/).waitFor();

    expect(await page.getByRole('checkbox', { name: /tidak ditanggapi/ }).isChecked()).toBe(true);
    expect(await page.getByRole('textbox', { name: 'Alasan diketahui pada' }).inputValue()).not.toBe('');
    await goTo(page, '#/');
    await page.getByText('Belum ditanggapi (huruf c)').waitFor();
    await page.screenshot({ path: `${pictures}/home.png` });
  });

  test('is corrected with a reason, printed again as a reprint, and keeps its number when it is voided', async () => {
    counter = await open();
    const { page } = counter;
    const number = await registerByKeys();
    await openCase();
    await page.getByRole('button', { name: 'Cetak ulang' }).click();
    await page.getByText('Dikirim ke pencetak').waitFor();
    expect(await textOf((await counter.printed()).at(-1))).toContain('CETAK ULANG tanggal 10 Juni 2026');

    await page.getByRole('button', { name: 'Tindakan lain' }).click();
    await page.getByRole('menuitem', { name: 'Koreksi isian' }).click();
    await page.getByRole('textbox', { name: 'Tujuan penggunaan' }).fill('Kajian aset');
    await page.getByRole('textbox', { name: 'Alasan koreksi' }).fill('Kurang lengkap');
    await counter.press('Control+Enter');
    await page.getByText(/Koreksi Tujuan penggunaan: Kurang lengkap/).waitFor();
    await page.getByRole('button', { name: 'Tindakan lain' }).click();
    await page.getByRole('menuitem', { name: 'Batalkan nomor' }).click();
    await page.getByRole('textbox', { name: /Alasan/ }).fill('Diregistrasi dua kali');
    await page.getByRole('button', { name: 'Batalkan nomor' }).click();
    await page.getByText('Nomor ini dibatalkan').waitFor();
    await goTo(page, '#/permohonan');
    await page.getByRole('tab', { name: /Selesai/ }).click();
    await page.getByRole('row', { name: new RegExp(number) }).waitFor();
  });
});

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  test('list, form, number and case have no axe violation', async () => {
    counter = await open({ theme });
    const { page } = counter;
    const found: Record<string, readonly string[]> = {};
    const look = async (name: string) => {
      await page.screenshot({ path: `${pictures}/${name}-${theme}.png` });
      found[name] = await violations(page);
    };

    await goTo(page, '#/permohonan');
    await page.getByText('Linimasa').waitFor();
    await look('list');
    await goTo(page, '#/permohonan/baru');
    await page.getByRole('combobox', { name: 'Nama pemohon' }).fill('Laode Karim Amsal');
    await page.getByText(/mungkin punya/).waitFor();
    await look('form');
    await counter.press('Control+Enter');
    await page.getByText('Belum ada: Rincian informasi').waitFor();
    await look('form-errors');
    await goTo(page, '#/permohonan');
    await goTo(page, '#/permohonan/baru');
    await page.getByRole('button', { name: 'Mulai kosong' }).click();
    await registerByKeys();
    await look('done');
    await openCase();
    await look('case');

    expect(found).toEqual(Object.fromEntries(Object.keys(found).map((name) => [name, []])));
  });
});

async function logInAgain(page: Page, username = 'petugas'): Promise<void> {
  await page.getByRole('button', { name: 'Orang lain' }).click();
  await page.getByLabel('Nama pengguna').fill(username);
  await page.getByLabel('Kata sandi').fill('contoh-2026');
  await page.getByRole('button', { name: 'Masuk' }).click();
  await sectionsOf(page).waitFor();
}
