/** The register of applicants as a list: which rows a tab and the search leave, in which order, and as a spreadsheet. */
import type { ApplicantFile } from '#renderer/db/queries/applicants.ts';
import type { Sort } from '#renderer/ui/list/columns.ts';
import { type Orders, ordered } from '#renderer/ui/list/ordered.ts';
import { contactKey } from '#shared/domain/applicants/applicant-match.ts';
import { maskedNumber } from '#shared/domain/applicants/identity-number.ts';
import { type LikelySame, likelySame } from '#shared/domain/applicants/same-person.ts';
import { fold } from '#shared/domain/search/fold.ts';
import { CSV_MARK, csvLine } from '#shared/exchange/table/csv-cell.ts';
import type { Row } from '#shared/schema/entities.ts';
import type { ApplicantText } from './applicant-words.ts';
import { kindWord } from './applicant-words.ts';

export interface ApplicantEntry {
  readonly id: string;
  readonly file: ApplicantFile;
  readonly open: number;
  readonly like: readonly LikelySame<Row<'applicant'>>[];
  readonly haystack: string;
  readonly digits: string;
}

export const applicantTabs = ['all', 'open', 'like'] as const;
export type ApplicantTab = (typeof applicantTabs)[number];

/** Alike entries are looked for among those that share a key, not each against each. */
export function applicantEntries(files: readonly ApplicantFile[]): readonly ApplicantEntry[] {
  const rows = files.map(({ row }) => row);
  const byKey = new Map<string, Row<'applicant'>[]>();
  for (const row of rows) for (const key of keysOf(row)) byKey.set(key, [...(byKey.get(key) ?? []), row]);
  return files.map((file) => ({
    id: file.row.id,
    file,
    open: file.cases.filter(({ open }) => open).length,
    like: likelySame(file.row, [...new Set(keysOf(file.row).flatMap((key) => byKey.get(key) ?? []))]),
    haystack: fold(wordsOf(file)),
    digits: contactKey(file.row.contact),
  }));
}

const keysOf = ({ name, contact, identityNumber }: Row<'applicant'>): readonly string[] =>
  [
    `n ${fold(name).trim()}`,
    contact ? `c ${contactKey(contact)}` : '',
    identityNumber ? `i ${identityNumber.replace(/\W/g, '')}` : '',
  ].filter(Boolean);

/** Also by what earlier cases and merged entries were written under. A number of an identity is found by its last digits alone. */
const wordsOf = ({ row, merged, cases }: ApplicantFile): string =>
  [
    row.name,
    row.address,
    row.contact,
    row.occupation,
    row.identityNumber?.slice(-4),
    ...merged.flatMap(({ row: from }) => [from.name, from.contact]),
    ...cases.flatMap(({ number, applicant }) => [number, applicant.name, applicant.contact]),
  ]
    .filter(Boolean)
    .join(' ');

const tests: Readonly<Record<ApplicantTab, (entry: ApplicantEntry) => boolean>> = {
  all: () => true,
  open: ({ open }) => open > 0,
  like: ({ like }) => like.length > 0,
};

export const inTab = (entries: readonly ApplicantEntry[], tab: ApplicantTab): readonly ApplicantEntry[] => entries.filter(tests[tab]);

const FEW_DIGITS = 6;

export function searched(entries: readonly ApplicantEntry[], query: string): readonly ApplicantEntry[] {
  const words = fold(query).split(/\s+/).filter(Boolean);
  const digits = query.replace(/\D/g, '').replace(/^62/, '0');
  return entries.filter(
    (entry) => words.every((word) => entry.haystack.includes(word)) || (digits.length >= FEW_DIGITS && entry.digits.includes(digits)),
  );
}

export type ApplicantOrder = 'name' | 'last';

const orders: Orders<ApplicantEntry, ApplicantOrder> = {
  name: ({ file }) => fold(file.row.name),
  last: ({ file }) => file.cases[0]?.receivedAt ?? '',
};

export const sorted = (entries: readonly ApplicantEntry[], sort: Sort): readonly ApplicantEntry[] =>
  ordered(entries, orders, sort, (a, b) => (a.id < b.id ? -1 : 1));

/** What stands on the screen, as a spreadsheet: the number of an identity with its last four digits only. */
export function applicantCsv(entries: readonly ApplicantEntry[], t: ApplicantText): string {
  const head = ['fName', 'fKind', 'fAddress', 'fContact', 'fOccupation', 'fIdentityNumber', 'colCases'] as const;
  const line = ({ file: { row, cases } }: ApplicantEntry): readonly string[] => [
    row.name,
    t(kindWord(row.kind)),
    row.address ?? '',
    row.contact ?? '',
    row.occupation ?? '',
    row.identityNumber ? maskedNumber(row.identityNumber) : '',
    cases.map(({ number }) => number ?? '').join('; '),
  ];
  return CSV_MARK + csvLine(head.map((key) => t(key))) + entries.map((entry) => csvLine(line(entry))).join('');
}
