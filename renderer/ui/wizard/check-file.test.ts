import { expect, test } from 'vitest';
import { checkFile } from './check-file.ts';

const file = (parts: BlobPart[], name = 'daftar.csv') => new File(parts, name);

test.each([
  ['an empty file', file([]), 'fileEmpty'],
  ['a file of blank lines', file(['\r\n \r\n']), 'fileEmpty'],
  ['a workbook of the old kind', file([new Uint8Array([0xd0, 0xcf, 0x11, 0xe0])], 'daftar.xls'), 'fileExcel'],
  ['a PDF', file(['%PDF-1.7\n']), 'fileNotText'],
  ['other XML', file(['<?xml version="1.0"?>\n<records><record>']), 'fileNotText'],
  ['a web page under the name of a workbook', file(['\r\n<table><tr><td>KODE'], 'daftar.xls'), 'fileNotText'],
  ['bytes with zeros in them', file([new Uint8Array([65, 0, 66, 0])]), 'fileNotText'],
])('%s is refused with its reason', async (_name, given, code) => {
  expect(await checkFile(given)).toEqual({ ok: false, error: { code } });
});

test.each([
  ['a list', file(['KODE;JUDUL\r\n'])],
  ['a finding aid in EAD', file(['<?xml version="1.0"?>\n<!DOCTYPE ead PUBLIC "x" "ead.dtd">\n<ead>'])],
  ['records in Dublin Core', file(['<?xml version="1.0"?>\n<records><dc xmlns:dc="http://purl.org/dc/elements/1.1/">'])],
  ['a list whose first cell begins with a sign', file(['<5 tahun;JUDUL\r\n'])],
  ['a workbook, whatever it is called', file([new Uint8Array([0x50, 0x4b, 3, 4, 20, 0])])],
  ['a list in UTF-16 with its mark', file([new Uint8Array([0xff, 0xfe, 65, 0, 59, 0])])],
  ['a list with a broken letter', file([new Uint8Array([65, 0xe9, 59, 66])])],
])('%s is taken', async (_name, given) => {
  expect(await checkFile(given)).toEqual({ ok: true, value: null });
});

test('a file that is gone since it was chosen is unreadable', async () => {
  const gone = file(['KODE']);
  gone.slice = () => ({ arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotFoundError')) }) as unknown as Blob;

  expect(await checkFile(gone)).toEqual({ ok: false, error: { code: 'fileUnreadable' } });
});
