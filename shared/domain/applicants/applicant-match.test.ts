import { describe, expect, it } from 'vitest';
import { type ApplicantCase, applicantsLike, contactKey, type KnownApplicant, likelyDuplicates } from './applicant-match.ts';

const aCase = (name: string, contact: string | null, more: Partial<ApplicantCase<KnownApplicant>> = {}): ApplicantCase<KnownApplicant> => ({
  applicant: { name, address: null, contact },
  register: 'request',
  caseId: `${name} ${contact}`,
  number: null,
  information: null,
  receivedAt: '2026-01-01',
  open: true,
  applicantId: null,
  ...more,
});

const cases = [
  aCase('Sulastri Wardhana', '0812-5500-1742', { receivedAt: '2026-02-01', caseId: 'old', open: false }),
  aCase('Sulastri Wardhana', '+62 812 5500 1742', { receivedAt: '2026-05-01', caseId: 'new', number: '044/PMH/A/V/2026' }),
  aCase('Sulastri Wardhana', '0813-9999-0000', { caseId: 'namesake' }),
  aCase('Hendra Wijoyo', 'hendra@surat.example', { register: 'objection', caseId: 'hendra' }),
];
const ids = (found: readonly ApplicantCase<KnownApplicant>[]) => found.map(({ caseId }) => caseId);

describe('a contact', () => {
  it.each([
    ['0812-5500-1742', '081255001742'],
    ['+62 812 5500 1742', '081255001742'],
    ['Hendra@Surat.example', 'hendra@surat.example'],
    ['siti12345678@surat.example', 'siti12345678@surat.example'],
    [null, ''],
  ])('%s is told by %s', (contact, key) => {
    expect(contactKey(contact)).toBe(key);
  });
});

describe('while one types', () => {
  it.each([
    ['a part of the name', 'sulas', ['new', 'namesake']],
    ['words in any order, without capitals', 'wardhana SULASTRI', ['new', 'namesake']],
    ['a telephone however it is written', '0812 5500', ['new']],
    ['a telephone with the code of the country', '62812550', ['new']],
    ['an address of mail', 'surat.example', ['hendra']],
    ['the number of a case', '044/PMH', ['new']],
    ['nothing', '  ', []],
    ['somebody new', 'Maria', []],
  ])('finds by %s, each person once and newest first', (_name, typed, expected) => {
    expect(ids(applicantsLike(cases, typed))).toEqual(expected);
  });
});

describe('a person with several cases', () => {
  it('is offered once, whatever name a case was entered under', () => {
    const linked = [
      aCase('Sulastri', '0812-5500-1742', { receivedAt: '2026-02-01', caseId: 'first', applicantId: 'p1' }),
      aCase('Sulastri Wardhana', 'sulastri@surat.example', { receivedAt: '2026-05-01', caseId: 'second', applicantId: 'p1' }),
    ];

    expect(ids(applicantsLike(linked, 'sulastri'))).toEqual(['second']);
  });
});

describe('a likely duplicate', () => {
  it('has the same contact or the same name and an open case', () => {
    expect(ids(likelyDuplicates(cases, { name: 'S. Wardhana', address: null, contact: '081255001742' }))).toEqual(['new']);
    expect(ids(likelyDuplicates(cases, { name: 'sulastri wardhana', address: null, contact: null }))).toEqual(['new', 'namesake']);
  });

  it('is nobody while nothing is typed', () => {
    expect(likelyDuplicates(cases, { name: ' ', address: null, contact: '' })).toEqual([]);
  });
});
