/**
 * The wording of the seven grounds by rule set and version (domain.md 1.1): the Act, the regulation of the Information Commission and
 * the procedure of the office say them differently. What is stored is the letter; a case reads in the words in force on its day H,
 * of the rule set that the office names. A new wording is a new row with its own date; rows are never edited.
 */
import { assert } from '#shared/lib/assert.ts';
import { type CalendarDate, calendarDate } from '#shared/lib/calendar-date.ts';
import type { ObjectionGround } from './objection-grounds.ts';

export const groundRuleSets = ['act', 'commission', 'sop'] as const;
export type GroundRuleSet = (typeof groundRuleSets)[number];

export const DEFAULT_GROUND_RULE_SET: GroundRuleSet = 'act';

export interface GroundWording {
  readonly ruleSet: GroundRuleSet;
  readonly version: number;
  readonly source: string;
  readonly effectiveFrom: CalendarDate;
  readonly texts: Readonly<Record<ObjectionGround, string>>;
}

const wording = (
  ruleSet: GroundRuleSet,
  version: number,
  source: string,
  effectiveFrom: string,
  texts: GroundWording['texts'],
): GroundWording => ({
  ruleSet,
  version,
  source,
  effectiveFrom: calendarDate(effectiveFrom),
  texts,
});

/** Common to all three: what differs is a, e and g. */
const shared = {
  c: 'Permohonan informasi tidak ditanggapi',
  d: 'Permohonan informasi ditanggapi tidak sebagaimana yang diminta',
  f: 'Pengenaan biaya yang tidak wajar',
};

export const groundWordings: readonly GroundWording[] = [
  wording('act', 1, 'UU 14/2008 Pasal 35 ayat (1)', '2010-04-30', {
    ...shared,
    a: 'Penolakan permohonan berdasarkan alasan pengecualian (Pasal 17)',
    b: 'Tidak disediakannya informasi berkala (Pasal 9)',
    e: 'Tidak dipenuhinya permohonan informasi',
    g: 'Penyampaian informasi melebihi waktu yang diatur dalam Undang-Undang',
  }),
  wording('commission', 1, 'Perki 1/2021 Pasal 39 ayat (1)', '2021-06-30', {
    ...shared,
    a: 'Penolakan permohonan karena informasi dikecualikan',
    b: 'Tidak disediakannya informasi berkala',
    e: 'Tidak dikabulkannya permohonan informasi',
    g: 'Penyampaian informasi melebihi waktu yang diatur dalam peraturan',
  }),
  wording('sop', 1, 'SOP-PPID-04 bagian G', '2022-02-13', {
    ...shared,
    a: 'Penolakan atas permintaan informasi publik',
    b: 'Tidak disediakannya informasi berkala sebagaimana dimaksud dalam peraturan perundangan',
    e: 'Tidak dipenuhinya permintaan informasi',
    g: 'Penyampaian informasi yang melebihi waktu yang diatur dalam peraturan perundangan',
  }),
];

/** The wording in force on a day; before the first of a set took effect, the first one. */
export function groundWordingOn(
  on: CalendarDate,
  ruleSet: GroundRuleSet = DEFAULT_GROUND_RULE_SET,
  all: readonly GroundWording[] = groundWordings,
): GroundWording {
  const ofSet = all.filter((one) => one.ruleSet === ruleSet).toSorted((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : 1));
  const found = ofSet.findLast(({ effectiveFrom }) => effectiveFrom <= on) ?? ofSet[0];
  assert(found, `a wording of ${ruleSet}`);
  return found;
}
