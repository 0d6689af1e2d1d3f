/** The page of an objection as the persons of its steps use it: a step is opened by its verb, filled in and recorded by keys. */
import type { Locator, Page } from 'playwright-core';
import { logInAs } from './app-page.ts';
import { type Counter, goTo } from './objection-page.ts';

/** A signed paper as a scanner gives it. */
export const signedPaper = (name: string) => ({
  name: `${name}.pdf`,
  mimeType: 'application/pdf',
  buffer: Buffer.from(`%PDF-1.4\n% ${name}\n%%EOF\n`),
});

export const dialogOf = (page: Page): Locator => page.getByRole('dialog').first();

const otherActions = (page: Page): Locator => page.getByRole('button', { name: 'Tindakan lain' }).last();

/** Opens a case of the register by what its row says, as a page of its own. */
export async function openCaseOf(page: Page, row: string | RegExp, tab: RegExp = /Terbuka/): Promise<void> {
  await goTo(page, '#/keberatan');
  await page.getByRole('tab', { name: tab }).click();
  await page.getByRole('row', { name: row }).first().click();
  await page.getByText('Linimasa').waitFor();
  await otherActions(page).press('Enter');
  await page.getByRole('menuitem', { name: 'Buka satu halaman penuh' }).press('Enter');
  await page.getByRole('heading', { name: 'Perkara keberatan' }).waitFor();
  await page.getByText('Linimasa').waitFor();
}

/** Another person goes on with the same case. */
export async function handTo(page: Page, username: string): Promise<void> {
  await page.reload();
  await logInAs(page, username);
  await page.getByText('Linimasa').waitFor();
}

/** They have buttons of their own in the panel of the consequence tests, which is read after the case. */
const ofPanel: readonly string[] = ['Tambah uji konsekuensi', 'Catat persetujuan'];

/** Opens a step: the one that is due by its button, the others by the menu. */
export async function openStep(page: Page, verb: string): Promise<Locator> {
  const due = page.getByRole('button', { name: verb, exact: true });
  if (ofPanel.includes(verb) || (await due.isVisible())) await due.press('Enter');
  else {
    await otherActions(page).press('Enter');
    await page.getByRole('menuitem', { name: verb, exact: true }).press('Enter');
  }
  const dialog = dialogOf(page);
  await dialog.waitFor();
  return dialog;
}

/** Half faded in, or while it still reads, a dialog has not yet its own colours. */
export async function stillOf(page: Page): Promise<void> {
  await page.getByText('Naskah sedang dibaca…').waitFor({ state: 'hidden' });
  await page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== 'running'));
}

/** What the menu of the case says of an act that may not be done now. */
export async function reasonHeld(page: Page, verb: string): Promise<string> {
  await otherActions(page).press('Enter');
  const item = page.getByRole('menuitem', { name: new RegExp(`^${verb}`) });
  await item.waitFor();
  const text = (await item.getAttribute('aria-disabled')) === 'true' ? await item.innerText() : '';
  await page.keyboard.press('Escape');
  await item.waitFor({ state: 'hidden' });
  return text;
}

export async function choose(form: Locator, label: string, option: string): Promise<void> {
  const page = form.page();
  await form.getByRole('combobox', { name: label }).press('Space');
  await page.getByRole('option', { name: option, exact: true }).press('Enter');
  await page.getByRole('listbox').waitFor({ state: 'hidden' });
}

/** The options that a choice offers. */
export async function offeredBy(form: Locator, label: string): Promise<readonly string[]> {
  const page = form.page();
  await form.getByRole('combobox', { name: label }).press('Space');
  await page.getByRole('listbox').waitFor();
  const options = await page.getByRole('option').allInnerTexts();
  await page.keyboard.press('Escape');
  await page.getByRole('listbox').waitFor({ state: 'hidden' });
  return options;
}

export const pick = (form: Locator, role: 'radio' | 'checkbox', name: string | RegExp): Promise<void> =>
  form.getByRole(role, { name, exact: typeof name === 'string' }).press('Space');

export async function attach(form: Locator, name: string): Promise<void> {
  await form.locator('input[type=file]').setInputFiles(signedPaper(name));
  await form.getByText(`${name}.pdf`).waitFor();
}

/** Saves the step by its key; it has been kept when the dialog is gone. */
export async function record(counter: Counter): Promise<void> {
  await counter.press('Control+Enter');
  await dialogOf(counter.page).waitFor({ state: 'hidden' });
}

/** The line of the folder of the case about one paper. */
export const folderLine = (page: Page, paper: string): Locator => page.getByRole('listitem').filter({ hasText: paper });
