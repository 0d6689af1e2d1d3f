/**
 * One row of a register that was kept before this program, as an entry: its number stays the text that it was, its clock runs from its
 * day, and what was answered is answered. Nothing is guessed: a cell that cannot be read is named with its row, and the row stays out.
 */
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import { type ObjectionGround, objectionGrounds } from '../objections/objection-grounds.ts';
import type { ReplyOutcome } from '../objections/objection-reply.ts';
import { parseRecordDate } from '../records/record-date-parse.ts';
import type { NoticeDecision } from '../requests/request-events.ts';
import { demandedFields, type OldRegister, type OldRegisterColumns, type OldRegisterField } from './old-register-columns.ts';

export interface OldEntry<D extends NoticeDecision | ReplyOutcome = NoticeDecision | ReplyOutcome> {
  readonly number: string;
  /** Day of registration; of an objection day H. */
  readonly on: CalendarDate;
  readonly name: string;
  readonly address: string | null;
  readonly contact: string | null;
  readonly occupation: string | null;
  readonly information: string | null;
  readonly purpose: string | null;
  readonly requestNumber: string | null;
  readonly grounds: readonly ObjectionGround[];
  /** Null where it was never answered: its clock runs on. */
  readonly answer: {
    readonly decision: D;
    readonly on: CalendarDate;
    readonly signer: string | null;
    readonly reason: string | null;
    readonly accepted: boolean | null;
  } | null;
  readonly deliveredOn: CalendarDate | null;
}

export interface OldRowIssue {
  readonly code:
    | 'old.missing'
    | 'old.date'
    | 'old.future'
    | 'old.ground'
    | 'old.noGround'
    | 'old.decision'
    | 'old.answerDate'
    | 'old.order'
    | 'old.repeated'
    | 'old.known';
  readonly field: OldRegisterField;
  /** What stands in the cell. */
  readonly text: string;
}

/** Words that offices write for what was decided; the first that the cell begins with or holds counts. */
const decisionWords: Readonly<Record<OldRegister, readonly (readonly [NoticeDecision | ReplyOutcome, RegExp])[]>> = {
  request: [
    ['partlyGranted', /sebagian/],
    ['refused', /ditolak|tolak|tidak (?:dapat )?(?:diberikan|dikabulkan|dipenuhi)|dikecualikan|tidak dikuasai/],
    ['granted', /dikabulkan|kabul|diberikan|dipenuhi|terpenuhi|terlayani|selesai|dikirim/],
  ],
  objection: [
    ['settledAmicably', /musyawarah|damai/],
    ['withdrawn', /dicabut|mencabut|ditarik/],
    ['outOfTime', /lewat waktu|kedaluwarsa|kadaluarsa/],
    ['partlyGranted', /sebagian/],
    ['refusalUpheld', /ditolak|tolak|menguatkan|dikuatkan|tidak (?:dapat )?(?:dikabulkan|diterima)/],
    ['granted', /dikabulkan|kabul|diterima|dibatalkan|membatalkan|diberikan|dipenuhi/],
  ],
};

const OPEN = /^(?:-|belum|proses|dalam proses|diproses|menunggu|terbuka)\b|^-?$/;
const UNTICKED = /^(?:|-|x?tidak|0|no)$/;

/** Reads a row by the columns that were confirmed; the issues of a row that cannot be an entry. `today` in the zone of the office. */
export function readOldRow(
  register: OldRegister,
  columns: OldRegisterColumns,
  cells: readonly string[],
  today: CalendarDate,
): Result<OldEntry, readonly OldRowIssue[]> {
  const cell = (field: OldRegisterField): string => {
    const column = columns[field];
    return column === undefined ? '' : (cells[column] ?? '').replace(/\s+/g, ' ').trim();
  };
  const issues: OldRowIssue[] = [];
  const fault = (code: OldRowIssue['code'], field: OldRegisterField) => void issues.push({ code, field, text: cell(field) });
  const day = (field: OldRegisterField): CalendarDate | null => {
    if (cell(field) === '' || cell(field) === '-') return null;
    const parsed = parseRecordDate(cell(field));
    if (!parsed.ok || parsed.value.kind !== 'day' || !parsed.value.from || parsed.value.circa) fault('old.date', field);
    else if (parsed.value.from > today) fault('old.future', field);
    else return parsed.value.from;
    return null;
  };
  for (const field of demandedFields[register]) if (cell(field) === '') fault('old.missing', field);
  const on = day('on');
  const grounds = register === 'objection' ? groundsOf(cell, fault) : [];
  const answer = answerOf(register, cell, day('answeredOn'), fault);
  const deliveredOn = register === 'request' ? day('deliveredOn') : null;
  if (on && answer && answer.on < on) fault('old.order', 'answeredOn');
  if (answer && deliveredOn && deliveredOn < answer.on) fault('old.order', 'deliveredOn');
  if (issues.length > 0 || !on) return err(issues);
  const text = (field: OldRegisterField) => (cell(field) === '' || cell(field) === '-' ? null : cell(field));
  return ok({
    number: cell('number'),
    on,
    name: cell('name'),
    address: text('address'),
    contact: text('contact'),
    occupation: text('occupation'),
    information: text('information'),
    purpose: text('purpose'),
    requestNumber: text('requestNumber'),
    grounds,
    answer,
    deliveredOn,
  });
}

type Cell = (field: OldRegisterField) => string;
type Fault = (code: OldRowIssue['code'], field: OldRegisterField) => void;

/** From one cell ("a, g", "huruf a dan g") or from seven columns with a tick; an objection without a ground is none (UU 14/2008 Art. 35(1)). */
function groundsOf(cell: Cell, fault: Fault): readonly ObjectionGround[] {
  const ticked = objectionGrounds.filter((ground) => !UNTICKED.test(cell(`ground-${ground}`).toLowerCase()));
  const written = cell('grounds')
    .toLowerCase()
    .replace(/\b(?:huruf|alasan|ayat|pasal|dan|serta|ke)\b/g, ' ')
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '');
  if (written.some((word) => !objectionGrounds.includes(word as ObjectionGround))) fault('old.ground', 'grounds');
  const grounds = objectionGrounds.filter((ground) => ticked.includes(ground) || written.includes(ground));
  if (grounds.length === 0 && written.length === 0) fault('old.noGround', 'grounds');
  return grounds;
}

function answerOf(register: OldRegister, cell: Cell, on: CalendarDate | null, fault: Fault): OldEntry['answer'] {
  const said = cell('decision').toLowerCase();
  if (OPEN.test(said)) {
    // A day of answer without what was answered is half an entry.
    if (on) fault('old.decision', 'decision');
    return null;
  }
  const decision = decisionWords[register].find(([, words]) => words.test(said))?.[0];
  if (!decision) fault('old.decision', 'decision');
  if (!on && cell('answeredOn') === '') fault('old.answerDate', 'answeredOn');
  if (!decision || !on) return null;
  const line = (field: OldRegisterField) => (cell(field) === '' || cell(field) === '-' ? null : cell(field));
  return { decision, on, signer: line('signer'), reason: line('reason'), accepted: acceptedIn(cell('response')) };
}

/** Whether the applicant took the answer; null where the register does not say. */
function acceptedIn(response: string): boolean | null {
  const said = response.toLowerCase();
  if (/tidak (?:menerima|puas)|sengketa|komisi informasi|keberatan/.test(said)) return false;
  return /menerima|diterima|puas|selesai/.test(said) ? true : null;
}
