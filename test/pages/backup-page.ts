/** The Cadangan section as a person uses it: everything is found by its words. */
import type { BrowserContext, Page } from 'playwright-core';

/** The one dialog of the system that a headless browser cannot show: choosing a folder, here one of the origin's own. */
export async function stubFolderDialog(context: BrowserContext, folder: string): Promise<void> {
  await context.addInitScript((name) => {
    const dialogs = window as { showDirectoryPicker?: unknown; showSaveFilePicker?: unknown; print?: unknown };
    dialogs.showDirectoryPicker = async () => (await navigator.storage.getDirectory()).getDirectoryHandle(name, { create: true });
    // Without its dialog a file is saved as a download, which a test can take.
    delete dialogs.showSaveFilePicker;
    dialogs.print = () => {
      document.body.dataset.printed = String(Number(document.body.dataset.printed ?? 0) + 1);
    };
  }, folder);
}

export async function openBackup(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Cadangan', exact: true }).click();
  await page.getByRole('heading', { name: 'Cadangan', exact: true }).waitFor();
}

export const chooseFolder = (page: Page): Promise<void> => page.getByRole('button', { name: 'Pilih folder…' }).click();

/** Makes the keys; the dialog shows the sheet when this is over. */
export async function showSheet(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Buat lembar pemulihan' }).first().click();
  await page.getByRole('button', { name: 'Buat kunci dan tampilkan lembar' }).click();
  await page.getByRole('img', { name: /^Halaman 1/ }).waitFor();
}

/** Proves that the sheet was read, and says that it is sealed. */
export async function confirmSheet(page: Page, lastLetters: string): Promise<void> {
  await page.getByLabel('Ketik enam huruf terakhir').fill(lastLetters);
  const sealed = page.getByLabel('Sudah dicetak dan disegel');
  if (!(await sealed.isChecked())) await sealed.check();
  await page.getByRole('button', { name: 'Selesai' }).click();
}

export async function backUp(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Cadangkan (sekarang|lagi)$/ }).click();
  await page.getByRole('heading', { name: 'Terbaca ulang' }).waitFor();
}

/** States of the sets, newest first, as the list names them. */
export const setStates = (page: Page): Promise<string[]> =>
  page.getByRole('region', { name: 'Set cadangan' }).locator('tbody tr td:nth-child(5)').allInnerTexts();

export async function rehearse(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Mulai gladi' }).click();
  await page.getByText('Gladi pemulihan: Lulus').waitFor();
}

export interface TypedRestore {
  /** The recovery key; null where the office key of this PC is to open the set. */
  readonly key: string | null;
}

/** From the page of a restore to the comparison, or to the refusal. */
export async function openSet(page: Page, { key }: TypedRestore): Promise<void> {
  if (key !== null) {
    const choice = page.getByLabel('Pakai kunci dari lembar pemulihan');
    if ((await choice.count()) > 0 && !(await choice.isChecked())) await choice.check();
    await page.getByLabel('Ketik kunci dari lembar pemulihan').fill(key);
  }
  await page.getByRole('button', { name: 'Periksa dan buka set' }).click();
}

/** Types the word, restores, and waits for the report. */
export async function confirmRestore(page: Page): Promise<void> {
  await page.getByLabel('Ketik PULIHKAN').fill('pulihkan');
  await page.getByRole('main').getByRole('button', { name: 'Pulihkan', exact: true }).click();
  await page.getByText('Pulih: jumlah dan hash semua tabel cocok').waitFor();
}

/** Name, count in the set, count restored: as the report compares them. */
export const comparedFigures = (page: Page): Promise<string[][]> =>
  page
    .getByRole('table', { name: /dibandingkan dengan yang dipulihkan/ })
    .locator('tbody tr')
    .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent?.trim() ?? '')));
