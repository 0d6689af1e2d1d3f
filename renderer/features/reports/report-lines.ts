/** The report as its lines, in the order of SOP-PPID-04 Q.5: one source for the screen, the paper and the exported file. */
import type { Text } from '#renderer/ui/use-text.ts';
import type { ComplaintFigures } from '#shared/domain/complaints/complaint-figures.ts';
import { type ObjectionGround, objectionGrounds } from '#shared/domain/objections/objection-grounds.ts';
import type { ReplyOutcome } from '#shared/domain/objections/objection-reply.ts';
import { correctionOf, type FrozenFigures } from '#shared/domain/reports/closed-month.ts';
import type { DivisionFigures } from '#shared/domain/reports/documented.ts';
import { type LaterChange, laterChanges, type MonthCorrections } from '#shared/domain/reports/later-corrections.ts';
import type { OfficerFigures } from '#shared/domain/reports/officer-figures.ts';
import type { ReportScope } from '#shared/domain/reports/report-scope.ts';
import { type SatisfactionMarks, satisfactionElements, satisfactionIndex } from '#shared/domain/reports/satisfaction.ts';
import {
  type CaseIds,
  type DisputeVerdict,
  type ObjectionFigures,
  type RequestFigures,
  type ServiceReport,
  type TimeFigures,
  type TimeTaken,
  timeClasses,
  timeFigures,
} from '#shared/domain/reports/service-report.ts';
import type { NoticeDecision } from '#shared/domain/requests/request-events.ts';
import type { MessageKey } from '#shared/i18n/catalogue.ts';
import { formatMonth, formatNumber, type Locale } from '#shared/i18n/format.ts';
import { monthOf, yearOf } from '#shared/lib/calendar-date.ts';
import { elementKeys, gradeKeys } from './satisfaction-words.ts';

export type ReportText = Text<'reports'>;

export interface ReportWords {
  readonly t: ReportText;
  readonly more: Text<'reportsMore'>;
}

/** A questionnaire of the period. */
export interface Answer {
  readonly id: string;
  readonly marks: SatisfactionMarks;
}
type Key = MessageKey<'reports'>;

export interface ReportLine {
  readonly id: string;
  readonly label: string;
  /** The figure as it is read: a count, or working days. */
  readonly value: string;
  readonly ids: CaseIds;
  /** A part of the line above it. */
  readonly part: boolean;
  /** What later entries make of a figure that was closed. */
  readonly correction?: string;
  /** The cases behind the corrected figure. */
  readonly corrected?: CaseIds;
}

/** The line of a corrected figure: its cases open as those of the given one do. */
export const correctedLine = (line: ReportLine): ReportLine | null =>
  line.correction === undefined ? null : { ...line, id: `${line.id}:corrected`, value: line.correction, ids: line.corrected ?? [] };

export interface ReportSection {
  readonly id: string;
  readonly title: string;
  readonly lines: readonly ReportLine[];
}

const groundKeys: Readonly<Record<ObjectionGround, Key>> = {
  a: 'groundA',
  b: 'groundB',
  c: 'groundC',
  d: 'groundD',
  e: 'groundE',
  f: 'groundF',
  g: 'groundG',
};

const outcomeKeys: Readonly<Record<ReplyOutcome, Key>> = {
  granted: 'repliedGranted',
  partlyGranted: 'repliedPartlyGranted',
  refusalUpheld: 'repliedRefusalUpheld',
  outOfTime: 'repliedOutOfTime',
  settledAmicably: 'repliedSettledAmicably',
  withdrawn: 'repliedWithdrawn',
};

export interface OfficerLine extends OfficerFigures {
  readonly name: string;
}

/** What a report is written from. */
export interface ReportSource {
  /** The unit whose cases are counted; null for the whole office. */
  readonly scope: ReportScope | null;
  readonly complaints: ComplaintFigures;
  /** The public information list at the end of the period, by division. */
  readonly divisions: readonly DivisionFigures[];
  /** Objections in which one person did two duties, each with a reason. */
  readonly selfChecked: CaseIds;
  readonly report: ServiceReport;
  readonly answers: readonly Answer[];
  /** Null in a period by which no officer is judged. */
  readonly officers: readonly OfficerLine[] | null;
  /** What was changed in the period of months whose report was given before. */
  readonly corrections: readonly MonthCorrections[];
}

