/** The screen of a bad start as a person reads it, and the words of the notices after one. */
import type { Page } from 'playwright-core';

export interface ReadTrouble {
  readonly title: string;
  readonly happened: string;
  readonly saved: string;
  readonly next: string;
  readonly ways: readonly string[];
}

export async function readTrouble(page: Page): Promise<ReadTrouble> {
  const sheet = page.getByRole('article');
  await sheet.waitFor();
  const part = async (term: string) => {
    const terms = await sheet.getByRole('term').allInnerTexts();
    return (await sheet.getByRole('definition').allInnerTexts())[terms.indexOf(term)] ?? '';
  };
  return {
    title: (await sheet.getByRole('heading', { level: 1 }).textContent()) ?? '',
    happened: await part('Yang terjadi'),
    saved: await part('Yang tersimpan'),
    next: await part('Yang dapat dilakukan'),
    ways: await sheet.getByRole('button').allInnerTexts(),
  };
}

/** Neither the first run nor a login: nobody may take a bad start for a new PC. */
export async function isEmptyApp(page: Page): Promise<boolean> {
  return (await page.getByLabel('Nama kantor').count()) > 0;
}
