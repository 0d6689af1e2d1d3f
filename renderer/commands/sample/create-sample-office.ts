/** The sample office as one act through the gate. What is in it is invented; the dates lie around today. */
import { officeCalendar } from '#shared/domain/calendar/calendar.ts';
import { shippedHolidays } from '#shared/domain/calendar/shipped-calendar.ts';
import { civilDateOf, type OfficeZone } from '#shared/lib/civil-time.ts';
import { naturalId } from '#shared/lib/natural-id.ts';
import { err, type Result } from '#shared/lib/result.ts';
import type { Op } from '#shared/log/change-set.ts';
import { commit } from '../../db/gate/commit.ts';
import type { CommitRefusal, Committed } from '../../db/gate/request.ts';
import { createOp } from '../../db/patch.ts';
import { hashSecret } from '../../platform/password.ts';
import type { CommandContext } from '../context.ts';
import { calendarOps, defaultSettings, settingOps, termOps } from '../office/office-defaults.ts';
import { installationOps, officeOps } from '../office/set-up-office.ts';
import { applicantSampleOps } from './sample-applicants.ts';
import { archiveOps } from './sample-archive.ts';
import { calendarSampleOps } from './sample-calendar.ts';
import { caseOps } from './sample-cases.ts';
import { complaintSampleOps } from './sample-complaints.ts';
import { dipOps } from './sample-dip.ts';
import { SAMPLE_PASSWORD, SAMPLE_PIN, samplePeople } from './sample-people.ts';
import { surveyOps } from './sample-survey.ts';
import { tieOps } from './sample-ties.ts';

const letterhead = {
  agencyName: 'PEMERINTAH KABUPATEN MUARA LESTARI',
  address: 'Jalan Pelabuhan Lama 1, Muara Lestari',
  city: 'Muara Lestari',
  phone: '0500-000001',
  email: 'ppid@muaralestari.example',
};

export const SAMPLE_ZONE: OfficeZone = 'Asia/Makassar';

export async function createSampleOffice(ctx: CommandContext): Promise<Result<Committed, CommitRefusal | { readonly code: 'notFresh' }>> {
  if ((await ctx.db.rows('office').count()) > 0) return err({ code: 'notFresh' });
  const now = ctx.clock.now();
  const persons = { petugas: personId('petugas'), sekretaris: personId('sekretaris') };
  const cases = caseOps(now, SAMPLE_ZONE, officeCalendar(shippedHolidays), persons);
  const ops: readonly Op[] = [
    ...officeOps({ officeName: 'PPID Kabupaten Muara Lestari', zone: SAMPLE_ZONE, letterhead }, true),
    ...installationOps(ctx, 'A'),
    ...settingOps(defaultSettings),
    ...termOps(),
    ...calendarOps(shippedHolidays),
    ...calendarSampleOps(now, SAMPLE_ZONE, personId('admin')),
    ...(await peopleOps()),
    ...surveyOps(civilDateOf(now, SAMPLE_ZONE), now, persons.petugas),
    ...archiveOps(civilDateOf(now, SAMPLE_ZONE)),
    ...tieOps(civilDateOf(now, SAMPLE_ZONE), SAMPLE_ZONE, personId('arsiparis')),
    ...cases,
    ...applicantSampleOps(cases, { today: civilDateOf(now, SAMPLE_ZONE), zone: SAMPLE_ZONE, petugas: persons.petugas }),
    ...dipOps({ today: civilDateOf(now, SAMPLE_ZONE), zone: SAMPLE_ZONE, personId: personId('ppid'), cases }),
    ...complaintSampleOps(civilDateOf(now, SAMPLE_ZONE), SAMPLE_ZONE, persons.petugas),
  ];
  return commit(ctx, { command: 'office.setUpSample', user: null, ops });
}

const personId = (username: string): string => naturalId('person', 'sample', username);

async function peopleOps(): Promise<readonly Op[]> {
  // The same secret for everyone, hashed once: what protects nothing need not be slow.
  const [password, pin] = await Promise.all([hashSecret(SAMPLE_PASSWORD), hashSecret(SAMPLE_PIN)]);
  return samplePeople.flatMap(({ username, fullName, position, roles }) => [
    createOp('person', personId(username), { username, fullName, position, unitId: null, active: true }),
    ...roles.map((role) =>
      createOp('personRole', naturalId('personRole', personId(username), role), { personId: personId(username), role }),
    ),
    createOp('credential', naturalId('credential', personId(username)), { personId: personId(username), password, pin }),
  ]);
}
