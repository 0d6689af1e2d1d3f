/** The archive with a classification of a few rules, a desk that lends, and the papers of a disposal, for tests. */
import type { RecordValues } from '#renderer/commands/archive/add-record.ts';
import type { CommandContext } from '#renderer/commands/context.ts';
import { carryOut } from '#renderer/commands/disposal/carry-out.ts';
import { type NoteInput, noteRecords } from '#renderer/commands/disposal/note-records.ts';
import { type PaperEventKind, recordPaper } from '#renderer/commands/disposal/record-disposal-event.ts';
import type { Scan } from '#renderer/commands/papers/scan-op.ts';
import { commit } from '#renderer/db/gate/commit.ts';
import { createOp } from '#renderer/db/patch.ts';
import { readProposal } from '#renderer/db/queries/proposals.ts';
import { parseDisposition, parsePeriod } from '#shared/domain/retention/retention.ts';
import { calendarDate } from '#shared/lib/calendar-date.ts';
import { expectOk, type Result } from '#shared/lib/result.ts';
import type { JsonObject } from '#shared/schema/values.ts';
import { type LendingOffice, lendingOffice } from './lending-office.ts';
import { aClassCode, day } from './search/rows.ts';

/** Code, active, inactive, fate. */
const rules: readonly (readonly [string, string, string, string])[] = [
  ['100.1', '2 tahun setelah audit ditindaklanjuti', '3 tahun', 'Musnah'],
  ['100.2', '2 tahun', '3 tahun', 'Musnah'],
  ['100.3', '1 tahun', '1 tahun', 'Permanen'],
  ['100.4', '1 tahun', '1 tahun', 'Musnah, kecuali yang bernilai guna sejarah'],
  ['100.5', '2 Tshun setelah Pegawai Pensiun', '1 tahun', 'Musnah'],
];

const codeIdOf = (code: string): string => `code-${code}`;

export interface DisposalOffice extends LendingOffice {
  /** A record of the class, of 2 March 2020 unless it says something else. */
  coded(code: string, values?: Partial<RecordValues>): Promise<string>;
}

export async function disposalOffice(): Promise<DisposalOffice> {
  const office = await lendingOffice();
  const ops = [
    createOp('classScheme', 'scheme', { name: 'JRA 2020', importedOn: calendarDate('2020-01-02'), source: 'jra.xlsx', active: true }),
    ...rules.map(([code, active, inactive, disposition]) => {
      const period = parsePeriod(active);
      const fate = parseDisposition(disposition);
      return createOp('classCode', codeIdOf(code), {
        ...aClassCode(code, `Urusan ${code}`),
        activePeriod: active,
        inactivePeriod: inactive,
        disposition,
        activeTrigger: period.kind === 'period' ? period.trigger : null,
        dispositionKind: fate.kind === 'read' ? fate.disposition : null,
        dispositionNote: fate.kind === 'read' ? fate.note : null,
      });
    }),
  ];
  expectOk(await commit(office.ctx, { command: 'test.rules', user: null, ops }));
  const coded = async (code: string, values: Partial<RecordValues> = {}): Promise<string> =>
    (await office.aRecord({ classCodeId: codeIdOf(code), date: day('2020-03-02'), ...values })).id;
  return { ...office, coded };
}

export const aNote = async (ctx: CommandContext, recordIds: readonly string[], kind: NoteInput['kind'], on: string, data: JsonObject) =>
  expectOk(await noteRecords(ctx, recordIds, { kind, on: calendarDate(on), data }));

/** Why a command refused. */
export function refusalOf<E>(result: Result<unknown, E>): E {
  if (result.ok) throw new Error('it was not refused');
  return result.error;
}

export const aScan = (mark: string): Scan => ({ hash: mark.repeat(64).slice(0, 64), bytes: 1000, name: `${mark}.pdf` });

export const witnesses = [
  { name: 'Andi Tenri', position: 'Kasubbag Hukum', side: 'legal' },
  { name: 'Rosdiana', position: 'Auditor Inspektorat', side: 'oversight' },
];

export const minutes: JsonObject = {
  number: '000.5.6.2/1/BA/2029',
  place: 'Muara Lestari',
  first: { name: 'Dewi Anggraini', position: 'Kepala Unit Kearsipan' },
  second: { name: 'Marthen Rante', position: 'Kepala Bagian Umum' },
};

/** One signed paper of the course, on its day. */
export async function aPaper(ctx: CommandContext, proposalId: string, kind: PaperEventKind, on: string) {
  const seenEvents = (await readProposal(ctx.db, proposalId))?.events.length ?? 0;
  const data: JsonObject = kind === 'witnessed' ? { number: 'ST/5', witnesses } : { number: `${kind}/1`, signer: 'Hj. Nurhayati' };
  const scans = { scan: aScan('a'), ...(kind === 'minutesFiled' ? { listScan: aScan('b') } : {}) };
  return recordPaper(ctx, { proposalId, kind, on: calendarDate(on), data, seenEvents }, scans);
}

/** Everything between the proposal and the destruction. */
export const formalPapers = ['panelFormed', 'examined', 'considered', 'headApproved', 'authorityApproved', 'decreed', 'witnessed'] as const;

export async function anAct(
  ctx: CommandContext,
  proposalId: string,
  kind: 'transferred' | 'destroyed' | 'handedOver',
  on: string,
  more: JsonObject = {},
) {
  const seenEvents = (await readProposal(ctx.db, proposalId))?.events.length ?? 0;
  const data = { ...minutes, ...(kind === 'destroyed' ? { method: 'shredded' } : {}), ...more };
  return carryOut(ctx, { proposalId, kind, on: calendarDate(on), data, seenEvents });
}
