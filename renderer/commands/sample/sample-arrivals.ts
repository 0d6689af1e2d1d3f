/** Scans of the sample office that came in from a scanner: two wait, one is a softcopy by now, one was put aside. */
import { officeCalendar } from '#shared/domain/calendar/calendar.ts';
import { shippedHolidays } from '#shared/domain/calendar/shipped-calendar.ts';
import { civilDateOf, instantOf, type OfficeZone } from '#shared/lib/civil-time.ts';
import { naturalId } from '#shared/lib/natural-id.ts';
import { expectOk } from '#shared/lib/result.ts';
import type { CommandContext } from '../context.ts';
import { noteAttached, putArrivalsAside } from '../scans/settle-arrivals.ts';
import { arrivalId, takeArrivals } from '../scans/take-arrivals.ts';
import { daysAround } from './sample-days.ts';
import type { SampleScan } from './sample-disposal.ts';

/** Nothing lies in a folder here. */
const noFolder = { release: async () => 'moved' as const };

/** Runs after records were given their softcopies. */
export async function addSampleArrivals(ctx: CommandContext, zone: OfficeZone, scanOf: SampleScan): Promise<void> {
  const backOn = daysAround(civilDateOf(ctx.clock.now(), zone), officeCalendar(shippedHolidays));
  const at = instantOf(backOn(1), '14:05', zone);
  const by: CommandContext = {
    ...ctx,
    clock: { now: () => at },
    actor: { personId: naturalId('person', 'sample', 'arsiparis'), roles: ['arsiparis'] },
  };
  const modifiedMs = Date.parse(at) - 60_000;
  const drawn = async (subject: string, name: string) => {
    const { hash, bytes } = await scanOf(subject, backOn(1));
    return { name, hash, bytes, mediaType: 'application/pdf', modifiedMs };
  };
  const attached = (await ctx.db.rows('recordSoftcopy').toArray()).find(({ mediaType }) => mediaType === 'application/pdf');
  const ready = [
    await drawn('Surat undangan rapat koordinasi', 'pindai-0001.pdf'),
    await drawn('Nota dinas permintaan data', 'pindai-0002.pdf'),
    await drawn('Lembar uji pemindai', 'pindai-0003.pdf'),
    ...(attached
      ? [{ name: 'pindai-0000.pdf', hash: attached.hash, bytes: attached.bytes, mediaType: attached.mediaType, modifiedMs }]
      : []),
  ];
  expectOk(await takeArrivals(by, noFolder, ready));
  const [, , trial, first] = ready;
  if (trial) expectOk(await putArrivalsAside(by, [arrivalId(trial)], 'Lembar uji pemindai'));
  if (first && attached) expectOk(await noteAttached(by, [arrivalId(first)], attached.recordId));
}
