/** The peer: SQLite FTS5 alone, in a worker of its own, with the same texts and the same kind of file. */
import sqlite3InitModule from '@sqlite.org/sqlite-wasm';
import { archiveText, typedQueries } from '#test/bench/archive-words.ts';

export interface RawFigures {
  readonly buildSeconds: number;
  readonly pages: readonly number[];
}

export const rawFtsInWorker = (count: number, rounds: number): Promise<RawFigures> => {
  const worker = new Worker(new URL('./raw-fts.worker.ts', import.meta.url), { type: 'module' });
  return new Promise((resolve, reject) => {
    worker.addEventListener('error', (event) => reject(new Error(event.message)));
    worker.addEventListener('message', (event: MessageEvent<RawFigures>) => {
      worker.terminate();
      resolve(event.data);
    });
    worker.postMessage({ count, rounds });
  });
};

export async function measureRawFts(count: number, rounds: number): Promise<RawFigures> {
  const sqlite = await sqlite3InitModule();
  const pool = await sqlite.installOpfsSAHPoolVfs({ name: 'raw', directory: '/raw-fts', clearOnInit: true });
  const db = new pool.OpfsSAHPoolDb('/raw.sqlite3');
  db.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = TRUNCATE; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -16000;');
  db.exec("CREATE VIRTUAL TABLE raw USING fts5(text, content='', prefix='2 3')");

  let buildMs = 0;
  const insert = db.prepare('INSERT INTO raw(rowid, text) VALUES(?, ?)');
  for (let from = 0; from < count; from += 1000) {
    const texts = Array.from({ length: Math.min(1000, count - from) }, (_, index) => archiveText(from + index));
    const began = performance.now();
    db.exec('BEGIN');
    texts.forEach((text, index) => {
      insert.bind([from + index + 1, text]).stepReset();
    });
    db.exec('COMMIT');
    buildMs += performance.now() - began;
  }
  insert.finalize();

  const pages: number[] = [];
  for (const text of typedQueries(count, rounds).flat()) {
    const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
    if (words.length === 0) continue;
    const match = words.map((word) => `"${word}" *`).join(' AND ');
    const began = performance.now();
    db.selectValues('SELECT rowid FROM raw WHERE raw MATCH ? ORDER BY rowid DESC LIMIT 50', [match]);
    db.selectValue('SELECT count(*) FROM (SELECT 1 FROM raw WHERE raw MATCH ? LIMIT 10001)', [match]);
    pages.push(performance.now() - began);
  }
  db.close();
  return { buildSeconds: buildMs / 1000, pages };
}
