import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { FileVault } from '#electron/services/vault/file-vault.ts';
import { addRecord } from '#renderer/commands/archive/add-record.ts';
import { attachSoftcopies } from '#renderer/commands/archive/attach-softcopies.ts';
import { replaceSoftcopy } from '#renderer/commands/archive/replace-softcopy.ts';
import { dexieSource } from '#renderer/search/engine/source.ts';
import { runTextJob } from '#renderer/texts/read/read-file.ts';
import type { FromTextWorker } from '#renderer/texts/text-messages.ts';
import { createTextQueue, type QueueState } from '#renderer/texts/text-queue.ts';
import { createTextReader, type TextWorker } from '#renderer/texts/text-reader.ts';
import { documentTypes } from '#shared/lib/media-type.ts';
import { expectOk } from '#shared/lib/result.ts';
import { archiveOffice, recordValues } from '#test/support/archive-office.ts';
import { engineOver, memorySql } from '#test/support/search/search-office.ts';

const docx = (...paragraphs: readonly string[]) =>
  zipSync({
    'word/document.xml': strToU8(`<w:document>${paragraphs.map((text) => `<w:p><w:t>${text}</w:t></w:p>`).join('')}</w:document>`),
  });

/** The reader itself without a thread of its own: documents need no canvas. `dies`: names of kinds that it does not survive. */
function workerHere(dies: readonly string[] = []): TextWorker {
  let goOn: (() => void) | null = null;
  const worker: TextWorker = {
    onmessage: null,
    onerror: null,
    terminate: () => {
      worker.onmessage = null;
    },
    postMessage: (message) => {
      if (message.kind === 'goOn') return goOn?.();
      if ('mediaType' in message && dies.includes(message.mediaType))
        return void queueMicrotask(() => worker.onerror?.({ message: 'out of memory' } as ErrorEvent));
      const tell = (data: FromTextWorker) => {
        worker.onmessage?.({ data } as MessageEvent<FromTextWorker>);
        return data.kind === 'part' ? new Promise<void>((resolve) => (goOn = resolve)) : Promise.resolve();
      };
      runTextJob(message, tell).catch((cause: unknown) => worker.onerror?.({ message: String(cause) } as ErrorEvent));
    },
  };
  return worker;
}

async function readingOffice(dies: readonly string[] = []) {
  const office = await archiveOffice();
  const vault = new FileVault(mkdtempSync(join(tmpdir(), 'daluang-texts-')));
  const { db } = office.ctx;
  const states: QueueState[] = [];
  const queue = createTextQueue({
    db,
    vault,
    reader: createTextReader(() => workerHere(dies)),
    now: () => '2026-06-10T01:00:00.000Z',
    quiet: async () => undefined,
    onState: (state) => states.push(state),
    onFault: (cause) => {
      throw cause;
    },
  });
  const file = async (bytes: Uint8Array, name: string, mediaType: string = documentTypes.docx) =>
    expectOk(await vault.put(bytes, name, mediaType));
  return { ...office, db, queue, states, file };
}

