/** The sheet of a consequence test: who led it, who was there, part by part the law and both consequences, and the approval of the head. */
import type { UncodedLetter } from '../../parts/letter.ts';
import { signerBlock } from '../../parts/letter-signer.ts';
import { aboutOf, paragraph } from './case-blocks.ts';
import type { ConsequenceSheet } from './model.ts';
import { dated, long, letterText as text } from './text.ts';

export const consequenceLetter = (sheet: ConsequenceSheet): UncodedLetter => ({
  letterhead: sheet.letterhead,
  banners: sheet.approval ? [] : [text.testPending],
  title: { lines: text.testTitle, number: `Nomor registrasi keberatan: ${sheet.number}` },
  head: null,
  blocks: [
    {
      kind: 'pairs',
      pairs: [
        { label: 'Hari dan tanggal', value: long(sheet.heldOn) },
        ...(sheet.heldAt ? [{ label: 'Tempat', value: sheet.heldAt }] : []),
        { label: 'Dokumen yang diuji', value: sheet.subject },
        { label: 'Saat pengujian', value: sheet.occasion },
      ],
    },
    paragraph(text.testOpening(sheet.subject, aboutOf(sheet))),
    {
      kind: 'table',
      head: text.testAttendance,
      shares: [4, 5, 3],
      rows: sheet.attendance.map(({ name, title, role }) => [name, title, role]),
    },
    { kind: 'heading', text: 'Pengujian per bagian' },
    {
      kind: 'table',
      head: text.testTable,
      shares: [4, 3, 4, 4, 2.4, 2.2],
      rows: sheet.parts.map(({ part, law, ifOpened, ifClosed, verdict, period }) => [part, law, ifOpened, ifClosed, verdict, period]),
    },
    ...(sheet.conclusion ? [paragraph(`Kesimpulan: ${sheet.conclusion}`)] : []),
    paragraph(sheet.approval ? text.testApproved(sheet.approval.number, sheet.approval.on) : text.testPending),
  ],
  closing: `${sheet.place}, ${dated(sheet.heldOn)}`,
  signers: [signerBlock(sheet.chair), signerBlock(sheet.head)],
  copies: [],
});
