import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readDocx } from './read-docx.ts';

const docx = (body: string, more: Readonly<Record<string, string>> = {}) =>
  zipSync({
    'word/document.xml': strToU8(`<?xml version="1.0"?><w:document xmlns:w="x"><w:body>${body}</w:body></w:document>`),
    ...Object.fromEntries(Object.entries(more).map(([name, xml]) => [name, strToU8(xml)])),
  });
const p = (...runs: readonly string[]) => `<w:p>${runs.map((run) => `<w:r><w:t xml:space="preserve">${run}</w:t></w:r>`).join('')}</w:p>`;
const cell = (text: string) => `<w:tc>${p(text)}</w:tc>`;

describe('the text of a DOCX', () => {
  it.each([
    ['paragraphs, whose runs are one text', p('Surat Per', 'intah') + p(''), ['Surat Perintah']],
    ['entities as signs', p('Dinas PU &amp; Tata Ruang'), ['Dinas PU & Tata Ruang']],
    [
      'cells of a row in one line',
      `<w:tbl><w:tr>${cell('No')}${cell('Uraian')}</w:tr><w:tr>${cell('1')}${cell('Kontrak')}</w:tr></w:tbl>`,
      ['No\tUraian', '1\tKontrak'],
    ],
    ['tabs and line ends', '<w:p><w:r><w:t>Nomor</w:t><w:tab/><w:t>12</w:t><w:br/><w:t>Hal</w:t></w:r></w:p>', ['Nomor\t12\nHal']],
    [
      'nothing of what was struck out',
      '<w:p><w:del><w:r><w:delText>lama</w:delText></w:r></w:del><w:ins><w:r><w:t>baru</w:t></w:r></w:ins></w:p>',
      ['baru'],
    ],
    ['nothing of the codes of fields', '<w:p><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>3</w:t></w:r></w:p>', ['3']],
  ])('has %s', (_, body, expected) => {
    expect(readDocx(docx(body))).toEqual({ ok: true, value: expected });
  });

  it('has headers, footers and notes after the body', () => {
    const bytes = docx(p('Isi'), { 'word/footer1.xml': p('Kaki'), 'word/header1.xml': p('Kepala'), 'word/styles.xml': p('bukan') });

    expect(readDocx(bytes)).toEqual({ ok: true, value: ['Isi', 'Kaki', 'Kepala'] });
  });

  it.each([
    ['no ZIP', strToU8('hanya teks'), 'docx.none'],
    ['a ZIP of another kind', zipSync({ 'xl/workbook.xml': strToU8('<x/>') }), 'docx.none'],
    ['a document under a password', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1), 'docx.protected'],
    ['bytes that are no UTF-8', zipSync({ 'word/document.xml': Uint8Array.of(0xff, 0xfe, 0xfd) }), 'docx.damaged'],
  ])('is refused for %s', (_, bytes, code) => {
    expect(readDocx(bytes)).toEqual({ ok: false, error: { code } });
  });

  it('never unpacks more than is allowed', () => {
    expect(readDocx(docx(p('a'.repeat(100_000))), 10_000)).toEqual({ ok: false, error: { code: 'docx.tooLarge' } });
  });
});
