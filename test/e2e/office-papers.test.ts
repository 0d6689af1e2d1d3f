/** What the office prints for itself is kept: found in its list from the register or by Ctrl+K, and printed again with its mark. */
import { expect, test } from 'vitest';
import { readPdf } from '#test/fixtures/pdf/read-pdf.ts';
import { type Counter, goTo } from '#test/pages/objection-page.ts';
import { violations } from '#test/support/axe.ts';
import { counterSuite } from '#test/support/counter-suite.ts';

const { pictures, open } = counterSuite('office-papers');

let counter: Counter;

test('a closing sheet and a printed register are found again and printed again', async () => {
  counter = await open();
  const { page, press } = counter;
  await goTo(page, '#/permohonan/naskah');
  const closings = page.getByRole('row', { name: /Penutup hari/ });
  await closings.first().waitFor();
  const before = await closings.count();
  await page.screenshot({ path: `${pictures}/sample.png` });

  await goTo(page, '#/keberatan');
  await page
    .getByRole('row', { name: /\/KEB\// })
    .first()
    .waitFor();
  const byName = async (name: string) => {
    await press('Control+k');
    await page.getByRole('combobox').last().fill(name);
    const line = page.getByRole('option', { name }).first();
    await line.waitFor();
    await press('Enter');
    await line.waitFor({ state: 'detached' });
  };
  await byName('Cetak register');
  await expect.poll(async () => (await counter.printed()).length, { timeout: 60_000 }).toBe(1);
  await byName('Lembar penutup hari');
  await page.getByRole('dialog').getByRole('button', { name: 'Simpan dan cetak' }).waitFor();
  await press('Control+Enter');
  await expect.poll(async () => (await counter.printed()).length, { timeout: 60_000 }).toBe(2);

  await byName('Naskah kantor');
  await page.waitForURL(/#\/permohonan\/naskah/);
  await page
    .getByRole('searchbox')
    .or(page.getByRole('textbox', { name: /Cari naskah/ }))
    .first()
    .fill('penutup');
  await closings.nth(before).waitFor();
  const row = closings.first();
  await row.click();
  await page.getByText('Awal sidik SHA-256').waitFor();
  expect(await violations(page)).toEqual([]);
  await page.screenshot({ path: `${pictures}/list.png` });
  await page
    .getByRole('button', { name: /Cetak ulang/ })
    .first()
    .click();

  await expect.poll(async () => (await counter.printed()).length, { timeout: 60_000 }).toBe(3);
  const again = await readPdf((await counter.printed())[2] ?? new Uint8Array());
  for (const { text } of again) expect(text).toMatch(/CETAK ULANG tanggal \d+ \p{L}+ \d{4}/u);
  expect(again[0]?.text).toContain('LEMBAR PENUTUP HARI LAYANAN');
  await closings.nth(before + 1).waitFor();
  await page.screenshot({ path: `${pictures}/reprinted.png` });
});
