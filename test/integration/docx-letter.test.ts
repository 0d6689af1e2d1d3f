/** A letter as an editable draft, read back from the container. */
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { DOCX_TYPE, letterDocx } from '#renderer/pdf/docx/letter-docx.ts';
import type { Paper } from '#renderer/pdf/kit/paper.ts';
import type { UncodedLetter } from '#renderer/pdf/parts/letter.ts';
import { expectOk } from '#shared/lib/result.ts';
import { aLetterhead } from '#test/fixtures/pdf/objection-receipts.ts';

/** A picture of four dots. */
const dot = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAEElEQVR4nGNQcukAIgYIBQAYfgO533PBWQAAAABJRU5ErkJggg=='),
  (char) => char.charCodeAt(0),
);

const aLetter = (change: Partial<UncodedLetter> = {}): UncodedLetter => ({
  letterhead: { ...aLetterhead, logo: null },
  banners: ['KONSEP. Belum ditandatangani.'],
  title: null,
  head: {
    rows: [
      { label: 'Nomor', value: null },
      { label: 'Hal', value: 'Pengumpulan informasi & dokumen <publik>' },
    ],
    placeAndDate: 'Muara Lestari, 9 Maret 2026',
    to: ['Kepada Yth.', 'Kepala Dinas Pekerjaan Umum', 'di tempat'],
  },
  blocks: [
    { kind: 'paragraph', text: 'Baris satu\nbaris dua' },
    { kind: 'pairs', pairs: [{ label: 'Batas waktu', value: 'Senin, 30 Maret 2026' }] },
    {
      kind: 'ticks',
      rows: [
        { chosen: true, text: 'Asli' },
        { chosen: false, text: 'Salinan' },
      ],
    },
    {
      kind: 'table',
      head: ['No.', 'Informasi'],
      rows: [
        ['1', 'Kontrak'],
        ['2', 'Laporan keuangan'],
      ],
      shares: [1, 6],
    },
  ],
  closing: null,
  signers: [{ caption: 'Kepala Dinas', name: 'Siti Ramadhani', note: 'NIP 1' }],
  copies: ['Arsip'],
  ...change,
});

async function parts(change: Partial<UncodedLetter> = {}, paper: Paper = 'A4') {
  const bytes = expectOk(await letterDocx(aLetter(change), { paper, title: 'Surat edaran' }));
  const files = unzipSync(bytes);
  return { bytes, files, body: strFromU8(files['word/document.xml'] ?? new Uint8Array()) };
}

const textOf = (xml: string): string => [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text).join('|');

describe('a letter as DOCX', () => {
  it('says what the letter says, in its order', async () => {
    const { body } = await parts();

    const text = textOf(body);
    const said = [
      'KONSEP. Belum ditandatangani.',
      'Muara Lestari, 9 Maret 2026',
      'Pengumpulan informasi &amp; dokumen &lt;publik&gt;',
      'Kepala Dinas Pekerjaan Umum',
      'Baris satu|baris dua',
      'Senin, 30 Maret 2026',
      '☒  Asli',
      '☐  Salinan',
      'Laporan keuangan',
      'Siti Ramadhani',
      '1. Arsip',
    ].map((part) => text.indexOf(part));
    expect(said).toEqual(said.toSorted((a, b) => a - b));
    expect(said).not.toContain(-1);
  });

  it.each([
    ['A4', 11906, 16838],
    ['F4', 12189, 18709],
  ] as const)('on %s has its size in twentieths of a point', async (paper, width, height) => {
    const { body } = await parts({}, paper);

    const [, w, h] = /<w:pgSz w:w="(\d+)" w:h="(\d+)"/.exec(body) ?? [];
    expect([w, h].map(Number)).toEqual([width, height]);
  });

  it('is of the kind under which it is saved', async () => {
    const { files } = await parts();

    expect(strFromU8(files['[Content_Types].xml'] ?? new Uint8Array())).toContain(`ContentType="${DOCX_TYPE}.main+xml"`);
  });

  it('repeats the head of a table on every page and leaves no rule around its pairs', async () => {
    const { body } = await parts();

    expect(body.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(body).toContain('<w:top w:val="none"');
  });

  it('carries the logo of the letterhead', async () => {
    const { files } = await parts({ letterhead: { ...aLetterhead, logo: { kind: 'image', bytes: dot } } });

    const [picture] = Object.entries(files).filter(([name]) => /^word\/media\/.*\.png$/.test(name));
    expect(picture?.[1]).toEqual(dot);
  });

  it('is refused where the logo is no picture', async () => {
    const made = await letterDocx(aLetter({ letterhead: { ...aLetterhead, logo: { kind: 'image', bytes: new Uint8Array(40) } } }), {
      paper: 'A4',
      title: 'Surat',
    });

    expect(made).toEqual({ ok: false, error: { code: 'unreadableLogo' } });
  });

  it('gives the same bytes for the same letter', async () => {
    const [first, second] = [await parts(), await parts()];

    expect(first.bytes).toEqual(second.bytes);
    expect(strFromU8(first.files['docProps/core.xml'] ?? new Uint8Array())).not.toContain('dcterms:created');
  });
});