export function reportSections(source: ReportSource, { t, more }: ReportWords, locale: Locale): readonly ReportSection[] {
  const { report, scope, answers, officers, complaints, divisions, corrections } = source;
  const { requests, objections } = report;
  const index = satisfactionIndex(answers.map(({ marks }) => marks));
  const answerIds = answers.map(({ id }) => id);
  const counted = (id: string, label: string, ids: CaseIds, part = false): ReportLine => ({
    id,
    label,
    value: formatNumber(ids.length, locale),
    ids,
    part,
  });
  const line = (key: Key, ids: CaseIds, part = false) => counted(key, t(key), ids, part);
  const days = (key: Key, time: TimeFigures | null, value: (time: TimeFigures) => DayFigure): ReportLine => ({
    id: key,
    label: t(key),
    value: time ? t('days', { ...value(time) }) : t('none'),
    ids: time?.cases.map((one) => one.id) ?? [],
    part: false,
  });
  const section = (id: Key, ...lines: readonly ReportLine[]): ReportSection => ({ id, title: t(id), lines });
  const sections: readonly ReportSection[] = [
    section(
      'sectionFulfilled',
      line('requestsCarriedIn', requests.carriedIn),
      line('requestsReceived', requests.received),
      line('requestsGranted', requests.granted),
      line('requestsPartly', requests.partlyGranted),
    ),
    section(
      'sectionPending',
      line('requestsPending', requests.pending),
      line('requestsOverdue', requests.overdue),
      line('requestsExtended', requests.extended),
      line('requestsWithdrawn', requests.withdrawn),
    ),
    section(
      'sectionRefused',
      line('requestsRefused', requests.refused),
      line('refusedExcluded', requests.refusedBecause.excluded, true),
      line('refusedNotHeld', requests.refusedBecause.notHeld, true),
      line('refusedNotDocumented', requests.refusedBecause.notDocumented, true),
    ),
    section(
      'sectionTime',
      days('timeShortest', requests.time, ({ shortest }) => whole(shortest, locale)),
      days('timeLongest', requests.time, ({ longest }) => whole(longest, locale)),
      days('timeAverage', requests.time, (time) => average(time, locale)),
      ...averageByDecision(requests, { t, more }, locale),
      ...timeClassLines(requests.time?.cases ?? [], counted, more),
      line('requestsLate', requests.answeredLate),
    ),
    section(
      'sectionObjections',
      line('objectionsCarriedIn', objections.carriedIn),
      line('objectionsReceived', objections.received),
      ...objectionGrounds.map((ground) =>
        counted(`ground-${ground}`, t('objectionsGround', { ground, words: t(groundKeys[ground]) }), objections.byGround[ground], true),
      ),
      ...Object.entries(outcomeKeys).map(([outcome, key]) => line(key, objections.replied[outcome as ReplyOutcome])),
      line('objectionsPending', objections.pending),
      line('objectionsOverdue', objections.overdue),
      line('objectionsLate', objections.repliedLate),
      days('objectionsAverage', objections.time, (time) => average(time, locale)),
      counted('ordersCarriedOut', more('ordersCarriedOut'), objections.ordersCarriedOut),
      line('objectionsDisputed', objections.disputed),
      ...disputeLines(objections, counted, more),
      counted('selfChecked', more('selfChecked'), source.selfChecked),
    ),
    section('sectionVoided', line('requestsVoided', requests.voided), line('objectionsVoided', objections.voided)),
    { id: 'sectionComplaints', title: more('sectionComplaints'), lines: complaintLines(complaints, counted, more) },
    // That the list is empty is said of the whole office alone.
    ...(scope === null || divisions.length > 0
      ? [{ id: 'sectionDocumentation', title: more('sectionDocumentation'), lines: divisionLines(divisions, counted, more) }]
      : []),
    ...(scope === null
      ? [
          section(
            'sectionSatisfaction',
            line('respondents', answerIds),
            {
              id: 'satisfactionIndex',
              label: t('satisfactionIndex'),
              value: index
                ? t('indexValue', { value: hundredths(index.hundredths, locale), grade: index.grade, word: t(gradeKeys[index.grade]) })
                : t('none'),
              ids: answerIds,
              part: false,
            },
            ...satisfactionElements.map((element) => ({
              id: `element-${element}`,
              label: t(elementKeys[element]),
              value: index ? hundredths(index.elements[element], locale) : t('none'),
              ids: answerIds,
              part: true,
            })),
          ),
        ]
      : []),
    ...(officers ? [section('sectionOfficers', ...officerLines(officers, counted, t))] : []),
    ...(corrections.length > 0
      ? [{ id: 'sectionCorrections', title: more('sectionCorrections'), lines: correctionLines(corrections, counted, more, locale) }]
      : []),
  ];
  return sections.map((one, index) => ({ ...one, title: `${index + 1}. ${one.title}` }));
}

