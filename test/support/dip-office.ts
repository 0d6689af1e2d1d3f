/** The lending office with what the public information list needs: entries, and consequence tests of a record. */
import type { CommandContext } from '#renderer/commands/context.ts';
import { addDipEntry, type NewEntry } from '#renderer/commands/dip/save-entry.ts';
import { commit } from '#renderer/db/gate/commit.ts';
import { createOp } from '#renderer/db/patch.ts';
import { calendarDate } from '#shared/lib/calendar-date.ts';
import { expectOk } from '#shared/lib/result.ts';

export const entryValues = (changes: Partial<NewEntry['values']> = {}): NewEntry['values'] => ({
  summary: 'Ringkasan laporan keuangan tahun 2025',
  topic: 'Keuangan',
  unitId: 'unit-umum',
  controller: 'Bagian Umum',
  responsible: 'Kepala Bagian Umum',
  madeOn: { kind: 'year', from: calendarDate('2025-01-01'), to: calendarDate('2025-12-31'), circa: false },
  madeAt: 'Muara Lestari',
  forms: ['softcopy', 'hardcopy'],
  retentionActive: '2 tahun',
  retentionInactive: '3 tahun',
  link: null,
  ...changes,
});

export const anEntry = (changes: Partial<NewEntry> = {}): NewEntry => ({
  values: entryValues(),
  class: 'periodic',
  on: calendarDate('2026-01-05'),
  basis: { kind: 'decree', number: '188.4/12/2026', on: calendarDate('2026-01-05') },
  recordIds: [],
  origin: null,
  ...changes,
});

export const anAdded = async (ctx: CommandContext, changes: Partial<NewEntry> = {}): Promise<string> =>
  expectOk(await addDipEntry(ctx, anEntry(changes))).id;

/** A test of a record that was approved: one part is closed for five years. */
export async function anExclusion(ctx: CommandContext, recordId: string | null, approvedOn: string): Promise<string> {
  const testId = ctx.ids.newId();
  const on = calendarDate(approvedOn);
  const who = { name: 'Marthen Rante', title: 'PPID', role: 'Ketua' };
  const head = { objectionId: null, requestId: null, occasion: 'beforeRequest', subject: 'Berkas lelang 2020', recordId } as const;
  expectOk(
    await commit(ctx, {
      command: 'test.exclusion',
      user: null,
      ops: [
        createOp('consequenceTest', testId, { ...head, heldOn: on, place: null, chair: who, attendance: [who], conclusion: null }),
        createOp('consequencePart', ctx.ids.newId(), {
          testId,
          position: 0,
          part: 'Harga perkiraan sendiri',
          article17: 'b',
          otherLaw: null,
          ifOpened: 'Persaingan terganggu',
          ifClosed: 'Persaingan terjaga',
          verdict: 'excluded',
          periodYears: 5,
          unlimited: false,
        }),
        createOp('consequenceEvent', ctx.ids.newId(), {
          testId,
          position: 0,
          kind: 'approved',
          on,
          at: ctx.clock.now(),
          data: {},
          personId: null,
        }),
      ],
    }),
  );
  return testId;
}
