/**
 * What goes to the Information Commission: the list of the papers and, where there was no reply, the note that says so on a sheet of its
 * own (domain.md 1.3; 8, scenario 11). The papers themselves are printed as they were issued.
 */
import type { UncodedLetter } from '../../parts/letter.ts';
import { aboutOf, paragraph, subjectBlock } from './case-blocks.ts';
import type { CaseBundle, DisputeBundle } from './model.ts';
import { dated, long, letterText as text } from './text.ts';

type Sheet = UncodedLetter;
type AnyBundle = DisputeBundle | CaseBundle;

const isFile = (bundle: AnyBundle): bundle is CaseBundle => bundle.template === 'objection-bundle/1';

export const bundleLetters = (bundle: AnyBundle): readonly Sheet[] =>
  bundle.reply ? [listOf(bundle)] : [listOf(bundle), noReplyOf(bundle)];

const KEEPER = 'Sekretaris PPID';

const keeperOf = ({ keeper }: AnyBundle): Sheet['signers'] => [
  { caption: KEEPER, name: keeper.name, ...(keeper.position && keeper.position !== KEEPER ? { note: keeper.position } : {}) },
];

function listOf(bundle: AnyBundle): Sheet {
  const { reply } = bundle;
  return {
    letterhead: bundle.letterhead,
    banners: [],
    title: { lines: isFile(bundle) ? text.bundleFileTitle : text.bundleTitle, number: `Nomor registrasi keberatan: ${bundle.number}` },
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
      ...(isFile(bundle) ? contentsOf(bundle) : []),
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

/** What is in the file on which pages, what is not, and then what belongs to a dispute at all. */
const contentsOf = ({ contents, leftOut }: CaseBundle): Sheet['blocks'] => [
  {
    kind: 'table',
    head: text.contentsTable,
    shares: [1, 8, 3, 2],
    rows: contents.map(({ name, on, from, to }, index) => [
      String(index + 1),
      name,
      dated(on),
      from === to ? String(from) : `${from}-${to}`,
    ]),
  },
  ...(leftOut.length === 0
    ? []
    : [
        { kind: 'heading' as const, text: text.leftOut },
        {
          kind: 'table' as const,
          head: text.leftOutTable,
          shares: [1, 7, 6],
          rows: leftOut.map(({ name, why }, index) => [String(index + 1), name, why]),
        },
      ]),
  { kind: 'heading', text: text.checklist },
];

const noReplyOf = (bundle: AnyBundle): Sheet => ({
  letterhead: bundle.letterhead,
  banners: [],
  title: { lines: text.noReplyTitle, number: `Nomor registrasi keberatan: ${bundle.number}` },
  head: null,
  blocks: [paragraph(text.noReply(aboutOf(bundle), bundle.received, bundle.legalLimit)), subjectBlock(bundle)],
  closing: `${bundle.place}, ${dated(bundle.on)}`,
  signers: keeperOf(bundle),
  copies: [],
});
