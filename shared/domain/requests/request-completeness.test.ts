import { describe, expect, it } from 'vitest';
import { type RequestIntake, requestCompleteness } from './request-completeness.ts';

const complete: RequestIntake = {
  applicant: { kind: 'person', name: 'Sulastri', address: 'Jl. Kemiri 12', contact: '0812-5500-1742' },
  proxy: null,
  information: 'Laporan kinerja 2025',
  purpose: 'Penelitian',
  papers: { identity: true, powerOfAttorney: false, dutyStamp: false, deed: false },
};

const without = (changes: Partial<RequestIntake>) => requestCompleteness({ ...complete, ...changes });

describe('a request', () => {
  it('is complete with who asks, what, what for, and the identity shown', () => {
    expect(requestCompleteness(complete)).toEqual({ complete: true });
  });

  it.each<[string, Partial<RequestIntake>, readonly string[]]>([
    ['what it is asked for', { purpose: ' ' }, ['purpose']],
    ['what is asked', { information: null }, ['information']],
    [
      'a person who can be written to',
      { applicant: { kind: 'person', name: 'S', address: '', contact: null } },
      ['applicantAddress', 'applicantContact'],
    ],
    ['the identity', { papers: { ...complete.papers, identity: false } }, ['identity']],
    ['the deed of a legal entity', { applicant: { ...complete.applicant, kind: 'legalEntity' } }, ['deed']],
    ['the special power of attorney and its stamp', { proxy: { name: 'Ratna' } }, ['powerOfAttorney', 'dutyStamp']],
    ['the name of the proxy', { proxy: { name: null } }, ['proxyName', 'powerOfAttorney', 'dutyStamp']],
    ['the stamp alone', { proxy: { name: 'Ratna' }, papers: { ...complete.papers, powerOfAttorney: true } }, ['dutyStamp']],
  ])('lacks %s', (_name, changes, missing) => {
    expect(without(changes)).toEqual({ complete: false, missing });
  });
});
