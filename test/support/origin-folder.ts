/** A folder of a browser's own files, or all of them (`''`), as a stick that can be carried to another profile. */
import type { Page } from 'playwright-core';

export interface CarriedFile {
  readonly path: string;
  readonly base64: string;
}

export const takeFolder = (page: Page, name: string): Promise<CarriedFile[]> =>
  page.evaluate(async (folder) => {
    const files: { path: string; base64: string }[] = [];
    const walk = async (handle: FileSystemDirectoryHandle, path: string): Promise<void> => {
      for await (const [entry, child] of handle.entries()) {
        if (child instanceof FileSystemDirectoryHandle) await walk(child, `${path}${entry}/`);
        if (!(child instanceof FileSystemFileHandle)) continue;
        const bytes = new Uint8Array(await (await child.getFile()).arrayBuffer());
        let text = '';
        for (const byte of bytes) text += String.fromCharCode(byte);
        files.push({ path: `${path}${entry}`, base64: btoa(text) });
      }
    };
    const root = await navigator.storage.getDirectory();
    await walk(folder === '' ? root : await root.getDirectoryHandle(folder), '');
    return files;
  }, name);

export const putFolder = (page: Page, name: string, files: readonly CarriedFile[]): Promise<void> =>
  page.evaluate(
    async ({ folder, list }) => {
      const all = await navigator.storage.getDirectory();
      const root = folder === '' ? all : await all.getDirectoryHandle(folder, { create: true });
      for (const { path, base64 } of list) {
        const parts = path.split('/');
        let at = root;
        for (const part of parts.slice(0, -1)) at = await at.getDirectoryHandle(part, { create: true });
        const file = await at.getFileHandle(parts.at(-1) ?? '', { create: true });
        const stream = await file.createWritable();
        await stream.write(Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)));
        await stream.close();
      }
    },
    { folder: name, list: [...files] },
  );

export interface TableSum {
  readonly rows: number;
  readonly sha256: string;
}

/** Rows and SHA-256 of some tables: every row with its keys in order, in the order of the ids. Computed in the page, by none of our code. */
export const tableSums = (page: Page, database: string, tables: readonly string[]): Promise<Record<string, TableSum>> =>
  page.evaluate(
    async ({ name, stores }) => {
      const answer = <T>(request: IDBRequest<T>) =>
        new Promise<T>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      const inOrder = (_key: string, value: unknown): unknown =>
        value !== null && typeof value === 'object' && !Array.isArray(value)
          ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
          : value;
      const opened = await answer(indexedDB.open(name));
      const sums: Record<string, { rows: number; sha256: string }> = {};
      for (const store of stores) {
        const own = await answer<unknown[]>(opened.transaction(store).objectStore(store).getAll());
        // Records that came in a batch lie in packs (docs/decisions/0062).
        const packs =
          store === 'record'
            ? await answer<{ rows: unknown[] }[]>(opened.transaction('recordPack').objectStore('recordPack').getAll())
            : [];
        const rows = [...own, ...packs.flatMap((pack) => pack.rows)].sort((a, b) =>
          (a as { id: string }).id < (b as { id: string }).id ? -1 : 1,
        );
        const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify(rows, inOrder)));
        sums[store] = { rows: rows.length, sha256: [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('') };
      }
      opened.close();
      return sums;
    },
    { name: database, stores: [...tables] },
  );

export const databaseNames = (page: Page): Promise<string[]> =>
  page.evaluate(async () => (await indexedDB.databases()).flatMap(({ name }) => (name === undefined ? [] : [name])));
