import { describe, expect, test } from 'vitest';
import { naturalId } from '#shared/lib/natural-id.ts';
import { logInAs, setUpOffice, waitForLogin } from '#test/pages/app-page.ts';
import { goTo } from '#test/pages/objection-page.ts';
import { scan } from '#test/pages/scanner.ts';
import { violations } from '#test/support/axe.ts';
import { windowTests } from '#test/support/window-tests.ts';

const { open, openAs, pictures, address } = windowTests('app');

describe('Beranda', () => {
  test('shows what is late, what is due and what waits for the person', async () => {
    const page = await openAs('sekretaris');

    await page.getByRole('row', { name: /Keputusan belum ditandatangani/ }).waitFor();
    expect(await page.getByText('2 terlambat').isVisible()).toBe(true);
    expect(await page.getByRole('heading', { name: /Menunggu saya/ }).isVisible()).toBe(true);
    expect(await page.getByText('Belum dicadangkan').isVisible()).toBe(true);
  });

  test.each(['light', 'dark'] as const)('has no axe violation in the %s theme', async (theme) => {
    const page = await openAs('sekretaris', theme);
    await page.getByRole('row', { name: /Keputusan belum ditandatangani/ }).waitFor();
    await page.screenshot({ path: `${pictures}home-${theme}.png` });

    expect(await violations(page)).toEqual([]);
  });
});

describe('a scan', () => {
  // A clock that stands still would stamp the strokes by itself: here time passes.
  test('opens the case from any screen, and nothing behind a lock', async () => {
    const page = await openAs('petugas');
    await goTo(page, '#/keberatan');
    const number = await page
      .getByText(/^\d{3}\/KEB\/A\/[IVX]+\/\d{4}$/)
      .first()
      .innerText();
    await goTo(page, '#/arsip');
    await page.getByRole('heading', { name: 'Arsip' }).waitFor();

    await scan(page, number);
    await page.getByRole('heading', { name: 'Perkara keberatan' }).waitFor();
    expect(await page.getByText(number).first().isVisible()).toBe(true);

    await goTo(page, '#/');
    await page.keyboard.press('Control+l');
    await waitForLogin(page);
    await scan(page, number);
    expect(await page.evaluate(() => location.hash)).toBe('#/');
  });
});

describe('sections', () => {
  test('Alt and a digit open them in the order of the rail', async () => {
    const page = await openAs('admin');

    await page.keyboard.press('Alt+5');
    await page.getByRole('heading', { level: 1, name: 'Daftar Informasi Publik' }).waitFor();
    await page.keyboard.press('Alt+1');
    await page.getByText('Yang harus selesai').waitFor();
  });

  test('one of a later version says what it will hold and that this one lacks it', async () => {
    const page = await openAs('admin');

    await goTo(page, '#/sinkronisasi');

    await page.getByRole('heading', { level: 1, name: 'Sinkronisasi' }).waitFor();
    expect(await page.getByText(/versi ini belum memilikinya/).isVisible()).toBe(true);
    expect(await violations(page)).toEqual([]);
  });

  test('an address that is none leads home', async () => {
    const page = await openAs('admin');

    await page.evaluate(() => {
      location.hash = '#/tidak/ada';
    });
    await page.getByRole('button', { name: 'Ke Beranda' }).click();

    await page.getByText('Yang harus selesai').waitFor();
  });
});

describe('the palette', () => {
  test('finds a record by words of its description, and a case by its applicant', async () => {
    const page = await openAs('sekretaris');

    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').fill('dermaga tanjung');
    await page.getByRole('option', { name: /Dokumen lingkungan pelebaran dermaga Tanjung Lontar/ }).waitFor();
    await page.getByRole('combobox').fill('bambang');
    await page
      .getByRole('option', { name: /Bambang Triyatno/ })
      .first()
      .waitFor();
    await page.screenshot({ path: `${pictures}palette.png` });
  });

  test('says of the code of a paper whether the register holds its entry, and opens the case', async () => {
    const page = await openAs('petugas');
    await goTo(page, '#/keberatan');
    const number = await page
      .getByText(/^\d{3}\/KEB\/A\/[IVX]+\/\d{4}$/)
      .first()
      .innerText();
    const forged = `DALUANG:KEB:${number}:${naturalId('office', 'office')}:0123456789ab`;
    await goTo(page, '#/arsip');
    await page.getByRole('heading', { name: 'Arsip' }).waitFor();

    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').fill(` ${forged}`);
    await page.getByRole('option', { name: `Buka keberatan · ${number}` }).waitFor();
    await page.screenshot({ path: `${pictures}palette-code.png` });
    expect(await page.getByRole('option', { name: /TIDAK cocok/ }).count()).toBe(1);
    await page.keyboard.press('Escape');

    // A scanner ends with Enter before anything was found: the answer is awaited.
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').waitFor();
    await scan(page, forged);
    await page.getByRole('heading', { name: 'Perkara keberatan' }).waitFor();
    await page.getByText('Kertas ini TIDAK cocok dengan entri').waitFor();
  });

  test('opens a section by its name', async () => {
    const page = await openAs('admin');

    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').fill('pengaturan');
    await page.getByRole('option', { name: 'Pengaturan' }).waitFor();
    await page.keyboard.press('Enter');

    await page.getByRole('heading', { level: 1, name: 'Pengaturan' }).waitFor();
  });
});

describe('recovery', () => {
  test('a wiped IndexedDB is rebuilt from the journal, and the person is told', async () => {
    const opened = await open();
    const { page } = opened;
    await setUpOffice(page);
    await page.goto('about:blank');
    await page.goto(address('favicon-none')).catch(() => undefined);
    await page.evaluate(async () => {
      const known = await indexedDB.databases();
      await Promise.all(
        known.map(
          ({ name }) =>
            new Promise((resolve, reject) => {
              const request = indexedDB.deleteDatabase(name ?? '');
              request.onsuccess = resolve;
              request.onerror = reject;
            }),
        ),
      );
    });
    opened.complaints.length = 0;

    await page.goto(address());

    await waitForLogin(page);
    await logInAs(page, 'Siti Rahma', 'sandi yang panjang');
    await page.getByText(/Basis data dibangun ulang dari jurnal/).waitFor();
    await page.getByRole('button', { name: 'Mengerti' }).click();
    expect(await page.getByText(/Basis data dibangun ulang/).count()).toBe(0);
  });
});
