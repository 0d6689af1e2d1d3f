/**
 * The sample office of the browser edition, made once by the program itself and then laid into the empty profile of each test: making
 * it takes longer than most journeys in it. What is laid is what the browser keeps for the origin: databases and its own files.
 * It is made anew with each build, and by each day, because its dates lie around today.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { waitForLogin } from '#test/pages/app-page.ts';
import { type CarriedFile, takeFolder } from './origin-folder.ts';

const built = fileURLToPath(new URL('../../out/renderer/index.html', import.meta.url));
const kept = fileURLToPath(new URL('../../out/sample-office', import.meta.url));

interface CarriedStore {
  readonly name: string;
  readonly keyPath: string | string[] | null;
  readonly indexes: readonly {
    readonly name: string;
    readonly keyPath: string | string[];
    readonly unique: boolean;
    readonly multiEntry: boolean;
  }[];
  readonly rows: readonly unknown[];
}
interface CarriedDatabase {
  readonly name: string;
  readonly version: number;
  readonly stores: readonly CarriedStore[];
}
interface CarriedOrigin {
  readonly databases: readonly CarriedDatabase[];
  readonly files: readonly CarriedFile[];
}

/** A page of the origin without the program. */
const BESIDE = 'manifest-that-is-none.txt';
/** The address at which the page of the test finds the office to lay. */
const OFFICE = 'sample-office.json';

/** Lays the sample office into an empty profile. `at`: the moment at which the clock of the context stands still. */
export async function laySampleOffice(browser: Browser, context: BrowserContext, url: string, at?: string): Promise<void> {
  const name = `${createHash('sha256')
    .update(`${statSync(built).mtimeMs} ${at ?? new Date().toDateString()}`)
    .digest('hex')
    .slice(0, 16)}.json`;
  const file = join(kept, name);
  if (!existsSync(file)) await makeSampleOffice(browser, url, file, at);
  const page = await context.newPage();
  // Fetched by the page: some megabytes as arguments of a call take longer than the rest of the laying.
  await page.route(`${url}${OFFICE}`, (route) => route.fulfill({ path: file, contentType: 'application/json' }));
  await page.goto(`${url}${BESIDE}`);
  await layOrigin(page, OFFICE);
  await page.close();
}

async function makeSampleOffice(browser: Browser, url: string, file: string, at: string | undefined): Promise<void> {
  const context = await browser.newContext();
  if (at !== undefined) await context.clock.setFixedTime(new Date(at));
  const page = await context.newPage();
  await page.goto(`${url}?demo=1`);
  await waitForLogin(page);
  await waitForTexts(page);
  // The program must have let go of its files before they are read.
  await page.close();
  const beside = await context.newPage();
  await beside.goto(`${url}${BESIDE}`);
  const origin: CarriedOrigin = { databases: await takeDatabases(beside), files: await takeFolder(beside, '') };
  await context.close();
  mkdirSync(kept, { recursive: true });
  // Two files of tests may make it at the same time: whoever is last replaces one whole office by another.
  const unfinished = `${file}.${process.pid}`;
  writeFileSync(unfinished, JSON.stringify(origin));
  renameSync(unfinished, file);
}

/** Its softcopies are read once, here: a test would do it again in the background, and be slower for it. */
async function waitForTexts(page: Page): Promise<void> {
  const unread = () =>
    page.evaluate(async () => {
      const answer = <T>(request: IDBRequest<T>) =>
        new Promise<T>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      const [known] = await indexedDB.databases();
      const db = await answer(indexedDB.open(known?.name ?? ''));
      const stores = db.transaction(['recordSoftcopy', 'fileText']);
      const [copies, texts] = await Promise.all(
        ['recordSoftcopy', 'fileText'].map((name) => answer(stores.objectStore(name).getAll() as IDBRequest<Record<string, unknown>[]>)),
      );
      db.close();
      const read = new Set((texts ?? []).filter(({ state }) => state !== 'partial').map(({ hash }) => hash));
      return (copies ?? []).filter(({ hash }) => !read.has(hash)).length;
    });
  const latest = Date.now() + 180_000;
  while ((await unread()) > 0 && Date.now() < latest) await new Promise((resolve) => setTimeout(resolve, 500));
}

const takeDatabases = (page: Page): Promise<CarriedDatabase[]> =>
  page.evaluate(async () => {
    const answer = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const plain = (value: unknown): boolean =>
      value === null || ['string', 'number', 'boolean', 'undefined'].includes(typeof value)
        ? true
        : Array.isArray(value)
          ? value.every(plain)
          : Object.getPrototypeOf(value) === Object.prototype && Object.values(value as object).every(plain);
    const taken = [];
    for (const { name, version } of await indexedDB.databases()) {
      const db = await answer(indexedDB.open(name ?? ''));
      const stores = [];
      for (const storeName of db.objectStoreNames) {
        const store = db.transaction(storeName).objectStore(storeName);
        const indexes = [...store.indexNames].map((indexName) => {
          const { keyPath, unique, multiEntry } = store.index(indexName);
          return { name: indexName, keyPath: keyPath as string | string[], unique, multiEntry };
        });
        const rows: unknown[] = await answer(store.getAll());
        // JSON carries them whole, or this test support must learn how.
        if (store.keyPath === null || !rows.every(plain)) throw new Error(`${storeName} holds what JSON cannot carry`);
        stores.push({ name: storeName, keyPath: store.keyPath as string | string[], indexes, rows });
      }
      db.close();
      taken.push({ name: name ?? '', version: version ?? 1, stores });
    }
    return taken;
  });

/** Lays databases and files at once: each waits for the disk while the other works. */
const layOrigin = (page: Page, address: string): Promise<void> =>
  page.evaluate(async (from) => {
    const { databases, files } = (await (await fetch(from)).json()) as CarriedOrigin;
    const putDatabase = async ({ name, version, stores }: CarriedDatabase): Promise<void> => {
      const request = indexedDB.open(name, version);
      request.onupgradeneeded = () => {
        for (const { name: storeName, keyPath, indexes } of stores) {
          const store = request.result.createObjectStore(storeName, { keyPath });
          for (const index of indexes) store.createIndex(index.name, index.keyPath, index);
        }
      };
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      await new Promise<void>((resolve, reject) => {
        const transaction = db.transaction(
          stores.map((store) => store.name),
          'readwrite',
        );
        transaction.oncomplete = () => resolve();
        transaction.onerror = () => reject(transaction.error);
        for (const { name: storeName, rows } of stores) {
          const store = transaction.objectStore(storeName);
          for (const row of rows) store.put(row);
        }
      });
      db.close();
    };
    const root = await navigator.storage.getDirectory();
    const putFile = async ({ path, base64 }: CarriedFile): Promise<void> => {
      const parts = path.split('/');
      let at = root;
      for (const part of parts.slice(0, -1)) at = await at.getDirectoryHandle(part, { create: true });
      const stream = await (await at.getFileHandle(parts.at(-1) ?? '', { create: true })).createWritable();
      await stream.write(Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)));
      await stream.close();
    };
    await Promise.all([...databases.map(putDatabase), ...files.map(putFile)]);
  }, address);
