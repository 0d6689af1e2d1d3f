/**
 * What else an offline application could be built on, with the same texts, each at a size that it bears: an index in memory (MiniSearch)
 * and PouchDB with pouchdb-find, which finds by the beginning of a field and otherwise reads every document.
 */
import MiniSearch from 'minisearch';
import PouchDB from 'pouchdb-browser';
import pouchFind from 'pouchdb-find';
import { archiveRecord, archiveText, typedQueries } from '#test/bench/archive-words.ts';
import type { PeerFigures, PeersOrder } from './peers.ts';

const CHUNK = 1000;
const PAGE = 50;

export const measurePeer = ({ peer, size, rounds }: PeersOrder): Promise<PeerFigures> =>
  peer === 'memory' ? measureMemory(size, rounds) : measurePouch(size, rounds);

async function measureMemory(size: number, rounds: number): Promise<PeerFigures> {
  const index = new MiniSearch<{ readonly id: number; readonly text: string }>({ fields: ['text'] });
  let buildMs = 0;
  for (let from = 0; from < size; from += CHUNK) {
    const docs = Array.from({ length: Math.min(CHUNK, size - from) }, (_, at) => ({ id: from + at, text: archiveText(from + at) }));
    const began = performance.now();
    index.addAll(docs);
    buildMs += performance.now() - began;
  }
  const pages = await timesOf(size, rounds, async (text) => index.search(text, { prefix: true, combineWith: 'AND' }).slice(0, PAGE));
  return { size, buildSeconds: buildMs / 1000, pages };
}

async function measurePouch(size: number, rounds: number): Promise<PeerFigures> {
  PouchDB.plugin(pouchFind);
  const db = new PouchDB('bench-pouch');
  let buildMs = 0;
  for (let from = 0; from < size; from += CHUNK) {
    const docs = Array.from({ length: Math.min(CHUNK, size - from) }, (_, at) => {
      const { letterNumber, date } = archiveRecord(from + at);
      return { _id: `record-${from + at}`, letterNumber, from: date.from, text: archiveText(from + at).toLowerCase() };
    });
    const began = performance.now();
    await db.bulkDocs(docs);
    buildMs += performance.now() - began;
  }
  const began = performance.now();
  await db.createIndex({ index: { fields: ['letterNumber'] } });
  await db.find({ selector: { letterNumber: { $gte: '6' } }, limit: 1 });
  buildMs += performance.now() - began;
  const pages = await timesOf(size, rounds, (text) => {
    const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
    const selector = { $and: words.map((word) => ({ text: { $regex: new RegExp(`\\b${word}`) } })) };
    return db.find({ selector, fields: ['_id'], limit: PAGE });
  });
  await db.destroy();
  return { size, buildSeconds: buildMs / 1000, pages };
}

async function timesOf(size: number, rounds: number, ask: (text: string) => Promise<unknown>): Promise<readonly number[]> {
  const times: number[] = [];
  for (const text of typedQueries(size, rounds).flat()) {
    if (!/[\p{L}\p{N}]/u.test(text)) continue;
    const began = performance.now();
    await ask(text);
    times.push(performance.now() - began);
  }
  return times;
}
