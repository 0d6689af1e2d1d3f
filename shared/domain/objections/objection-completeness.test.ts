import { describe, expect, it } from 'vitest';
import { completeness, type ObjectionIntake, requirementsFor } from './objection-completeness.ts';
import { mayBeSettledAmicably, needsRequest } from './objection-grounds.ts';

const intake = (change: Partial<ObjectionIntake> = {}): ObjectionIntake => ({
  applicant: { kind: 'person', name: 'Siti Rahmah', address: 'Jl. Merdeka 1, Samarinda', contact: '0812-0000-0000' },
  proxy: null,
  grounds: ['a'],
  requestNumber: '012/PMH/A/V/2026',
  papers: { form: true, identity: true, powerOfAttorney: false, dutyStamp: false, deed: false },
  ...change,
});

const proxy = { name: 'Budi Hartono', address: null, contact: null };

describe('completeness of an objection', () => {
  it('is given with form, identity, grounds, address and one contact', () => {
    expect(completeness(intake())).toEqual({ complete: true });
  });

  it('lacks a contact where what was typed is no telephone number and no e-mail address', () => {
    const applicant = { ...intake().applicant, contact: 'x' };

    expect(completeness(intake({ applicant }))).toEqual({ complete: false, missing: ['applicantContact'] });
  });

  it('scenario 6: lacks the identity that was not shown, and says so', () => {
    const papers = { ...intake().papers, identity: false };

    expect(completeness(intake({ papers }))).toEqual({ complete: false, missing: ['identity'] });
  });

  it('scenario 12: a proxy needs the special power of attorney and its duty stamp', () => {
    const grounds = ['a', 'g'] as const;
    const stamped = { ...intake().papers, powerOfAttorney: true, dutyStamp: true };

    expect(completeness(intake({ proxy, grounds }))).toEqual({ complete: false, missing: ['powerOfAttorney', 'dutyStamp'] });
    expect(completeness(intake({ proxy, grounds, papers: { ...stamped, dutyStamp: false } }))).toEqual({
      complete: false,
      missing: ['dutyStamp'],
    });
    expect(completeness(intake({ proxy, grounds, papers: stamped }))).toEqual({ complete: true });
  });

  it('scenario 13: ground b alone needs no request; with another ground it does', () => {
    expect(completeness(intake({ grounds: ['b'], requestNumber: null }))).toEqual({ complete: true });
    expect(completeness(intake({ grounds: ['b', 'c'], requestNumber: ' ' }))).toEqual({ complete: false, missing: ['requestNumber'] });
  });

  it('asks a legal entity for its deed and shows nobody else that line', () => {
    const applicant = { ...intake().applicant, kind: 'legalEntity' as const };

    expect(completeness(intake({ applicant }))).toEqual({ complete: false, missing: ['deed'] });
    expect(requirementsFor(intake()).map(({ key }) => key)).not.toContain('deed');
  });

  it('names everything that an empty form lacks, in the order of the paper', () => {
    const nothing = intake({
      applicant: { kind: 'person', name: null, address: '', contact: null },
      grounds: [],
      requestNumber: null,
      papers: { form: false, identity: false, powerOfAttorney: false, dutyStamp: false, deed: false },
    });

    expect(completeness(nothing)).toEqual({
      complete: false,
      missing: ['applicantName', 'applicantAddress', 'applicantContact', 'grounds', 'form', 'identity'],
    });
  });
});

describe('grounds', () => {
  it('only b is known without a request', () => {
    expect((['a', 'b', 'c', 'd', 'e', 'f', 'g'] as const).filter((ground) => !needsRequest([ground]))).toEqual(['b']);
  });

  it('b to g may be settled amicably, a may not (UU 14/2008 Art. 35(2))', () => {
    expect(mayBeSettledAmicably(['b', 'g'])).toBe(true);
    expect(mayBeSettledAmicably(['a', 'g'])).toBe(false);
    expect(mayBeSettledAmicably([])).toBe(false);
  });
});
