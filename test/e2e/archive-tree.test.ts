/** The tree of the archive: gone through by keys, jumped into by words, put in order by cut and paste and by dragging, undone. */
import { describe, expect, test } from 'vitest';
import type { Theme } from '#test/pages/app-page.ts';
import { activeLine, jumpTo, line, openTree, toast, tree, undoInToast } from '#test/pages/tree-page.ts';
import { violations } from '#test/support/axe.ts';
import { windowTests } from '#test/support/window-tests.ts';

const { openAs, pictures } = windowTests('archive-tree');

async function openTreeAs(username: string, theme?: Theme) {
  const page = await openAs(username, theme);
  await openTree(page);
  await tree(page).focus();
  return page;
}

/** "7": how many a class holds, as the last cell of its line says. */
const countOf = async (page: Awaited<ReturnType<typeof openTreeAs>>, name: RegExp) =>
  Number(await line(page, name).getByRole('gridcell').last().textContent());

describe('the tree', () => {
  test('is gone through by keys: right opens and goes in, left closes and goes out, Enter shows the record beside it', async () => {
    const page = await openTreeAs('arsiparis');
    const at = (words: string) => activeLine(page).filter({ hasText: words }).waitFor();

    await at('100');
    for (const code of ['100.1', '100.1.1', '025']) {
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('ArrowRight');
      await at(code);
    }
    expect(await line(page, /^025 /).getAttribute('aria-level')).toBe('4');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await line(page, /^1 Surat masuk/).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('article').getByText('isi berkas').waitFor();
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await at('100.1.1');
    await page.keyboard.press('Home');
    await at('100');
    await page.keyboard.press('ArrowLeft');

    await expect.poll(() => line(page, /^100\.1 /).count()).toBe(0);
  });

  test('takes what was cut by keys after a clear question, and one key takes the move back', async () => {
    const page = await openTreeAs('arsiparis');
    await jumpTo(page, 'kontrak jalan pulau', 'Kontrak peningkatan Jalan Pulau');
    const before = await countOf(page, /^400\.1\.2 /);

    await page.keyboard.press('Control+x');
    await jumpTo(page, '400.1.1', '400.1.1');
    await page.keyboard.press('Control+v');
    const question = page.getByRole('dialog', { name: /Pindahkan 1 arsip ke klasifikasi 400\.1\.1/ });
    await question.getByText('400.1.2').waitFor();
    await page.screenshot({ path: `${pictures}question.png` });
    await page.keyboard.press('Enter');
    await toast(page, '1 arsip dipindahkan ke 400.1.1').waitFor();
    await expect.poll(() => countOf(page, /^400\.1\.2 /)).toBe(before - 1);

    await tree(page).focus();
    await page.keyboard.press('Control+z');
    await toast(page, 'Pemindahan diurungkan').waitFor();
    await expect.poll(() => countOf(page, /^400\.1\.2 /)).toBe(before);
  });

  test('takes what is dragged onto a berkas, says why a berkas stays, and undoes it from the notice', async () => {
    const page = await openTreeAs('arsiparis');
    await jumpTo(page, 'surat masuk camat rawa', 'Surat masuk dari Camat Rawa');
    const file = line(page, /^025 /);
    const before = Number(await file.getByRole('gridcell').last().textContent());

    await activeLine(page).dragTo(file);
    await toast(page, /^1 arsip masuk ke berkas/).waitFor();
    await expect.poll(async () => Number(await file.getByRole('gridcell').last().textContent())).toBe(before + 1);
    await undoInToast(page).click();
    await toast(page, 'Pemindahan diurungkan').waitFor();

    await expect.poll(async () => Number(await file.getByRole('gridcell').last().textContent())).toBe(before);
  });

  test.each(['light', 'dark'] as const)('has no fault of access in the %s theme', async (theme) => {
    const page = await openTreeAs('arsiparis', theme);
    await jumpTo(page, 'surat masuk camat rawa', 'Surat masuk dari Camat Rawa');
    await page.keyboard.press('Space');
    await page.keyboard.press('Control+x');
    await page.getByRole('article').waitFor();
    await page.screenshot({ path: `${pictures}tree-${theme}.png` });

    expect(await violations(page)).toEqual([]);
  });

  test('offers no move to who may only read', async () => {
    const page = await openTreeAs('petugas');
    await jumpTo(page, 'surat masuk camat rawa', 'Surat masuk dari Camat Rawa');

    await page.keyboard.press('Space');

    expect(await page.getByRole('button', { name: 'Potong untuk dipindah' }).count()).toBe(0);
    expect(await activeLine(page).getAttribute('draggable')).toBe(null);
  });
});
