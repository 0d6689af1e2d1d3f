/** The register of SOPs and forms on a real database: revisions, copies, withdrawal, what is refused. */
import { describe, expect, it } from 'vitest';
import { fileProcedurePapers } from '#renderer/commands/procedure/file-papers.ts';
import { handOutCopy, takeBackCopy, voidCopy } from '#renderer/commands/procedure/hand-out-copy.ts';
import {
  type DocumentInput,
  type RevisionInput,
  reviseDocument,
  saveDocument,
  voidRevision,
  withdrawDocument,
} from '#renderer/commands/procedure/keep-document.ts';
import { readDocument, readDocuments } from '#renderer/db/queries/documents.ts';
import { readRecord } from '#renderer/db/queries/records.ts';
import { calendarDate } from '#shared/lib/calendar-date.ts';
import { err, expectOk } from '#shared/lib/result.ts';
import { lendingOffice } from '#test/support/lending-office.ts';

const today = calendarDate('2026-06-10');
const sop: DocumentInput = { kind: 'sop', number: 'SOP-PPID-06', title: 'Pendokumentasian', sopId: null, note: null };
const revision = (number: string, effectiveOn: string, change: Partial<RevisionInput> = {}): RevisionInput => ({
  revision: number,
  headRevision: null,
  madeOn: null,
  effectiveOn: calendarDate(effectiveOn),
  changes: null,
  preparedBy: null,
  checkedBy: null,
  approvedBy: { name: 'Marthen Rante', position: 'Kepala' },
  file: { hash: number.padStart(64, 'a'), bytes: 900, name: `rev-${number}.pdf` },
  ...change,
});
const copy = { unit: 'Dinas Kesehatan', receiver: { name: 'Ratna', position: null }, on: today };

async function office() {
  const made = await lendingOffice();
  const { id } = expectOk(await saveDocument(made.ctx, sop));
  const file = () => readDocument(made.ctx.db, today, id);
  return { ...made, id, file };
}

