/** `deadlines`: the due dates of one case, or of a batch of JSON lines, by a calendar file or the shipped calendar. */
import { open, readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { type OfficeCalendar, officeCalendar } from '#shared/domain/calendar/calendar.ts';
import { type HolidayTableError, parseHolidayFile } from '#shared/domain/calendar/holiday-table.ts';
import { shippedHolidays } from '#shared/domain/calendar/shipped-calendar.ts';
import type { Deadline } from '#shared/domain/deadlines/deadlines.ts';
import { formatLongDate } from '#shared/i18n/format.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import { type CaseError, type DeadlineCase, deadlineJson, deadlinesOf, parseCase, parseLine } from './deadline-batch.ts';
import type { CliIo } from './io.ts';
import { type CliLanguage, languageOf, type Say, sayIn } from './say.ts';

type FileError = { readonly code: 'file.unreadable'; readonly detail: string };
type CalendarFileError = (HolidayTableError | FileError) & { readonly file: string };

interface Options {
  readonly calendar: OfficeCalendar;
  readonly explain: boolean;
  readonly say: Say;
  readonly language: CliLanguage;
}

export async function run(argv: readonly string[], io: CliIo): Promise<number> {
  const language = languageOf(argv);
  const say = sayIn(language);
  const args = readArguments(argv);
  if (!args.ok)
    return complain(io, { code: 'option.wrong', message: say('option.wrong', { detail: args.error }) }, argv.includes('--json'));
  const { values, positionals } = args.value;
  if (values.help) {
    io.out(`${say('usage.deadlines')}\n${say('usage.common')}`);
    return 0;
  }
  const loaded = await loadCalendar(values.calendar);
  if (!loaded.ok) return complain(io, { code: loaded.error.code, message: say(loaded.error.code, { ...loaded.error }) }, values.json);
  const options = { calendar: loaded.value, explain: values.explain, say, language };
  if (values.batch !== undefined) return runBatch(values.batch, io, options, values.json);
  if (values.register !== undefined) return runOne(values.register, positionals, io, options, values.json);
  return complain(io, { code: 'option.batchOrRegister', message: say('option.batchOrRegister') }, values.json);
}

/** The status is 1 where a line could not be read; its error stands in the answer, in the place of the line. */
async function runBatch(source: string, io: CliIo, options: Options, json: boolean): Promise<number> {
  let status = 0;
  try {
    const lines = source === '-' ? io.lines() : (await open(source)).readLines({ encoding: 'utf8' });
    for await (const line of lines) {
      const text = line.replace(/^\uFEFF/, '').trim();
      if (text === '') continue;
      const parsed = parseLine(text);
      if (!parsed.ok) status = 1;
      io.out(JSON.stringify(parsed.ok ? answer(parsed.value, options) : { error: errorOf(parsed.error, options.say) }));
    }
  } catch (cause) {
    const detail = systemCode(cause);
    return complain(io, { code: 'file.unreadable', message: options.say('file.unreadable', { file: source, detail }) }, json);
  }
  return status;
}

function runOne(register: string, events: readonly string[], io: CliIo, options: Options, json: boolean): number {
  const parsed = parseCase(register, Object.fromEntries(events.map(eventArgument)));
  if (!parsed.ok) return complain(io, errorOf(parsed.error, options.say), json);
  if (json) {
    io.out(JSON.stringify(answer(parsed.value, options)));
    return 0;
  }
  const deadlines = deadlinesOf(parsed.value, options.calendar);
  if (deadlines.length === 0) io.out(options.say('human.none'));
  for (const deadline of deadlines) for (const line of humanLines(deadline, options)) io.out(line);
  return 0;
}

const answer = (one: DeadlineCase, { calendar, explain }: Options) => ({
  deadlines: deadlinesOf(one, calendar).map((deadline) => deadlineJson(deadline, explain)),
});

const errorOf = (error: CaseError, say: Say) => ({ code: error.code, message: say(error.code, { ...error }) });

/** `declaredCompleteOn=2026-03-09`; a bare number is a count of days. */
function eventArgument(text: string): [string, unknown] {
  const [name = '', value = ''] = text.split('=', 2);
  return [name, /^\d+$/.test(value) ? Number(value) : value];
}

function humanLines(deadline: Deadline, { explain, say, language }: Options): string[] {
  const years = deadline.uncertainYears.map(({ year, coverage }) =>
    say(coverage === 'missing' ? 'human.missing' : 'human.notDecree', { year }),
  );
  const note = years.length > 0 ? `  (${say('human.provisional', { years: years.join(', ') })})` : '';
  const unit = say(`unit.${deadline.unit}`, { days: deadline.days });
  const head = `${deadline.key.padEnd(20)} ${formatLongDate(deadline.dueOn, language).padEnd(26)} ${unit}  ${deadline.rule.law}${note}`;
  if (!explain) return [head];
  return [head, ...deadline.steps.map((step) => `    ${step.on}  ${stepText(step, say)}`)];
}

function stepText(step: Deadline['steps'][number], say: Say): string {
  if (step.status === 'counted') return say('step.counted', { day: step.day });
  if (step.status === 'holiday') return `${step.holiday.name} (${step.holiday.source})`;
  return say(`step.${step.status}`);
}

async function loadCalendar(file: string | undefined): Promise<Result<OfficeCalendar, CalendarFileError>> {
  if (file === undefined) return ok(officeCalendar(shippedHolidays));
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (cause) {
    return err({ code: 'file.unreadable', file, detail: systemCode(cause) });
  }
  const table = parseHolidayFile(text);
  return table.ok ? ok(officeCalendar(table.value)) : err({ ...table.error, file });
}

function readArguments(argv: readonly string[]) {
  try {
    return ok(
      parseArgs({
        args: [...argv],
        allowPositionals: true,
        options: {
          calendar: { type: 'string' },
          batch: { type: 'string' },
          register: { type: 'string' },
          explain: { type: 'boolean', default: false },
          json: { type: 'boolean', default: false },
          lang: { type: 'string', default: 'id' },
          help: { type: 'boolean', short: 'h', default: false },
        },
      }),
    );
  } catch (cause) {
    return err(cause instanceof Error ? cause.message : String(cause));
  }
}

function complain(io: CliIo, error: { readonly code: string; readonly message: string }, json: boolean): number {
  if (json) io.out(JSON.stringify({ error }));
  else io.err(error.message);
  return 1;
}

/** `ENOENT` and its kind; a failure without a code is not ours to explain. */
function systemCode(cause: unknown): string {
  if (cause instanceof Error && 'code' in cause && typeof cause.code === 'string') return cause.code;
  throw cause;
}
