/** What the papers of a proposal say, from its rows and from what was typed for the Berita Acara. */
import type { ProposalFile } from '#renderer/db/queries/proposals.ts';
import {
  type DisposalList,
  type DisposalMinutes,
  type DisposalParty,
  disposalListTemplate,
  disposalMinutesTemplate,
} from '#renderer/pdf/disposal/model.ts';
import { methodTexts } from '#renderer/pdf/disposal/text.ts';
import { letterheadOf, printedAt } from '#renderer/pdf/parts/office-head.ts';
import type { OfficeState } from '#renderer/state/office.ts';
import type { DestructionMethod } from '#shared/domain/disposal/disposal-events.ts';
import { actOf } from '#shared/domain/disposal/disposal-workflow.ts';
import { formatDate, formatNumber } from '#shared/i18n/format.ts';
import { formatRecordDate } from '#shared/i18n/format-record-date.ts';
import { type CalendarDate, isCalendarDate } from '#shared/lib/calendar-date.ts';
import type { Instant } from '#shared/lib/civil-time.ts';
import type { Row } from '#shared/schema/entities.ts';
import type { JsonObject, JsonValue } from '#shared/schema/values.ts';

export interface PaperSource {
  readonly file: ProposalFile;
  readonly records: readonly {
    readonly record: Row<'record'>;
    readonly code: string;
    readonly place: string;
    readonly basis: JsonValue;
  }[];
}

/** What was typed; what is missing is written by hand. */
export interface MinutesValues {
  readonly number: string | null;
  readonly on: CalendarDate;
  readonly place: string | null;
  readonly first: DisposalParty | null;
  readonly second: DisposalParty | null;
  readonly method: DestructionMethod | null;
}

/** The list as it is proposed; or as part of the Berita Acara of which it is printed, or was recorded. */
export function listModel({ file, records }: PaperSource, minutes: MinutesValues | null, office: OfficeState, now: Instant): DisposalList {
  const { row, known } = file;
  const act = known.acts[actOf[row.kind]];
  const said = objectOf(file.events.find(({ kind }) => kind === actOf[row.kind])?.data ?? null);
  const done = minutes !== null || act !== undefined;
  return {
    template: disposalListTemplate,
    ...headOf(file, office, now),
    stage: done ? 'done' : 'proposed',
    title: row.title,
    number: (minutes ? minutes.number : act?.number) ?? null,
    signedOn: minutes?.on ?? act?.on ?? printedAt(office, now).on,
    schedules: [...new Set(records.flatMap(({ basis }) => textOf(objectOf(basis).scheme) ?? []))],
    rows: records.map(({ record, code, place, basis }) => {
      const known = objectOf(basis);
      return {
        code,
        description: record.description,
        date: formatRecordDate(record.date, 'id'),
        state: record.state ?? '',
        quantity: quantityOf(record),
        place,
        retention: periodsOf(known),
        fate: textOf(objectOf(known.rule ?? null).disposition) ?? '',
        note: [record.condition, record.note].filter(Boolean).join('. '),
      };
    }),
    signers: minutes ? [minutes.first, minutes.second] : act ? [partyOf(said.first), partyOf(said.second)] : [],
  };
}

export function minutesModel({ file, records }: PaperSource, values: MinutesValues, office: OfficeState, now: Instant): DisposalMinutes {
  return {
    template: disposalMinutesTemplate,
    ...headOf(file, office, now),
    number: values.number,
    on: values.on,
    at: values.place,
    first: values.first,
    second: values.second,
    records: records.length,
    quantity: quantities(records.map(({ record }) => record)),
    method: values.method && methodTexts[values.method],
    basis: basisPapers(file),
    witnesses: file.known.witnesses.map(({ name, position }) => ({ name, position })),
  };
}

const headOf = ({ row }: ProposalFile, office: OfficeState, now: Instant) => ({
  paper: office.office.paper,
  letterhead: letterheadOf(office),
  printed: printedAt(office, now),
  place: office.office.city ?? office.office.name,
  kind: row.kind,
});

const paperNames = [
  ['considered', 'Surat pertimbangan panitia penilai'],
  ['headApproved', 'Surat persetujuan pimpinan'],
  ['authorityApproved', 'Surat persetujuan lembaga kearsipan'],
  ['decreed', 'Keputusan tentang pelaksanaan pemusnahan arsip'],
] as const;

const basisPapers = ({ known: { acts } }: ProposalFile): DisposalMinutes['basis'] =>
  paperNames.flatMap(([kind, name]) => {
    const act = acts[kind];
    return act?.number ? [{ name, number: act.number, on: act.on }] : [];
  });

const figure = (value: number): string => formatNumber(value, 'id', Number.isInteger(value) ? 0 : 2);

const quantityOf = ({ extent, extentUnit }: Row<'record'>): string =>
  extent === null ? '' : [figure(extent), extentUnit].filter(Boolean).join(' ');

/** "3 berkas, 214 lembar": what lies in a listed file is counted with it, and the paper says so. */
export function quantities(records: readonly Row<'record'>[]): string {
  const here = new Set(records.map(({ id }) => id));
  const measured = records.filter(({ extent, extentUnit }) => extent !== null && extentUnit !== null);
  const own = measured.filter(({ parentId }) => !here.has(parentId ?? ''));
  const sums = Map.groupBy(own, ({ extentUnit }) => extentUnit ?? '');
  const said = [...sums].map(([unit, of]) => `${figure(of.reduce((sum, { extent }) => sum + (extent ?? 0), 0))} ${unit}`).join(', ');
  return said !== '' && own.length < measured.length ? `${said}; isi berkas terhitung dalam berkasnya` : said;
}

const periodNames = { active: 'aktif', inactive: 'inaktif' } as const;

function periodsOf({ steps }: JsonObject): string {
  if (!Array.isArray(steps)) return '';
  return steps
    .flatMap((step: JsonValue) => {
      const { period, until } = objectOf(step);
      const name = period === 'active' || period === 'inactive' ? periodNames[period] : null;
      return name && isCalendarDate(until) ? [`${name} s.d. ${formatDate(until, 'id')}`] : [];
    })
    .join(', ');
}

export const objectOf = (value: JsonValue): JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : {};
const textOf = (value: JsonValue | undefined): string | null => (typeof value === 'string' && value !== '' ? value : null);

function partyOf(value: JsonValue | undefined): DisposalParty | null {
  const { name, position } = objectOf(value ?? null);
  return typeof name === 'string' && typeof position === 'string' ? { name, position } : null;
}
