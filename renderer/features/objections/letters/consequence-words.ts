/** The consequence test in the words of paper: law, period, verdict, occasion. */
import type { ConsequenceFile } from '#renderer/db/queries/consequence-tests.ts';
import type { ConsequenceSheet, ExclusionLine } from '#renderer/pdf/objection/letters/model.ts';
import type { Row } from '#shared/schema/entities.ts';
import { caseLetter, type LetterSource, signerFor } from './letter-source.ts';

type Part = Row<'consequencePart'>;

const lawOf = ({ article17, otherLaw }: Part): string =>
  [article17 && `UU 14/2008 Pasal 17 huruf ${article17}`, otherLaw].filter(Boolean).join('; ') || '-';

const periodOf = ({ unlimited, periodYears }: Part): string =>
  unlimited ? 'tidak dibatasi tahun' : periodYears ? `${periodYears} tahun` : '-';

/** The excluded parts, as a refusal names them. */
export const exclusionLines = ({ parts }: ConsequenceFile): readonly ExclusionLine[] =>
  parts
    .filter(({ verdict }) => verdict === 'excluded')
    .map((part) => ({ part: part.part, law: lawOf(part), consequence: part.ifOpened ?? '-', period: periodOf(part) }));

const occasions: Readonly<Record<ConsequenceFile['row']['occasion'], string>> = {
  beforeRequest: 'sebelum permohonan',
  request: 'saat permohonan',
  objection: 'saat keberatan',
  dispute: 'saat sengketa, atas perintah Majelis Komisioner',
};

export function consequenceSheet(source: LetterSource, test: ConsequenceFile): ConsequenceSheet {
  const { row, parts, course, events } = test;
  const approved = events.findLast(({ kind }) => kind === 'approved');
  const data = (approved?.data ?? {}) as { readonly number?: unknown; readonly signer?: unknown };
  const headName = typeof data.signer === 'string' ? data.signer : null;
  return {
    ...caseLetter(source),
    template: 'consequence-sheet/1',
    heldOn: row.heldOn,
    heldAt: row.place,
    subject: row.subject,
    occasion: occasions[row.occasion],
    attendance: [row.chair, ...row.attendance].map(({ name, title, role }) => ({ name, title: title ?? '-', role: role ?? '-' })),
    parts: parts.map((part) => ({
      part: part.part,
      law: part.verdict === 'open' ? '-' : lawOf(part),
      ifOpened: part.ifOpened ?? '-',
      ifClosed: part.ifClosed ?? '-',
      verdict: part.verdict === 'excluded' ? 'dikecualikan' : part.verdict === 'open' ? 'dibuka' : 'belum diputus',
      period: part.verdict === 'excluded' ? periodOf(part) : '-',
    })),
    conclusion: row.conclusion,
    chair: { ...signerFor(source, 'ppid', row.heldOn, row.chair.name), name: row.chair.name },
    head: signerFor(source, 'kepala', course.approvedOn ?? row.heldOn, headName),
    approval: course.approvedOn ? { number: typeof data.number === 'string' ? data.number : '-', on: course.approvedOn } : null,
  };
}