describe('a document', () => {
  it('is superseded by its next revision, and the old one stays with its file', async () => {
    const { ctx, id, file } = await office();
    expect((await file())?.state).toBe('noRevision');
    expectOk(await reviseDocument(ctx, id, revision('02', '2020-04-22')));
    expectOk(await reviseDocument(ctx, id, revision('03', '2021-01-04')));
    expectOk(await reviseDocument(ctx, id, revision('04', '2026-07-01')));

    const known = await file();
    expect(known?.state).toBe('inForce');
    expect(known?.revisions.map(({ row, state, files }) => [row.revision, state, files[0]?.model])).toEqual([
      ['04', 'upcoming', { name: 'rev-04.pdf', signedOn: '2026-07-01' }],
      ['03', 'inForce', { name: 'rev-03.pdf', signedOn: '2021-01-04' }],
      ['02', 'superseded', { name: 'rev-02.pdf', signedOn: '2020-04-22' }],
    ]);
  });

  it('bears a number of its own, a title, and each revision a file and who approved it', async () => {
    const { ctx, id } = await office();
    expect(await saveDocument(ctx, { ...sop, number: 'sop-ppid-06 ' })).toEqual(err({ code: 'document.known', number: 'SOP-PPID-06' }));
    expect(await saveDocument(ctx, { ...sop, number: ' ', title: '' })).toEqual(
      err({ code: 'document.required', fields: ['number', 'title'] }),
    );
    expect(await reviseDocument(ctx, id, revision('01', '2020-01-02', { file: null }))).toEqual(err({ code: 'fileNeeded' }));
    expect(await reviseDocument(ctx, id, revision(' ', '2020-01-02', { approvedBy: { name: '', position: null } }))).toEqual(
      err({ code: 'document.required', fields: ['revision', 'approvedBy.name'] }),
    );
    expectOk(await reviseDocument(ctx, id, revision('01', '2020-01-02')));
    expect(await reviseDocument(ctx, id, revision('1', '2021-01-02'))).toEqual(err({ code: 'revision.known', revision: '01' }));
    expect(await reviseDocument(ctx, id, revision('02', '2019-01-02'))).toEqual(
      err({ code: 'revision.before', effectiveOn: calendarDate('2020-01-02') }),
    );
  });

  it('is put right: an entry changed, a revision entered by mistake voided with its reason', async () => {
    const { ctx, id, file } = await office();
    expectOk(await saveDocument(ctx, { ...sop, title: 'Pendokumentasian Informasi Publik' }, id));
    expectOk(await reviseDocument(ctx, id, revision('01', '2020-01-02')));
    const wrong = (await file())?.revisions[0]?.row.id ?? '';
    expect(await voidRevision(ctx, id, wrong, ' ')).toEqual(err({ code: 'reasonNeeded' }));
    expectOk(await voidRevision(ctx, id, wrong, 'salah dokumen'));
    expectOk(await reviseDocument(ctx, id, revision('01', '2019-01-02')));
    expect((await file())?.row.title).toBe('Pendokumentasian Informasi Publik');
    expect((await file())?.revisions).toHaveLength(1);
  });

  it('has forms, and is withdrawn with a reason', async () => {
    const { ctx, id, file } = await office();
    expectOk(await reviseDocument(ctx, id, revision('01', '2020-01-02')));
    const form = expectOk(await saveDocument(ctx, { kind: 'form', number: 'F-01', title: 'Serah terima', sopId: id, note: null }));
    expect((await file())?.forms.map(({ number }) => number)).toEqual(['F-01']);
    expect((await readDocuments(ctx.db, today)).find(({ row }) => row.id === form.id)?.sop?.number).toBe('SOP-PPID-06');

    expect(await withdrawDocument(ctx, id, { on: today, reason: '' })).toEqual(err({ code: 'reasonNeeded' }));
    expect(await withdrawDocument(ctx, id, { on: calendarDate('2026-06-11'), reason: 'diganti' })).toEqual(err({ code: 'futureDate' }));
    expectOk(await withdrawDocument(ctx, id, { on: today, reason: 'diganti' }));
    expect((await file())?.state).toBe('withdrawn');
    expect(await reviseDocument(ctx, id, revision('02', '2026-06-10'))).toEqual(err({ code: 'document.withdrawn' }));
    expect(await handOutCopy(ctx, id, copy)).toEqual(err({ code: 'noRevision' }));
  });

  it('is kept by the archive room and the Sekretaris only', async () => {
    const { as, id } = await office();
    expect(await reviseDocument(await as('petugas'), id, revision('01', '2020-01-02'))).toEqual(err({ code: 'notAllowed' }));
    expectOk(await reviseDocument(await as('sekretaris'), id, revision('01', '2020-01-02')));
  });

  it('is filed as a record with all its revisions', async () => {
    const { ctx, id } = await office();
    expectOk(await reviseDocument(ctx, id, revision('01', '2020-01-02')));
    expectOk(await reviseDocument(ctx, id, revision('02', '2021-01-02')));
    const where = { description: 'SOP-PPID-06', on: today, unitId: 'unit-umum', locationId: 'place-box' };
    const { id: recordId } = expectOk(await fileProcedurePapers(ctx, { caseEntity: 'document', caseIds: [id], ...where }));
    expect((await readRecord(ctx.db, recordId))?.softcopies).toHaveLength(2);
  });
});

describe('copies', () => {
  it('are numbered for each revision, belong to the one in force, and come back when it is superseded', async () => {
    const { ctx, id, file } = await office();
    expect(await handOutCopy(ctx, id, copy)).toEqual(err({ code: 'noRevision' }));
    expectOk(await reviseDocument(ctx, id, revision('01', '2020-01-02')));
    expect(await handOutCopy(ctx, id, { ...copy, unit: '', receiver: { name: ' ', position: null } })).toEqual(
      err({ code: 'document.required', fields: ['name', 'unit'] }),
    );
    expectOk(await handOutCopy(ctx, id, copy));
    expectOk(await handOutCopy(ctx, id, { ...copy, unit: 'Umum' }));
    expectOk(await reviseDocument(ctx, id, revision('02', '2026-06-10')));
    expectOk(await handOutCopy(ctx, id, copy));

    const numbers = (await file())?.copies.map((one) => [one.unit, one.copyNumber]);
    expect(numbers).toContainEqual(['Umum', 2]);
    expect(numbers?.filter(([unit]) => unit === 'Dinas Kesehatan')).toEqual([
      ['Dinas Kesehatan', 1],
      ['Dinas Kesehatan', 1],
    ]);
    const old = (await file())?.copies.find((one) => one.unit === 'Umum')?.id ?? '';
    expectOk(await takeBackCopy(ctx, id, old, today));
    expect(await takeBackCopy(ctx, id, old, today)).toEqual(err({ code: 'unknownCopy' }));
    expect(await voidCopy(ctx, id, old, '')).toEqual(err({ code: 'reasonNeeded' }));
    expectOk(await voidCopy(ctx, id, old, 'salah unit'));
    expect((await file())?.copies).toHaveLength(2);
  });
});
