/** The work of the documentation procedure as its people do it: the archivist at the shelf, the Sekretaris who checks, the unit that signs. */
import type { Browser, Download, Locator } from 'playwright-core';
import { logInAs, type Theme } from './app-page.ts';
import { type Counter, goTo, openCounter } from './objection-page.ts';

export const areas = {
  receptions: { path: '#/arsip/penerimaan', title: 'Penerimaan arsip' },
  stages: { path: '#/arsip/tahapan', title: 'Tahapan pendokumentasian' },
  lists: { path: '#/arsip/identifikasi', title: 'Daftar identifikasi' },
  documents: { path: '#/arsip/sop', title: 'SOP dan formulir' },
  reports: { path: '#/arsip/pendokumentasian', title: 'Laporan pendokumentasian' },
} as const;

export interface ProcedureDesk extends Counter {
  readonly openArea: (area: keyof typeof areas) => Promise<void>;
  /** Another person takes the PC and goes to the same address. */
  readonly changeTo: (username: string) => Promise<void>;
  readonly dialog: (name: string) => Locator;
  /** Types into the field that has the focus, then goes on with Tab. */
  readonly typeOn: (text: string) => Promise<void>;
  /** Goes on with Tab until the field of this label has the focus. */
  readonly tabTo: (label: string) => Promise<void>;
  /** Attaches the scan of a signed paper in the open dialog. */
  readonly attachScan: (name?: string) => Promise<void>;
  /** Takes the step of the open dialog and goes on when it has closed. */
  readonly submit: () => Promise<void>;
  /** A command of the menu of the case that stands open. */
  readonly choose: (name: string | RegExp) => Promise<void>;
  /** A command of the menu of the list. */
  readonly chooseOfList: (name: string) => Promise<void>;
  /** Files the papers of the open case as a record of the Sekretariat in the first place that is found. */
  readonly filePapers: () => Promise<void>;
  /** The file that an act saves. */
  readonly savedBy: (act: () => Promise<void>) => Promise<Download>;
  /** The paper printed last. */
  readonly lastPaper: () => Promise<Uint8Array>;
}

const scan = {
  mimeType: 'application/pdf',
  buffer: Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n'),
};

const MOST_TABS = 20;

export async function openProcedure(browser: Browser, url: string, theme: Theme = 'light', as = 'arsiparis'): Promise<ProcedureDesk> {
  const counter = await openCounter(browser, url, { as, theme });
  const { page } = counter;
  const choose = async (name: string | RegExp) => {
    await page.getByRole('article').getByRole('button', { name: 'Tindakan lain' }).click();
    await page.getByRole('menuitem', { name }).click();
  };
  const submit = async () => {
    const open = page.getByRole('dialog');
    await open.waitFor();
    await counter.press('Control+Enter');
    await open.waitFor({ state: 'detached' });
  };
  const pick = async (label: string, words: string) => {
    await page.getByRole('dialog').getByRole('combobox', { name: label }).focus();
    await counter.type(words);
    await page.getByRole('option').filter({ hasText: words }).first().waitFor();
    await counter.press('Enter');
  };
  return {
    ...counter,
    openArea: async (area) => {
      await goTo(page, areas[area].path);
      await page.getByRole('heading', { level: 1, name: areas[area].title }).waitFor();
      await page.getByRole('row').nth(1).waitFor();
    },
    changeTo: async (username) => {
      const address = new URL(page.url()).hash;
      await page.getByRole('banner').getByRole('button').last().click();
      await page.getByRole('menuitem', { name: 'Ganti orang' }).click();
      await logInAs(page, username);
      await goTo(page, address);
    },
    dialog: (name) => page.getByRole('dialog', { name, exact: true }),
    typeOn: async (text) => {
      await counter.type(text);
      await counter.press('Tab');
    },
    tabTo: async (label) => {
      for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
        const here = await page.evaluate(() => (document.activeElement as HTMLInputElement | null)?.labels?.[0]?.textContent ?? '');
        if (here.startsWith(label)) return;
        await counter.press('Tab');
      }
      throw new Error(`no field ${label} within ${MOST_TABS} tabs`);
    },
    attachScan: async (name = 'naskah bertanda tangan.pdf') => {
      await page
        .getByRole('dialog')
        .locator('input[type=file]')
        .setInputFiles({ ...scan, name });
      // In the vault: before that the step would be refused for want of its scan.
      await page.getByRole('dialog').getByText(name, { exact: true }).waitFor();
    },
    submit,
    choose,
    chooseOfList: async (name) => {
      await page.getByRole('button', { name: 'Tindakan lain' }).first().click();
      await page.getByRole('menuitem', { name }).click();
    },
    filePapers: async () => {
      await choose('Arsipkan sebagai arsip');
      await pick('Unit atau OPD asal', 'Sekretariat Daerah');
      await pick('Tempat simpan', 'Boks 001');
      await submit();
    },
    savedBy: async (act) => {
      await page.evaluate(() => {
        // Without its dialog a file is saved as a download, which a test can take.
        delete (window as { showSaveFilePicker?: unknown }).showSaveFilePicker;
      });
      const [download] = await Promise.all([page.waitForEvent('download'), act()]);
      return download;
    },
    lastPaper: async () => {
      await page.waitForFunction(() => (window as unknown as { caughtPapers: readonly Blob[] }).caughtPapers.length > 0);
      const paper = (await counter.printed()).at(-1);
      if (!paper) throw new Error('no paper was printed');
      return paper;
    },
  };
}
