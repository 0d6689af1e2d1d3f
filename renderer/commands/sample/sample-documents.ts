/** SOPs and forms of the sample office: with revisions, copies that must come back, one to come, one withdrawn. */
import { addDays } from '#shared/lib/calendar-date.ts';
import { civilDateOf, type OfficeZone } from '#shared/lib/civil-time.ts';
import { naturalId } from '#shared/lib/natural-id.ts';
import { expectOk } from '#shared/lib/result.ts';
import { readDocument } from '../../db/queries/documents.ts';
import type { CommandContext } from '../context.ts';
import type { Scan } from '../papers/scan-op.ts';
import { handOutCopy, takeBackCopy } from '../procedure/hand-out-copy.ts';
import { reviseDocument, saveDocument, withdrawDocument } from '../procedure/keep-document.ts';

interface SampleRevision {
  readonly revision: string;
  /** Days before today; negative ones are to come. */
  readonly back: number;
  readonly head?: string;
  readonly changes?: string;
  readonly copies?: readonly string[];
  /** Units from which the copies came back when the next revision was there. */
  readonly takenBack?: readonly string[];
}

interface SampleDocument {
  readonly number: string;
  readonly title: string;
  readonly sop?: string;
  readonly revisions: readonly SampleRevision[];
  readonly withdrawn?: string;
}

const documents: readonly SampleDocument[] = [
  {
    number: 'SOP-PPID-06',
    title: 'Pendokumentasian Informasi Publik',
    revisions: [
      {
        revision: '02',
        back: 900,
        copies: ['Sekretariat Daerah', 'Dinas Kesehatan', 'Badan Keuangan Daerah'],
        takenBack: ['Dinas Kesehatan'],
      },
      {
        revision: '03',
        back: 210,
        head: '02',
        changes: 'Tahap kodefikasi mengikuti metode tiap unit; formulir serah terima ditambahkan.',
        copies: ['Sekretariat Daerah', 'Dinas Kesehatan'],
      },
    ],
  },
  {
    number: 'SOP-PPID-04',
    title: 'Penanganan Keberatan Informasi Publik',
    revisions: [{ revision: '00', back: 400, copies: ['Sekretariat Daerah'] }],
  },
  {
    number: 'F-PPID-06-01',
    title: 'Daftar Identifikasi Data dan Informasi Publik',
    sop: 'SOP-PPID-06',
    revisions: [{ revision: '01', back: 210 }],
  },
  { number: 'F-PPID-06-02', title: 'Berita Acara Serah Terima Arsip', sop: 'SOP-PPID-06', revisions: [{ revision: '00', back: 210 }] },
  { number: 'F-PPID-04-01', title: 'Pernyataan Keberatan', sop: 'SOP-PPID-04', revisions: [{ revision: '00', back: 400 }] },
  { number: 'SOP-PPID-08', title: 'Alih Media Arsip', revisions: [{ revision: '00', back: -20 }] },
  {
    number: 'SOP-PPID-07',
    title: 'Pengendalian Arsip dan Rekaman dengan Buku Agenda',
    revisions: [{ revision: '01', back: 1500 }],
    withdrawn: 'Digantikan oleh pencatatan dalam aplikasi.',
  },
];

/** `file`: an invented paper as it lies in the vault, which stands for every document. */
export async function addSampleDocuments(ctx: CommandContext, zone: OfficeZone, file: Scan): Promise<void> {
  const today = civilDateOf(ctx.clock.now(), zone);
  const by: CommandContext = {
    ...ctx,
    actor: { personId: naturalId('person', 'sample', 'arsiparis'), roles: ['arsiparis', 'pengolahData'] },
  };
  const ids = new Map<string, string>();
  for (const { number, title, sop, revisions, withdrawn } of documents) {
    const kind = number.startsWith('F-') ? 'form' : 'sop';
    const { id } = expectOk(await saveDocument(by, { kind, number, title, sopId: sop ? (ids.get(sop) ?? null) : null, note: null }));
    ids.set(number, id);
    for (const { revision, back, head = null, changes = null, copies = [] } of revisions) {
      const effectiveOn = addDays(today, -back);
      expectOk(
        await reviseDocument(by, id, {
          revision,
          headRevision: head,
          madeOn: addDays(effectiveOn, -14),
          effectiveOn,
          changes,
          preparedBy: { name: 'Asriani Tandi', position: 'Kepala subbagian' },
          checkedBy: { name: 'Andi Kurnia', position: 'Sekretaris PPID' },
          approvedBy: { name: 'Marthen Rante', position: 'Kepala dinas' },
          file,
        }),
      );
      for (const unit of copies)
        expectOk(
          await handOutCopy(by, id, { unit, receiver: { name: `Pengelola arsip ${unit}`, position: null }, on: addDays(effectiveOn, 3) }),
        );
    }
    const back = revisions.flatMap(({ takenBack = [] }) => takenBack);
    for (const copy of (await readDocument(by.db, today, id))?.copies ?? [])
      if (back.includes(copy.unit) && copy.on < addDays(today, -300)) expectOk(await takeBackCopy(by, id, copy.id, addDays(today, -205)));
    if (withdrawn) expectOk(await withdrawDocument(by, id, { on: addDays(today, -60), reason: withdrawn }));
  }
}
