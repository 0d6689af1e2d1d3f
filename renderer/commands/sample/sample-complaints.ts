/** Complaints and suggestions of the sample office: one open, one being handled, one answered. */
import { defaultTemplates, formatRegisterNumber, parseTemplate } from '#shared/domain/numbering/numbering.ts';
import { addDays, type CalendarDate, yearOf } from '#shared/lib/calendar-date.ts';
import { instantOf, type OfficeZone } from '#shared/lib/civil-time.ts';
import { naturalId } from '#shared/lib/natural-id.ts';
import { expectOk } from '#shared/lib/result.ts';
import type { Op } from '#shared/log/change-set.ts';
import type { EntityFields } from '#shared/schema/entities.ts';
import type { JsonObject } from '#shared/schema/values.ts';
import { createOp } from '../../db/patch.ts';

interface SampleComplaint {
  readonly daysAgo: number;
  readonly kind: EntityFields<'complaint'>['kind'];
  readonly channel: string;
  readonly name: string | null;
  readonly text: string;
  readonly events: readonly { readonly kind: EntityFields<'complaintEvent'>['kind']; readonly data: JsonObject }[];
}

const complaints: readonly SampleComplaint[] = [
  {
    daysAgo: 9,
    kind: 'grievance',
    channel: 'Datang langsung',
    name: 'Yohana Lende',
    text: 'Ruang tunggu layanan tidak mempunyai tempat duduk untuk lansia.',
    events: [
      { kind: 'assigned', data: { handler: 'Subbagian Umum' } },
      { kind: 'answered', data: { answer: 'Empat kursi ditambah di ruang tunggu.', by: 'Subbagian Umum' } },
    ],
  },
  {
    daysAgo: 4,
    kind: 'report',
    channel: 'SMS/WhatsApp',
    name: 'Agus Mandala',
    text: 'Nomor telepon layanan pada papan pengumuman sudah tidak aktif.',
    events: [{ kind: 'assigned', data: { handler: 'Seksi Layanan Informasi' } }],
  },
  { daysAgo: 2, kind: 'suggestion', channel: 'Surat', name: null, text: 'Jam layanan dibuka juga pada hari Jumat sore.', events: [] },
];

export function complaintSampleOps(today: CalendarDate, zone: OfficeZone, personId: string): readonly Op[] {
  const template = expectOk(parseTemplate(defaultTemplates.complaint));
  const seqOf = new Map<number, number>();
  return complaints.flatMap((entry, index) => {
    const on = addDays(today, -entry.daysAgo);
    const year = yearOf(on);
    const seq = (seqOf.get(year) ?? 0) + 1;
    seqOf.set(year, seq);
    const number = formatRegisterNumber(template, { seq, desk: 'A', date: on });
    const id = naturalId('complaint', 'sample', String(index));
    const receivedAt = instantOf(on, '10:20', zone);
    const applicant =
      entry.name === null ? null : { kind: 'person' as const, name: entry.name, address: null, contact: null, occupation: null };
    const events = [{ kind: 'registered' as const, data: { number } as JsonObject }, ...entry.events];
    return [
      createOp('complaint', id, { receivedAt, channel: entry.channel, kind: entry.kind, applicant, text: entry.text, outsideNumber: null }),
      createOp('registerNumber', naturalId('registerNumber', 'complaint', number), {
        register: 'complaint',
        desk: 'A',
        year,
        seq,
        number,
        caseId: id,
      }),
      ...(entry.name === null
        ? []
        : [
            createOp('caseApplicant', naturalId('caseApplicant', id), {
              caseEntity: 'complaint',
              caseId: id,
              applicantId: naturalId('applicant', 'sample', entry.name),
            }),
          ]),
      ...events.map(({ kind, data }, position) =>
        createOp('complaintEvent', naturalId('complaintEvent', id, String(position)), {
          complaintId: id,
          position,
          kind,
          on: addDays(on, position),
          at: instantOf(addDays(on, position), '11:00', zone),
          data,
          personId,
        }),
      ),
    ];
  });
}
