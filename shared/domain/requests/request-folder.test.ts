import { describe, expect, it } from 'vitest';
import { calendarDate } from '#shared/lib/calendar-date.ts';
import type { RequestCase } from './request-case.ts';
import { type RequestFolderFacts, requestFolder } from './request-folder.ts';

const known = (changes: Partial<RequestCase>): RequestCase => ({
  state: 'registered',
  visits: [],
  dipProposed: false,
  corrections: 0,
  unapplied: [],
  ...changes,
});
const folder = (changes: Partial<RequestFolderFacts> = {}): RequestFolderFacts => ({
  papersSeen: { identity: true, powerOfAttorney: false, deed: false },
  byProxy: false,
  byLegalEntity: false,
  fromPaper: false,
  papers: [],
  ...changes,
});
const on = calendarDate('2026-06-10');
const refused = { decision: 'refused' as const, reasons: ['excluded' as const] };

describe('the folder of a request', () => {
  it.each<[string, Partial<RequestCase>, Partial<RequestFolderFacts>, readonly string[]]>([
    ['registered, its proof printed', {}, { papers: ['requestProof'] }, []],
    ['registered, nothing printed', {}, {}, ['proof']],
    ['of the paper pad', {}, { fromPaper: true }, []],
    ['a proxy without power of attorney', {}, { papers: ['requestProof'], byProxy: true }, ['powerOfAttorney']],
    ['a legal entity without deed', {}, { papers: ['requestProof'], byLegalEntity: true }, ['deed']],
    ['extended without its letter', { extendedOn: on }, { papers: ['requestProof'] }, ['extension']],
    [
      'refused as excluded: notice and decision',
      { noticeOn: on, notice: refused },
      { papers: ['requestProof', 'requestNotice'] },
      ['refusal'],
    ],
    [
      'delivered without proof',
      { noticeOn: on, notice: { decision: 'granted' }, deliveredOn: on },
      { papers: ['requestProof', 'requestNotice'] },
      ['deliveryProof'],
    ],
    [
      'answered at once: one paper is all',
      { noticeOn: on, notice: { decision: 'granted', atOnce: true }, deliveredOn: on },
      { papers: ['requestProof'] },
      [],
    ],
  ])('%s', (_name, events, facts, missing) => {
    expect(
      requestFolder(known(events), folder(facts))
        .filter(({ there }) => !there)
        .map(({ entry }) => entry),
    ).toEqual(missing);
  });
});
