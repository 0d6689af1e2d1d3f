import { describe, expect, it } from 'vitest';
import { calendarDate } from '#shared/lib/calendar-date.ts';
import { rolesThatMay } from '../access/access.ts';
import {
  actionOfIdentification,
  allowedIdentificationEvents,
  foldIdentification,
  identificationMoves,
  identificationStates,
  isOpenForLines,
} from './identification.ts';
import {
  type IdentificationEvent,
  type IdentificationEventKind,
  identificationEventKinds,
  parseIdentificationEvent,
} from './identification-events.ts';

const on = calendarDate('2026-06-08');
const signer = { signer: 'Marthen Rante' };
const data: Readonly<Record<IdentificationEventKind, object>> = {
  submitted: {},
  returned: { remarks: [{ lineId: 'l1', remark: 'sebutkan tahunnya' }] },
  accepted: {},
  circularDrafted: { subject: 'Pengumpulan informasi publik', dueOn: calendarDate('2026-07-01') },
  ppidApproved: signer,
  headApproved: signer,
  bothApproved: signer,
  reviewReturned: { reason: 'OPD belum lengkap' },
  circularIssued: { number: '005/12/SE/2026', ...signer },
  voided: { reason: 'ganda' },
};
// Kind and data belong together.
const event = (kind: IdentificationEventKind, change: object = {}) =>
  ({ kind, on, data: { ...data[kind], ...change } }) as IdentificationEvent;
const fold = (...kinds: readonly IdentificationEventKind[]) => foldIdentification(kinds.map((kind) => event(kind)));

describe('an identification list', () => {
  it('goes from the officers over the Sekretaris to PPID and head, and its circular goes out', () => {
    const known = fold('submitted', 'accepted', 'circularDrafted', 'ppidApproved', 'headApproved', 'circularIssued');

    expect(known).toMatchObject({ state: 'issued', issued: { number: '005/12/SE/2026', on: '2026-06-08', signer: 'Marthen Rante' } });
    expect(known.approvals.map(({ kind }) => kind)).toEqual(['ppidApproved', 'headApproved']);
  });

  it('takes one approval where one person is both', () => {
    expect(fold('submitted', 'accepted', 'circularDrafted', 'bothApproved').state).toBe('approved');
  });

  it('comes back with a remark for each line, counts them, and forgets the remarks when it is handed in again', () => {
    const back = fold('submitted', 'returned', 'submitted', 'returned');

    expect(back.state).toBe('returned');
    expect(Object.fromEntries(back.remarks)).toEqual({ l1: 'sebutkan tahunnya' });
    expect(Object.fromEntries(back.timesReturned)).toEqual({ l1: 2 });
    expect(fold('submitted', 'returned', 'submitted').remarks.size).toBe(0);
  });

  it('given back by a reviewer lies with the Sekretaris again, and no approval stands', () => {
    const known = fold('submitted', 'accepted', 'circularDrafted', 'ppidApproved', 'reviewReturned');

    expect(known).toMatchObject({ state: 'submitted', reviewReason: 'OPD belum lengkap', approvals: [] });
  });

  it('leaves an approval by two desks at once for a person', () => {
    const known = fold('submitted', 'accepted', 'circularDrafted', 'bothApproved', 'ppidApproved');

    expect([known.state, known.unapplied.map(({ kind }) => kind)]).toEqual(['approved', ['ppidApproved']]);
  });

  it('reaches every state, and nothing leads out of the last ones', () => {
    expect(new Set(['draft', ...identificationMoves.map(({ to }) => to)])).toEqual(new Set(identificationStates));
    expect(allowedIdentificationEvents('issued')).toEqual([]);
    expect(allowedIdentificationEvents('voided')).toEqual([]);
  });

  it('is open for lines while the officers have it', () => {
    expect(identificationStates.filter(isOpenForLines)).toEqual(['draft', 'returned']);
  });
});

describe('whose step it is (annex of the SOP, columns)', () => {
  it.each<[IdentificationEventKind, readonly string[]]>([
    ['submitted', ['arsiparis', 'pengolahData', 'pengumpulData']],
    ['returned', ['sekretaris']],
    ['accepted', ['sekretaris']],
    ['ppidApproved', ['ppid']],
    ['headApproved', ['kepala']],
  ])('%s', (kind, roles) => {
    expect(rolesThatMay(actionOfIdentification[kind])).toEqual(roles);
  });
});

describe('what an event must say', () => {
  it.each(identificationEventKinds)('%s is read', (kind) => {
    expect(parseIdentificationEvent({ kind, on, data: data[kind] })).toMatchObject({ ok: true });
  });

  it.each<[IdentificationEventKind, object, readonly string[]]>([
    ['returned', { remarks: [] }, ['remarks']],
    ['circularDrafted', { subject: 'x', dueOn: '2026-13-01' }, ['dueOn']],
    ['circularIssued', { number: '', signer: 'A' }, ['number']],
  ])('%s without it is incomplete', (kind, given, fields) => {
    expect(parseIdentificationEvent({ kind, on, data: given })).toEqual({ ok: false, error: { code: 'event.incomplete', fields } });
  });
});
