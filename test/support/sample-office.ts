/**
 * The sample office of the browser edition, made once by the program itself and then laid into the empty profile of each test: making
 * it takes longer than most journeys in it. What is laid is what the browser keeps for the origin: databases and its own files.
 * It is made anew with each build, and by each day, because its dates lie around today.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { waitForLogin } from '#test/pages/app-page.ts';
import { type CarriedFile, putFolder, takeFolder } from './origin-folder.ts';

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

/** Lays the sample office into an empty profile. `at`: the moment at which the clock of the context stands still. */
export async function laySampleOffice(browser: Browser, context: BrowserContext, url: string, at?: string): Promise<void> {
  const name = `${createHash('sha256')
    .update(`${statSync(built).mtimeMs} ${at ?? new Date().toDateString()}`)
    .digest('hex')
    .slice(0, 16)}.json`;
  const file = join(kept, name);
  if (!existsSync(file)) await makeSampleOffice(browser, url, file, at);
  const origin = JSON.parse(readFileSync(file, 'utf8')) as CarriedOrigin;
  const page = await context.newPage();
  await page.goto(`${url}${BESIDE}`);
  await putDatabases(page, origin.databases);
  await putFolder(page, '', origin.files);
  await page.close();
}

async function makeSampleOffice(browser: Browser, url: string, file: string, at: string | undefined): Promise<void> {
  const context = await browser.newContext();
  if (at !== undefined) await context.clock.setFixedTime(new Date(at));
  const page = await context.newPage();
  await page.goto(`${url}?demo=1`);
  await waitForLogin(page);
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

const putDatabases = (page: Page, databases: readonly CarriedDatabase[]): Promise<void> =>
  page.evaluate(async (list) => {
    for (const { name, version, stores } of list) {
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
      const names = stores.map((store) => store.name);
      await new Promise<void>((resolve, reject) => {
        const transaction = db.transaction(names, 'readwrite');
        transaction.oncomplete = () => resolve();
        transaction.onerror = () => reject(transaction.error);
        for (const { name: storeName, rows } of stores) {
          const store = transaction.objectStore(storeName);
          for (const row of rows) store.put(row);
        }
      });
      db.close();
    }
  }, databases);
