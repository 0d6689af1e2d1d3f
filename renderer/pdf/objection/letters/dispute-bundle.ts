/**
 * What goes to the Information Commission: the list of the papers and, where there was no reply, the note that says so on a sheet of its
 * own (domain.md 1.3; 8, scenario 11). The papers themselves are printed as they were issued.
 */
import type { UncodedLetter } from '../../parts/letter.ts';
import { aboutOf, paragraph, subjectBlock } from './case-blocks.ts';
import type { DisputeBundle } from './model.ts';
import { dated, long, letterText as text } from './text.ts';

type Sheet = UncodedLetter;

export const bundleLetters = (bundle: DisputeBundle): readonly Sheet[] =>
  bundle.reply ? [listOf(bundle)] : [listOf(bundle), noReplyOf(bundle)];

const keeperOf = ({ keeper }: DisputeBundle): Sheet['signers'] => [
  { caption: 'Sekretaris PPID', name: keeper.name, ...(keeper.position ? { note: keeper.position } : {}) },
];

function listOf(bundle: DisputeBundle): Sheet {
  const { reply } = bundle;
  return {
    letterhead: bundle.letterhead,
    banners: [],
    title: { lines: text.bundleTitle, number: `Nomor registrasi keberatan: ${bundle.number}` },
    head: null,
    blocks: [
      paragraph(text.bundleOpening(bundle.commission)),
      subjectBlock(bundle),
      {
        kind: 'pairs',
        pairs: [
          ...(bundle.commissionNumber ? [{ label: 'Nomor Komisi Informasi', value: bundle.commissionNumber }] : []),
          { label: 'Keberatan diterima', value: long(bundle.received) },
          { label: 'Batas tanggapan', value: long(bundle.legalLimit) },
          {
            label: 'Tanggapan tertulis',
            value: reply ? `${reply.number}, ${long(reply.on)}` : 'tidak ada; lihat surat keterangan',
          },
          ...(reply?.receivedOn ? [{ label: 'Diterima pengaju', value: long(reply.receivedOn) }] : []),
        ],
      },
      {
        kind: 'table',
        head: text.bundleTable,
        shares: [1, 10, 2],
        rows: bundle.papers.map(({ name, there }, index) => [String(index + 1), name, there ? 'ada' : 'tidak ada']),
      },
      ...(bundle.window ? [paragraph(text.window(bundle.window.until, bundle.window.workingDays, bundle.window.unit))] : []),
    ],
    closing: `${bundle.place}, ${dated(bundle.on)}`,
    signers: keeperOf(bundle),
    copies: [],
  };
}

const noReplyOf = (bundle: DisputeBundle): Sheet => ({
  letterhead: bundle.letterhead,
  banners: [],
  title: { lines: text.noReplyTitle, number: `Nomor registrasi keberatan: ${bundle.number}` },
  head: null,
  blocks: [paragraph(text.noReply(aboutOf(bundle), bundle.received, bundle.legalLimit)), subjectBlock(bundle)],
  closing: `${bundle.place}, ${dated(bundle.on)}`,
  signers: keeperOf(bundle),
  copies: [],
});
