/** Between the form of a consequence test and its sheet: prefilled with chair and attendance, typed part by part. */
import type { PartValues, SheetInput, SheetValues } from '#renderer/commands/consequence/save-test.ts';
import type { ConsequenceFile } from '#renderer/db/queries/consequence-tests.ts';
import type { ObjectionFile } from '#renderer/db/queries/objections.ts';
import { type Capacity, holderOn, type OfficeHolder, officeOnPaper } from '#shared/domain/holders/office-holder.ts';
import { article17Letters } from '#shared/domain/requests/request-events.ts';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';

export interface PersonLine {
  readonly name: string;
  readonly title: string;
  readonly role: string;
}

export interface PartLine {
  readonly partId: string;
  readonly part: string;
  readonly article17: string;
  readonly otherLaw: string;
  readonly ifOpened: string;
  readonly ifClosed: string;
  readonly verdict: string;
  readonly periodYears: string;
  readonly unlimited: boolean;
}

export interface SheetForm {
  readonly subject: string;
  /** The record of the archive that was tested; empty where none is tied. */
  readonly recordId: string;
  readonly heldOn: CalendarDate | undefined;
  readonly place: string;
  readonly chair: PersonLine;
  readonly attendance: readonly PersonLine[];
  readonly parts: readonly PartLine[];
  readonly conclusion: string;
}

export const blankPart: PartLine = {
  partId: '',
  part: '',
  article17: '',
  otherLaw: '',
  ifOpened: '',
  ifClosed: '',
  verdict: '',
  periodYears: '',
  unlimited: false,
};

export const blankPerson: PersonLine = { name: '', title: '', role: 'Anggota' };

/** SOP-PPID-04 F: the PPID leads; PPID Pembantu, the secretariat and the division concerned attend. */
export function newSheet(file: ObjectionFile, holders: readonly OfficeHolder[], today: CalendarDate): SheetForm {
  const person = (capacity: Capacity, role: string): PersonLine => {
    const holder = holderOn(holders, capacity, today);
    return { name: holder?.name ?? '', title: holder ? officeOnPaper(holders, holder, today) : roleTitles[capacity], role };
  };
  return {
    subject: file.row.information ?? '',
    recordId: '',
    heldOn: today,
    place: '',
    chair: person('ppid', 'Ketua'),
    attendance: [person('ppidPembantu', 'Anggota'), person('sekretaris', 'Sekretaris'), { ...blankPerson, title: 'Bidang terkait' }],
    parts: [blankPart],
    conclusion: '',
  };
}

const roleTitles: Readonly<Record<Capacity, string>> = {
  atasan: 'Atasan PPID',
  ppid: 'PPID',
  ppidPembantu: 'PPID Pembantu',
  kepala: 'Pimpinan Badan Publik',
  sekretaris: 'Sekretaris PPID',
  unitHead: 'Kepala unit pengolah',
};

const lineOf = ({ name, title, role }: SheetValues['chair']): PersonLine => ({ name, title: title ?? '', role: role ?? '' });

export const sheetOf = ({ row, parts }: ConsequenceFile): SheetForm => ({
  subject: row.subject,
  recordId: row.recordId ?? '',
  heldOn: row.heldOn,
  place: row.place ?? '',
  chair: lineOf(row.chair),
  attendance: row.attendance.map(lineOf),
  parts: parts.map((part) => ({
    partId: part.id,
    part: part.part,
    article17: part.article17 ?? '',
    otherLaw: part.otherLaw ?? '',
    ifOpened: part.ifOpened ?? '',
    ifClosed: part.ifClosed ?? '',
    verdict: part.verdict ?? '',
    periodYears: part.periodYears === null ? '' : String(part.periodYears),
    unlimited: part.unlimited,
  })),
  conclusion: row.conclusion ?? '',
});

const orNull = (text: string): string | null => text.trim() || null;

const attendantOf = ({ name, title, role }: PersonLine) => ({ name: name.trim(), title: orNull(title), role: orNull(role) });

/** The sheet as it is stored; lines without a name or a part say nothing. */
export function toSheet(form: SheetForm, heldOn: CalendarDate): Pick<SheetInput, 'values' | 'parts'> {
  return {
    values: {
      subject: form.subject.trim(),
      recordId: form.recordId || null,
      heldOn,
      place: orNull(form.place),
      chair: attendantOf(form.chair),
      attendance: form.attendance.filter(({ name }) => name.trim() !== '').map(attendantOf),
      conclusion: orNull(form.conclusion),
    },
    parts: form.parts.filter(({ part }) => part.trim() !== '').map((line) => ({ id: line.partId || null, values: partOf(line) })),
  };
}

function partOf(line: PartLine): PartValues {
  const years = Number.parseInt(line.periodYears, 10);
  const excluded = line.verdict === 'excluded';
  return {
    part: line.part.trim(),
    article17: article17Letters.find((letter) => letter === line.article17) ?? null,
    otherLaw: orNull(line.otherLaw),
    ifOpened: orNull(line.ifOpened),
    ifClosed: orNull(line.ifClosed),
    verdict: excluded ? 'excluded' : line.verdict === 'open' ? 'open' : null,
    periodYears: excluded && !line.unlimited && Number.isFinite(years) && years > 0 ? years : null,
    unlimited: excluded && line.unlimited,
  };
}

/** What cannot be stored without it. */
export const missingOfSheet = ({ subject, chair, heldOn }: SheetForm): readonly string[] => [
  ...(subject.trim() === '' ? ['subject'] : []),
  ...(heldOn === undefined ? ['heldOn'] : []),
  ...(chair.name.trim() === '' ? ['chair.name'] : []),
];
