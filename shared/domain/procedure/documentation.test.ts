import { describe, expect, it } from 'vitest';
import { calendarDate } from '#shared/lib/calendar-date.ts';
import {
  allowedDocumentationEvents,
  type DocumentationEvent,
  type DocumentationEventKind,
  documentationFigures,
  documentationTotal,
  foldDocumentation,
  parseDocumentationEvent,
} from './documentation.ts';

const on = calendarDate('2026-06-08');
const data: Readonly<Record<DocumentationEventKind, object>> = {
  reported: {},
  instructed: { instruction: 'Tambah rak', responsible: 'Bagian Umum', signer: 'Marthen Rante' },
  followedUp: { instruction: 0, what: 'Rak dipesan', done: false },
  closed: {},
};
// Kind and data belong together.
const event = (kind: DocumentationEventKind, change: object = {}) =>
  ({ kind, on, data: { ...data[kind], ...change } }) as DocumentationEvent;
const fold = (...events: readonly DocumentationEvent[]) => foldDocumentation(events);

describe('a documentation report', () => {
  it('is reviewed after it was handed in, and closed when no instruction is open', () => {
    const open = fold(event('reported'), event('instructed'), event('followedUp'));
    const done = fold(event('reported'), event('instructed'), event('followedUp', { done: true }));

    expect(allowedDocumentationEvents(fold())).toEqual(['reported']);
    expect(allowedDocumentationEvents(open)).toEqual(['instructed', 'followedUp']);
    expect(allowedDocumentationEvents(done)).toEqual(['instructed', 'closed']);
    expect(fold(event('reported'), event('closed')).state).toBe('closed');
  });

  it('keeps every follow-up with its instruction', () => {
    const known = fold(
      event('reported'),
      event('instructed'),
      event('followedUp'),
      event('followedUp', { what: 'Rak terpasang', done: true }),
    );

    expect(known.instructions).toMatchObject([{ done: true, followUps: [{ what: 'Rak dipesan' }, { what: 'Rak terpasang' }] }]);
  });

  it('hands back what does not apply: a follow-up of what is done, of what is not there, a closing too early', () => {
    const known = fold(event('reported'), event('instructed'), event('closed'), event('followedUp', { instruction: 4 }));

    expect(known.unapplied.map(({ kind }) => kind)).toEqual(['closed', 'followedUp']);
  });

  it('needs who is responsible for an instruction', () => {
    expect(parseDocumentationEvent({ kind: 'instructed', on, data: { instruction: 'x', signer: 'y' } })).toEqual({
      ok: false,
      error: { code: 'event.incomplete', fields: ['responsible'] },
    });
  });
});

it('figures are counted for each unit by name, and nothing is counted twice', () => {
  const figures = documentationFigures([
    { key: 'verified', unit: 'Umum' },
    { key: 'verified', unit: 'Umum' },
    { key: 'deliveries', unit: 'Umum' },
    { key: 'lines', unit: 'Keuangan' },
  ]);

  expect(figures.map(({ unit, verified, deliveries, lines }) => [unit, verified, deliveries, lines])).toEqual([
    ['Keuangan', 0, 0, 1],
    ['Umum', 2, 1, 0],
  ]);

  expect(documentationTotal(figures)).toMatchObject({ verified: 2, deliveries: 1, lines: 1, coded: 0 });
});