/** Received by kind, and what became of them. */
function complaintLines(figures: ComplaintFigures, counted: Counted, more: ReportWords['more']): readonly ReportLine[] {
  const { report, grievance, suggestion } = figures.received;
  return [
    counted('complaintsReceived', more('complaintsReceived'), [...report, ...grievance, ...suggestion]),
    counted('complaintsReport', more('complaintsReport'), report, true),
    counted('complaintsGrievance', more('complaintsGrievance'), grievance, true),
    counted('complaintsSuggestion', more('complaintsSuggestion'), suggestion, true),
    counted('complaintsAnswered', more('complaintsAnswered'), figures.answered),
    counted('complaintsBecame', more('complaintsBecame'), figures.becameObjection),
    counted('complaintsOpen', more('complaintsOpen'), figures.open),
  ];
}

const decisionKeys: Readonly<Record<NoticeDecision, MessageKey<'reportsMore'>>> = {
  granted: 'timeGranted',
  partlyGranted: 'timePartly',
  refused: 'timeRefused',
};

/** The time by class (Perki 1/2021 Art. 56): by what the answer was. */
const averageByDecision = ({ time, ...figures }: RequestFigures, { t, more }: ReportWords, locale: Locale): readonly ReportLine[] =>
  Object.entries(decisionKeys).flatMap(([decision, key]) => {
    const ids = new Set(figures[decision as NoticeDecision]);
    const ofClass = timeFigures((time?.cases ?? []).filter(({ id }) => ids.has(id)));
    if (ofClass === null) return [];
    const cases = ofClass.cases.map(({ id }) => id);
    return [{ id: key, label: more(key), value: t('days', { ...average(ofClass, locale) }), ids: cases, part: true }];
  });

/** The time by class: by how many working days the answer took. */
const timeClassLines = (answered: readonly TimeTaken[], counted: Counted, more: ReportWords['more']): readonly ReportLine[] => [
  counted(
    'timeAnswered',
    more('timeAnswered'),
    answered.map(({ id }) => id),
  ),
  ...timeClasses(answered).map(({ id, from, to, ids }) =>
    counted(
      `time-${id}`,
      to === null ? more('timeOver', { days: from - 1, count: from - 1 }) : more('timeBetween', { from, to, count: to }),
      ids,
      true,
    ),
  ),
];

const verdictKeys: Readonly<Record<DisputeVerdict, MessageKey<'reportsMore'>>> = {
  agreed: 'verdictAgreed',
  opensAll: 'verdictOpensAll',
  opensPart: 'verdictOpensPart',
  upholds: 'verdictUpholds',
  withdrawn: 'verdictWithdrawn',
  inadmissible: 'verdictInadmissible',
};

