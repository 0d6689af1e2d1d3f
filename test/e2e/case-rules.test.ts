/** Rules of the office with their first day: a limit that is counted otherwise, and whose words the grounds are read in. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { readPdf } from '#test/fixtures/pdf/read-pdf.ts';
import { logInAs } from '#test/pages/app-page.ts';
import { openCaseOf, pick } from '#test/pages/case-page.ts';
import { type Counter, goTo, numberGiven, openCase, registerHendra } from '#test/pages/objection-page.ts';
import { violations } from '#test/support/axe.ts';
import { counterSuite } from '#test/support/counter-suite.ts';

const { pictures, open } = counterSuite('case-rules');

let counter: Counter;

const start = async (as: string): Promise<Page> => {
  counter = await open({ as });
  return counter.page;
};

async function changePerson(page: Page, as: string): Promise<void> {
  await page.reload();
  await logInAs(page, as);
}

const paper = async (): Promise<string> => {
  const bytes = (await counter.printed()).at(-1);
  if (!bytes) throw new Error('no paper was printed');
  return (await readPdf(bytes))
    .map(({ text }) => text)
    .join('\n')
    .replaceAll(/\s+/g, ' ');
};

describe('a limit that the office counts otherwise', () => {
  test('moves what begins from its day on: receipt, ruler and derivation say the same days, and nothing is promised beyond it', async () => {
    const page = await start('admin');
    await goTo(page, '#/pengaturan/tenggat');
    const form = page.getByRole('form', { name: 'Ubah aturan' });
    await pick(form, 'radio', 'hari');
    await form.getByRole('textbox', { name: 'Berlaku sejak' }).fill('10/6/2026');
    await form.getByRole('textbox', { name: 'Dasar' }).fill('Perubahan SOP-PPID-04 Nomor 5/2026');
    await page.getByText(/Tiga puluh hari kalender berakhir sebelum target 25 hari kerja/).waitFor();
    await counter.press('Control+s');
    await page
      .getByRole('dialog', { name: 'Perubahan aturan' })
      .getByText(/bergeser/)
      .waitFor();
    await page.screenshot({ path: `${pictures}/rule.png` });
    await page.getByRole('button', { name: 'Simpan perubahan' }).press('Enter');
    await page.getByRole('row', { name: /30 hari.*sejak 10 Juni 2026, Perubahan SOP-PPID-04/ }).waitFor();
    // What was saved is not offered once more.
    await expect.poll(() => form.getByRole('textbox', { name: 'Dasar' }).inputValue()).toBe('');

    await changePerson(page, 'petugas');
    await registerHendra(counter);
    await numberGiven(page);
    await expect.poll(paper).toContain('Jumat, 10 Juli 2026 30 hari kalender');
    expect(await paper()).not.toContain('Sasaran kantor');
    await openCase(counter);
    await page.getByRole('img', { name: /Hari ke-0 dari 30\. .*Telaah/ }).waitFor();
    await page.getByRole('button', { name: 'Perhitungan' }).press('Enter');
    const days = page.getByRole('dialog');
    await days.getByRole('columnheader', { name: 'Hari ke-', exact: true }).waitFor();
    // Seven working days are twelve of the wall calendar here: Tuesday the 16th is a holiday.
    expect(await days.getByRole('row', { name: /H\+7 Telaah/ }).innerText()).toMatch(/^12\tSenin, 22 Juni 2026/);
    expect(await days.getByRole('row', { name: /^30 .*Batas tanggapan tertulis/ }).innerText()).toMatch(/^30\tJumat, 10 Juli 2026/);
    await page.screenshot({ path: `${pictures}/derivation.png` });
    expect(await violations(page)).toEqual([]);
    await counter.press('Escape');

    // A case that began before keeps its rule.
    await openCaseOf(page, /Daftar lapangan desa/);
    await page.getByRole('img', { name: /Hari kerja ke-\d+ dari 30\./ }).waitFor();
  });
});

describe('the wording of the grounds', () => {
  test('follows another rule set from a day on; cases of before keep their words', async () => {
    const page = await start('admin');
    await goTo(page, '#/pengaturan/pejabat');
    const form = page.getByRole('form', { name: 'Aturan perkara' });
    await form.getByText('Yang diikuti kantor ini: UU 14/2008 Pasal 35.').waitFor();
    await pick(form, 'radio', /Perki 1\/2021/);
    await form.getByRole('textbox', { name: 'Diikuti sejak' }).fill('8/6/2026');
    await page.screenshot({ path: `${pictures}/rule-set.png` });
    await counter.press('Control+s');
    await form.getByText('Yang diikuti kantor ini: UU 14/2008 Pasal 35; Perki 1/2021 Pasal 39 sejak 8 Juni 2026.').waitFor();

    await changePerson(page, 'petugas');
    await openCaseOf(page, /Notulen musrenbang/);
    await page.getByText('Permohonan informasi ditanggapi tidak sebagaimana yang diminta (UU 14/2008 Pasal 35 ayat (1))').waitFor();
    await openCaseOf(page, /Ringkasan laporan keuangan/);
    await page.getByText('Penolakan permohonan karena informasi dikecualikan (Perki 1/2021 Pasal 39 ayat (1))').waitFor();
  });
});
