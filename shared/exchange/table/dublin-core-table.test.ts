import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recordsDublinCore } from '../records/dublin-core.ts';
import type { ExportedRecord } from '../records/exported-record.ts';
import { dublinCoreTable, isDublinCore } from './dublin-core-table.ts';

const NAMESPACE = 'xmlns:dc="http://purl.org/dc/elements/1.1/"';

const cellsOf = (xml: string): Record<string, string>[] => {
  const [columns = [], ...rows] = dublinCoreTable(xml);
  return rows.map((row) => Object.fromEntries(columns.map((field, at) => [field, row[at] ?? '']).filter(([, text]) => text !== '')));
};

const record: ExportedRecord = {
  ...{ id: 'r-1', parent: null, description: 'Rapat', date: { kind: 'undated', from: null, to: null, circa: false }, unit: 'Sekretariat' },
  ...{ place: [], extent: null, securityClass: 'open', accessClass: 'periodic', classTitle: null, files: [], category: 'general' },
  ...{ protection: null, secondCopy: null, creator: null, fileNumber: null, itemNumber: null, oldNumber: null, receptionNumber: null },
  ...{ letterNumber: null, classCode: null, unitCode: null, indexTerm: null, level: null, state: null, extentUnit: null, condition: null },
  ...{ medium: null, note: null },
};

describe('what an own export writes is read back', () => {
  it.each<[string, Partial<ExportedRecord>, Record<string, string>]>([
    ['a creator that is the unit', { creator: 'Sekretariat' }, { creator: 'Sekretariat', unit: 'Sekretariat' }],
    ['no creator', {}, { unit: 'Sekretariat' }],
    ['a note that begins like a label', { note: 'Perlindungan: tidak ada' }, { note: 'Perlindungan: tidak ada' }],
    ['an index term that begins like a label', { indexTerm: 'Klasifikasi: x' }, { indexTerm: 'Klasifikasi: x' }],
    ['a medium called as DCMI calls all text', { medium: 'Text' }, { medium: 'Text' }],
    ['an unknown medium', { medium: 'Kategori: vital' }, { medium: 'Kategori: vital' }],
    ['a unit of extent without a number', { extentUnit: '3 boks' }, { extentUnit: '3 boks' }],
    ['a number that looks like an identifier', { letterNumber: 'urn:uuid:7' }, { letterNumber: 'urn:uuid:7' }],
  ])('%s', (_name, change, expected) => {
    expect(cellsOf(recordsDublinCore([{ ...record, ...change }], 'Dinas'))[0]).toMatchObject(expected);
  });

  it('whatever the texts are', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1 }),
      fc.constantFrom('Keterangan: a', 'Media: b', 'urn:uuid:1', 'Nomor surat: ', 'a\nb', ']]>', '<x/>', 'Text', 'Sekretariat'),
    );
    const stored = text.map((given) => given.replace(/[^\P{C}\n]/gu, '').trim()).filter((given) => given !== '');
    const fields = fc.record({
      ...{ description: stored, unit: stored, note: fc.option(stored), indexTerm: fc.option(stored), medium: fc.option(stored) },
      ...{ creator: fc.option(stored), fileNumber: fc.option(stored), condition: fc.option(stored), level: fc.option(stored) },
    });
    fc.assert(
      fc.property(fields, (given) => {
        const known = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null));
        const {
          id,
          date: _,
          securityClass: _s,
          accessClass: _a,
          ...read
        } = cellsOf(recordsDublinCore([{ ...record, ...given }], 'Dinas'))[0] ?? {};
        expect({ id, ...read }).toEqual({ id: 'r-1', ...known });
      }),
    );
  });
});

describe('Dublin Core of others', () => {
  it('is read in whatever stands around it, without the head of the answer', () => {
    const xml = `<?xml version="1.0"?><OAI-PMH><ListRecords><record><header><identifier>oai:x:1</identifier></header><metadata>
      <oai_dc:dc ${NAMESPACE}><dc:title>Peta kota</dc:title><dc:creator>Budi</dc:creator><dc:type>Image</dc:type><dc:date>1998</dc:date>
      <dc:identifier>B/12</dc:identifier><dc:rights>Hak cipta; semua; hak</dc:rights></oai_dc:dc></metadata></record>
      <record><metadata><oai_dc:dc><dc:title>Dua</dc:title></oai_dc:dc></metadata></record></ListRecords></OAI-PMH>`;

    expect(isDublinCore(xml)).toBe(true);
    expect(cellsOf(xml)).toEqual([
      { description: 'Peta kota', creator: 'Budi', medium: 'Image', date: '1998', letterNumber: 'B/12' },
      { description: 'Dua', date: 'tanpa tanggal' },
    ]);
  });

  it.each(['a;b\n"http://purl.org/dc/terms/";2', '<html><title>x</title></html>', '{"a":"http://purl.org/dc/terms/"}'])(
    'is not %s',
    (text) => {
      expect(isDublinCore(text)).toBe(false);
    },
  );
});