describe('reading files for search', () => {
  it('makes a record be found by what its files say, with the place where they say it', async () => {
    const { ctx, db, queue, file } = await readingOffice();
    const engine = await engineOver({ source: dexieSource(db) }, memorySql());
    const { id } = expectOk(
      await addRecord(ctx, recordValues({ description: 'Surat masuk' }), [
        await file(docx('Perihal: pompa banjir rangkiang'), 'nota.docx'),
      ]),
    );
    expect(await engine.ids({ entity: 'record', text: 'rangkiang' })).toEqual([]);

    await queue.look();

    expect(await engine.ids({ entity: 'record', text: 'rangkiang' })).toEqual([id]);
    const found = await engine.snippets('rangkiang', [id]);
    expect(found).toMatchObject({ snippets: [{ recordId: id, name: 'nota.docx', page: null, text: '…pompa banjir rangkiang' }] });
  });

  it('gives the same hits when the index is built anew', async () => {
    const { ctx, db, queue, file } = await readingOffice();
    const { id } = expectOk(await addRecord(ctx, recordValues(), [await file(docx('rangkiang'), 'nota.docx')]));
    await queue.look();

    const engine = await engineOver({ source: dexieSource(db) }, memorySql());

    expect(await engine.ids({ entity: 'record', text: 'rangkiang' })).toEqual([id]);
  });

  it('finds by the version in force only, and by the one before again when that is taken off', async () => {
    const { ctx, db, queue, file } = await readingOffice();
    const engine = await engineOver({ source: dexieSource(db) }, memorySql());
    const { id } = expectOk(await addRecord(ctx, recordValues(), [await file(docx('rangkiang'), 'lama.docx')]));
    const [old] = await db.rows('recordSoftcopy').where('recordId').equals(id).toArray();

    expectOk(await replaceSoftcopy(ctx, old?.id ?? '', await file(docx('surambi'), 'baru.docx')));
    await queue.look();

    expect(await engine.ids({ entity: 'record', text: 'rangkiang' })).toEqual([]);
    expect(await engine.ids({ entity: 'record', text: 'surambi' })).toEqual([id]);
  });

  it('reads the sheets of a workbook and the lines of a text', async () => {
    const { ctx, db, queue, file } = await readingOffice();
    const csv = await file(strToU8('no;uraian\n1;rangkiang'), 'daftar.csv', documentTypes.csv);
    const txt = await file(strToU8('surambi\nkedua'), 'catatan.txt', documentTypes.txt);
    expectOk(await addRecord(ctx, recordValues(), [csv, txt]));

    await queue.look();

    const texts = await db.fileText.bulkGet([csv.hash, txt.hash]);
    expect(texts.map((text) => [text?.state, text?.parts.map((part) => part?.text)])).toEqual([
      ['done', ['\nno\turaian\n1\trangkiang']],
      ['done', ['surambi\nkedua']],
    ]);
  });

  it('says why a file gives no text, and goes on with the others', async () => {
    const { ctx, db, queue, states, file } = await readingOffice([documentTypes.csv]);
    const locked = await file(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0), 'terkunci.docx');
    const damaged = await file(strToU8('PK'), 'rusak.docx');
    const deadly = await file(strToU8('a;b'), 'besar.csv', documentTypes.csv);
    const good = await file(docx('rangkiang'), 'baik.docx');
    expectOk(await addRecord(ctx, recordValues(), [good, locked, damaged, deadly]));

    await queue.look();

    const why = async (hash: string) => (await db.fileText.get(hash))?.why;
    expect(await Promise.all([locked, damaged, deadly, good].map(({ hash }) => why(hash)))).toEqual(['locked', 'damaged', 'failed', null]);
    expect(states.at(-1)).toEqual({ paused: false, waiting: 0, now: null });
  });

  it('leaves a file that is not in the vault for another day', async () => {
    const { ctx, db, queue } = await readingOffice();
    const lost = { hash: 'f'.repeat(64), bytes: 3, name: 'hilang.docx', mediaType: documentTypes.docx, known: false };
    expectOk(await addRecord(ctx, recordValues(), [lost]));

    await queue.look();

    expect(await db.fileText.count()).toBe(0);
  });

  it('reads nothing while it is paused, and everything after', async () => {
    const { ctx, db, queue, file } = await readingOffice();
    expectOk(await addRecord(ctx, recordValues(), [await file(docx('rangkiang'), 'nota.docx')]));

    queue.pause();
    await queue.look();
    expect(await db.fileText.count()).toBe(0);
    queue.resume();
    await queue.look();

    expect(await db.fileText.count()).toBe(1);
  });

  it('reads a file once, however often it hangs somewhere, and takes what came later', async () => {
    const { ctx, db, queue, states, file } = await readingOffice();
    const note = await file(docx('rangkiang'), 'nota.docx');
    const { id } = expectOk(await addRecord(ctx, recordValues(), [note]));
    await queue.look();
    const before = states.length;

    expectOk(await addRecord(ctx, recordValues(), [note]));
    await queue.look();
    expect(states.slice(before).every(({ waiting }) => waiting === 0)).toBe(true);
    expectOk(await attachSoftcopies(ctx, id, [await file(docx('surambi'), 'dua.docx')]));
    await queue.look();

    expect(await db.fileText.count()).toBe(2);
  });
});
