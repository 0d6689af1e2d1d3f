/**
 * The pieces of renderer/ui in the built window, under its own Content-Security-Policy: pictures of every scene to look at
 * (test-results/gallery), axe without a violation in both themes, and what the keyboard must be able to do.
 */
import { mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { scan } from '#test/pages/scanner.ts';
import { launchBrowser, type ServedWindow, serveWindow } from '#test/support/browser.ts';

const pictures = fileURLToPath(new URL('../../test-results/gallery', import.meta.url));
const scenes = [
  ...['', 'kasus', 'arsip', 'pilihan', 'formulir', 'formulir-kosong', 'memuat', 'kosong', 'nihil', 'gagal', 'bagian'],
  ...['kemajuan', 'impor', 'pohon', 'masuk', 'masuk-sandi', 'nomor'],
  // Last, because their toasts stay for a while.
  ...['dialog', 'dialog-konfirmasi', 'dialog-bahaya', 'dialog-pilihan', 'dialog-perhitungan', 'palet', 'tombol'],
];
/** The office PC, and the same screen at a zoom of 200 %. */
const sizes = [
  { name: '1366x768', width: 1366, height: 768 },
  { name: '683x384', width: 683, height: 384 },
];

let browser: Browser;
let served: ServedWindow;
let axe: string;

beforeAll(async () => {
  [browser, served] = await Promise.all([launchBrowser(), serveWindow()]);
  axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  await mkdir(pictures, { recursive: true });
});
afterAll(async () => {
  await browser?.close();
  await served?.close();
});

interface Gallery {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What the browser complained about: refused by the policy, thrown, unknown messages. */
  readonly complaints: string[];
}

/** The gallery of one theme and size; `show` leads to a scene. */
async function openGallery(theme: 'light' | 'dark', size = sizes[0] ?? { width: 1366, height: 768 }): Promise<Gallery> {
  const context = await browser.newContext({ viewport: { width: size.width, height: size.height }, reducedMotion: 'reduce' });
  await context.addInitScript((mode) => location.protocol !== 'about:' && localStorage.setItem('daluang-theme', mode), theme);
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  return { page, context, complaints };
}

async function show(page: Page, scene: string): Promise<void> {
  await page.goto(`${served.url}#/galeri/${scene}`);
  await page.locator(`[data-scene="${scene}"]`).waitFor({ state: 'attached' });
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  // Dialogs and virtual rows find their places after the first frame.
  await page.waitForTimeout(250);
}

/** Loads the window again first, so that the form of the test before holds nothing back. */
async function showAnew(page: Page, scene: string): Promise<void> {
  await page.goto('about:blank');
  await show(page, scene);
}

describe.each(['light', 'dark'] as const)('the gallery in the %s theme', (theme) => {
  test.each(sizes)('shows every scene at $name, without a complaint of the browser and without an axe violation', async (size) => {
    const { page, context, complaints } = await openGallery(theme, size);
    const violations: string[] = [];

    for (const scene of scenes) {
      await show(page, scene);
      await page.screenshot({ path: `${pictures}/${scene || 'galeri'}-${theme}-${size.name}.png` });
      violations.push(...(await violationsOf(page, scene)));
    }

    expect(violations).toEqual([]);
    expect(complaints).toEqual([]);
    await context.close();
  });
});

async function violationsOf(page: Page, scene: string): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async (name) => {
    interface Rule {
      readonly id: string;
      readonly nodes: readonly { readonly html: string }[];
    }
    const runner = window as unknown as { axe: { run(root: Document): Promise<{ violations: Rule[] }> } };
    const { violations } = await runner.axe.run(document);
    return violations.map((rule) => `${name}: ${rule.id} ${rule.nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`);
  }, scene);
}