/** How many disputes ended, and how, mediation apart from adjudication (Perki 1/2021 Art. 56); of the ways only those that happened. */
function disputeLines(
  { disputesDecided, rulingsCarriedOut }: ObjectionFigures,
  counted: Counted,
  more: ReportWords['more'],
): readonly ReportLine[] {
  const given = Object.entries(verdictKeys).map(([verdict, key]) => ({ verdict, key, ids: disputesDecided[verdict as DisputeVerdict] }));
  return [
    counted(
      'disputesDecided',
      more('disputesDecided'),
      given.flatMap(({ ids }) => ids),
    ),
    ...given.filter(({ ids }) => ids.length > 0).map(({ verdict, key, ids }) => counted(`verdict-${verdict}`, more(key), ids, true)),
    counted('rulingsCarriedOut', more('rulingsCarriedOut'), rulingsCarriedOut),
  ];
}

const changeKeys: Readonly<Record<LaterChange, MessageKey<'reportsMore'>>> = {
  corrected: 'laterCorrected',
  voided: 'laterVoided',
  recordedLater: 'laterRecorded',
};

/** Month by month the cases, and of which kind the changes are: a case may have several. */
const correctionLines = (
  corrections: readonly MonthCorrections[],
  counted: Counted,
  more: ReportWords['more'],
  locale: Locale,
): readonly ReportLine[] =>
  corrections.flatMap(({ from, cases, by }) => [
    counted(`correction-${from}`, formatMonth(yearOf(from), monthOf(from), locale), cases),
    ...laterChanges
      .filter((kind) => by[kind].length > 0)
      .map((kind) => counted(`correction-${from}-${kind}`, more(changeKeys[kind]), by[kind], true)),
  ]);

function divisionLines(divisions: readonly DivisionFigures[], counted: Counted, more: ReportWords['more']): readonly ReportLine[] {
  if (divisions.length === 0) return [counted('divisions', more('divisionNone'), [])];
  return divisions.flatMap(({ division, listed, documented, undocumented, incomplete }) => [
    counted(`division-${division}`, division, listed),
    counted(`division-${division}-documented`, more('divisionDocumented'), documented, true),
    counted(`division-${division}-undocumented`, more('divisionUndocumented'), undocumented, true),
    counted(`division-${division}-incomplete`, more('divisionIncomplete'), incomplete, true),
  ]);
}

type Counted = (id: string, label: string, ids: CaseIds, part?: boolean) => ReportLine;

function officerLines(officers: readonly OfficerLine[], counted: Counted, t: ReportText): readonly ReportLine[] {
  if (officers.length === 0) return [counted('officers', t('officerNone'), [])];
  return officers.flatMap(({ personId, name, cases, registered, answered, answeredLate, delivered }) => [
    counted(`officer-${personId}`, name, cases),
    counted(`officer-${personId}-registered`, t('officerRegistered'), registered, true),
    counted(`officer-${personId}-answered`, t('officerAnswered'), answered, true),
    counted(`officer-${personId}-late`, t('officerLate'), answeredLate, true),
    counted(`officer-${personId}-delivered`, t('officerDelivered'), delivered, true),
  ]);
}

const hundredths = (value: number, locale: Locale): string => formatNumber(value / 100, locale, 2);

/** The figures as they were given when the month was closed, with what has changed since beside them. */
export const frozenSections = (given: FrozenFigures, sections: readonly ReportSection[]): readonly ReportSection[] =>
  sections.map((section) => ({
    ...section,
    lines: section.lines.map((line) => {
      const frozen = given[line.id];
      const correction = correctionOf(frozen, line);
      return { ...line, ...(frozen ?? {}), ...(correction === null ? {} : { correction, corrected: line.ids }) };
    }),
  }));

/** Line by line, what would be frozen. */
export const figuresOf = (sections: readonly ReportSection[]): FrozenFigures =>
  Object.fromEntries(sections.flatMap(({ lines }) => lines.map(({ id, value, ids }) => [id, { value, ids }])));

interface DayFigure {
  readonly count: number;
  readonly shown: string;
}
const whole = (count: number, locale: Locale): DayFigure => ({ count, shown: formatNumber(count, locale) });
const average = ({ total, cases }: TimeFigures, locale: Locale): DayFigure => ({
  count: total / cases.length,
  shown: formatNumber(total / cases.length, locale, 1),
});
