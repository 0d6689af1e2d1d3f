/** Documentation reports of the sample office: one reviewed and closed, one with an open instruction, one being made. */
import { officeCalendar } from '#shared/domain/calendar/calendar.ts';
import { shippedHolidays } from '#shared/domain/calendar/shipped-calendar.ts';
import type { DocumentationEventKind } from '#shared/domain/procedure/documentation.ts';
import { addDays } from '#shared/lib/calendar-date.ts';
import { civilDateOf, instantOf, type OfficeZone } from '#shared/lib/civil-time.ts';
import { naturalId } from '#shared/lib/natural-id.ts';
import { expectOk } from '#shared/lib/result.ts';
import type { JsonObject } from '#shared/schema/values.ts';
import type { CommandContext } from '../context.ts';
import type { Scan } from '../papers/scan-op.ts';
import { addDocumentationReport, recordDocumentation } from '../procedure/documentation-report.ts';
import { daysAround } from './sample-days.ts';

const instructed: JsonObject = {
  instruction: 'Tambah dua rak dan satu petugas alih media',
  responsible: 'Sekretaris PPID',
  signer: 'Marthen Rante',
  number: '07/PPID/CONTOH',
};
const reports: readonly { readonly back: number; readonly steps: readonly (readonly [DocumentationEventKind, JsonObject])[] }[] = [
  {
    back: 30,
    steps: [
      ['reported', {}],
      ['instructed', instructed],
      ['followedUp', { instruction: 0, what: 'Rak terpasang, petugas ditunjuk', done: true }],
      ['closed', {}],
    ],
  },
  {
    back: 6,
    steps: [
      ['reported', {}],
      ['instructed', { ...instructed, instruction: 'Selesaikan otentikasi yang lewat target', responsible: 'Arsiparis' }],
      ['followedUp', { instruction: 0, what: 'Daftar otentikasi dikirim ke unit', done: false }],
    ],
  },
  { back: 1, steps: [] },
];

export async function addSampleDocumentation(ctx: CommandContext, zone: OfficeZone, scan: Scan): Promise<void> {
  const backOn = daysAround(civilDateOf(ctx.clock.now(), zone), officeCalendar(shippedHolidays));
  for (const { back, steps } of reports) {
    const on = backOn(back);
    const at = instantOf(on, '14:30', zone);
    const actor = { personId: naturalId('person', 'sample', 'arsiparis'), roles: ['arsiparis', 'pengolahData'] } as const;
    const by: CommandContext = { ...ctx, clock: { now: () => at }, actor };
    const { id } = expectOk(
      await addDocumentationReport(by, {
        from: addDays(on, -30),
        to: on,
        unitId: null,
        problems: 'Dua unit belum menyerahkan daftar arsipnya; satu ruang simpan lembap.',
        needs: 'Rak tambahan dan pemindai kedua.',
      }),
    );
    for (const [seenEvents, [kind, data]] of steps.entries())
      expectOk(
        await recordDocumentation(by, {
          reportId: id,
          kind,
          on,
          data,
          scan: kind === 'instructed' || kind === 'closed' ? scan : null,
          seenEvents,
        }),
      );
  }
}