describe('by keyboard alone', () => {
  let gallery: Gallery;
  let page: Page;

  beforeAll(async () => {
    gallery = await openGallery('light');
    page = gallery.page;
  });
  afterAll(async () => {
    expect(gallery.complaints).toEqual([]);
    await gallery.context.close();
  });

  test('End and Home reach the last and the first of a million rows', async () => {
    await show(page, 'arsip');
    const grid = page.getByRole('grid');
    await grid.focus();

    await grid.press('End');
    await page.getByText('baris 1000000').waitFor();
    const foot = await page
      .getByText(/dari 1\.000\.000$/)
      .last()
      .textContent();
    await grid.press('Home');
    await page.getByText('1–13 dari 1.000.000').waitFor();

    expect(foot).toContain('1.000.000 dari 1.000.000');
  });

  test('the wheel in the middle of a million rows moves by its own distance', async () => {
    await show(page, 'arsip');
    const grid = page.getByRole('grid');
    await grid.evaluate((element) => {
      element.scrollTop = element.scrollHeight / 2;
    });
    const first = () => grid.evaluate((element) => Number(element.querySelector('[aria-selected]')?.getAttribute('aria-rowindex')));
    await expect.poll(first).toBeGreaterThan(400_000);
    const before = await first();

    await grid.hover();
    await page.mouse.wheel(0, 440);

    await expect.poll(first).toBe(before + 10);
  });

  test('Space ticks rows, and all that was found is one tick', async () => {
    await show(page, 'pilihan');
    const grid = page.getByRole('grid');
    await grid.focus();

    await grid.press('Space');
    await grid.press('ArrowDown');
    await grid.press('Space');
    await page.getByText('2 dipilih').waitFor();
    await page.getByLabel('Pilih semua yang ditemukan').click();

    await page.getByText('1.000.000 dipilih').waitFor();
  });

  test('a narrower column stays narrow after the page is opened again', async () => {
    await show(page, 'kasus');
    const grip = page.getByRole('separator', { name: 'Lebar kolom Tenggat' });
    await grip.focus();

    await grip.press('ArrowLeft');
    await show(page, '');
    await show(page, 'kasus');

    expect(await page.getByRole('columnheader', { name: 'Tenggat' }).evaluate((cell) => cell.getBoundingClientRect().width)).toBe(96);
  });

  test('Ctrl+K finds a case by words, ? shows the keys, Esc closes both', async () => {
    await show(page, 'kasus');

    await page.keyboard.press('Control+k');
    await page.keyboard.type('hibah');
    await page.getByRole('option', { name: /011\/KEB\/B\/IV\/2026/ }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.keyboard.press('?');
    const keys = await page.getByRole('dialog', { name: 'Tombol pada layar ini' }).textContent();
    await page.keyboard.press('Escape');

    expect(keys).toContain('Registrasi keberatanAlt N');
  });

  test('a tree opens, goes in and closes with the arrows', async () => {
    await show(page, 'pohon');
    const tree = page.getByRole('tree');
    await tree.focus();

    await tree.press('ArrowLeft');
    const closed = await page.getByRole('treeitem').first().getAttribute('aria-expanded');
    await tree.press('ArrowRight');
    await tree.press('ArrowRight');

    expect(closed).toBe('false');
    expect(await tree.getAttribute('aria-activedescendant')).toMatch(/-1$/);
  });
});

describe('a form', () => {
  let gallery: Gallery;
  let page: Page;

  beforeAll(async () => {
    gallery = await openGallery('light');
    page = gallery.page;
  });
  afterAll(() => gallery.context.close());

  test('names every field that is missing and goes to the first', async () => {
    await showAnew(page, 'formulir-kosong');

    await page.keyboard.press('Control+Enter');

    await page
      .getByRole('alert')
      .getByText(/Ada \d+ isian yang perlu diperbaiki/)
      .waitFor();
    expect(await page.getByLabel('Nomor permohonan').getAttribute('aria-invalid')).toBe('true');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('request');
  });

  test('shows a refusal of the domain beside its field and for the whole form', async () => {
    await showAnew(page, 'formulir');

    await page.keyboard.press('Control+Enter');

    await page.getByText('Nomor permohonan ini sudah ada keberatannya.').nth(1).waitFor();
    await page.getByText('Belum tersimpan').waitFor();
  });

  test('Enter goes to the next field and submits nothing', async () => {
    await showAnew(page, 'formulir');
    await page.getByLabel('Nama pemohon').focus();

    await page.keyboard.press('Enter');

    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('address');
    expect(await page.getByText('Belum tersimpan').count()).toBe(0);
  });

  test('F3 fills in what the entry before had', async () => {
    await showAnew(page, 'formulir-kosong');
    await page.getByLabel('Alamat').focus();

    await page.keyboard.press('F3');

    expect(await page.getByLabel('Alamat').inputValue()).toBe('Jl. Pelabuhan No. 4, Kel. Teluk Batu');
  });

  test('a date is typed as people write it, and says when it cannot be read', async () => {
    await showAnew(page, 'formulir');
    const field = page.getByLabel('Alasan diketahui pada');

    await field.fill('10/6');
    await field.press('Tab');
    const read = await field.inputValue();
    await field.fill('31/4/2026');
    await field.press('Tab');

    expect(read).toBe('Rab, 10 Jun 2026');
    await page.getByText('Tanggal belum dapat dibaca, misalnya 10/6/2026').waitFor();
  });

  test('the calendar opens with Alt and the arrow, and its keys move by day and month', async () => {
    await showAnew(page, 'formulir');
    const field = page.getByRole('textbox', { name: 'Alasan diketahui pada' });
    await field.focus();

    await page.keyboard.press('Alt+ArrowDown');
    await page.getByText('Mei 2026', { exact: true }).waitFor();
    await page.keyboard.press('PageUp');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Enter');

    expect(await field.inputValue()).toBe('Jum, 24 Apr 2026');
  });

  test('the letter of the paper form ticks its ground', async () => {
    await showAnew(page, 'formulir');
    await page.getByLabel(/Permohonan ditolak/).focus();

    await page.keyboard.press('g');

    expect(await page.getByLabel(/Disampaikan melebihi jangka waktu/).isChecked()).toBe(true);
  });

  test('ten thousand codes are found by words and taken with Enter', async () => {
    await showAnew(page, 'formulir');
    const picker = page.getByRole('combobox', { name: 'Kode klasifikasi' });

    await picker.fill('kesehatan keuangan 600');
    await page.getByText(/\d+ ditemukan/).waitFor();
    await expect.poll(() => page.getByRole('option').first().textContent()).toContain('Kesehatan keuangan');
    await picker.press('Enter');

    expect(await picker.inputValue()).toContain('Kesehatan keuangan');
  });

  test('a scanned label is taken back from the field that had the focus', async () => {
    await showAnew(page, 'formulir');
    const field = page.getByLabel('Nama pemohon');
    await field.fill('Sulastri');

    await scan(page, 'ARS-000178');

    await page.getByText('ARS-000178').waitFor();
    expect(await field.inputValue()).toBe('Sulastri');
  });

  test('leaving with changes asks, and staying keeps them', async () => {
    await showAnew(page, 'formulir');
    await page.getByLabel('Nama pemohon').fill('Sulastri W.');

    await page.getByRole('link', { name: 'Beranda' }).click();
    await page.getByRole('dialog', { name: 'Isian belum disimpan' }).waitFor();
    await page.getByRole('button', { name: 'Lanjut mengisi' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });

    expect(await page.getByLabel('Nama pemohon').inputValue()).toBe('Sulastri W.');
  });
});
