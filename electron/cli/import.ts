/** `import`: the dry run of the app's import wizards on the command line. Nothing is stored. */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { planClassification } from '#shared/domain/classification/classification-import.ts';
import type { CsvDelimiter } from '#shared/domain/lists/csv-delimiter.ts';
import { type RecordColumns, recordImportFields } from '#shared/domain/records/record-import-columns.ts';
import { type RecordKey, recordKeys } from '#shared/domain/records/record-key.ts';
import { knownRecords } from '#shared/exchange/records/known-records.ts';
import { allRows } from '#shared/exchange/table/csv-rows.ts';
import { readTable, type Table } from '#shared/exchange/table/read-table.ts';
import { cliImport } from '#shared/i18n/messages/cli-import.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import { complain } from './backup-arguments.ts';
import { type DryRun, type ImportMessageKey, linesOf, type SayImport } from './dry-run.ts';
import { dryRunClassification } from './dry-run-classification.ts';
import { dryRunRecords } from './dry-run-records.ts';
import type { CliIo } from './io.ts';
import { languageOf } from './say.ts';

interface Refusal {
  readonly code: ImportMessageKey;
  readonly detail?: string;
}

const DELIMITERS: Readonly<Record<string, CsvDelimiter>> = { ';': ';', ',': ',', '|': '|', tab: '\t', '\t': '\t', '\\t': '\t' };

export async function run(argv: readonly string[], io: CliIo): Promise<number> {
  const language = languageOf(argv);
  const say: SayImport = (key, values = {}) =>
    cliImport[language][key].replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''));
  const json = argv.includes('--json');
  const refuse = ({ code, detail = '' }: Refusal, file = '') => complain(io, json, code, say(code, { detail, file }));
  let args: ReturnType<typeof readArguments>;
  try {
    args = readArguments(argv);
  } catch (cause) {
    return refuse({ code: 'option.wrong', detail: cause instanceof Error ? cause.message : '' });
  }
  const { values, positionals } = args;
  if (values.help) {
    io.out(say('usage'));
    return 0;
  }
  const { kind } = values;
  if (kind !== 'archive' && kind !== 'classification') return refuse({ code: 'option.kind' });
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) return refuse({ code: 'option.file' });
  const table = await tableOf(file, values);
  if (!table.ok) return refuse(table.error, file);
  const dryRun =
    kind === 'archive' ? await archiveRun(table.value, values) : dryRunClassification(allRows(table.value.text, table.value.delimiter));
  if (!dryRun.ok) return refuse(dryRun.error, file);
  return report({ kind, file, table: table.value, run: dryRun.value }, io, say, json);
}

type Values = ReturnType<typeof readArguments>['values'];

const readArguments = (argv: readonly string[]) =>
  parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      kind: { type: 'string' },
      sheet: { type: 'string' },
      delimiter: { type: 'string' },
      'heading-row': { type: 'string' },
      map: { type: 'string' },
      unit: { type: 'string', default: '' },
      place: { type: 'string', default: '' },
      classification: { type: 'string' },
      key: { type: 'string' },
      against: { type: 'string' },
      json: { type: 'boolean', default: false },
      lang: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });

async function tableOf(file: string, { sheet, delimiter }: Pick<Values, 'sheet' | 'delimiter'>): Promise<Result<Table, Refusal>> {
  const sign = delimiter === undefined ? undefined : DELIMITERS[delimiter];
  if (delimiter !== undefined && sign === undefined) return err({ code: 'option.wrong', detail: `--delimiter ${delimiter}` });
  let bytes: Buffer;
  try {
    bytes = await readFile(file);
  } catch (cause) {
    return err({ code: 'file.unreadable', detail: cause instanceof Error && 'code' in cause ? String(cause.code) : '' });
  }
  const read = readTable(bytes);
  if (!read.ok) return read;
  const sheets = read.value.workbook?.sheets ?? [];
  if (sheet !== undefined) {
    const named = sheets.indexOf(sheet);
    const chosen = named >= 0 ? named : /^\d+$/.test(sheet) ? Number(sheet) - 1 : -1;
    return chosen in sheets ? readTable(bytes, chosen) : err({ code: 'option.sheet', detail: sheet });
  }
  return ok(sign === undefined ? read.value : { ...read.value, delimiter: sign });
}

async function archiveRun(table: Table, values: Values): Promise<Result<DryRun, Refusal>> {
  const row = values['heading-row'];
  if (row !== undefined && !/^\d{1,7}$/.test(row)) return err({ code: 'option.wrong', detail: `--heading-row ${row}` });
  const columns = columnsIn(values.map);
  if (!columns.ok) return columns;
  const codes = values.classification === undefined ? ok(null) : await codesIn(values.classification);
  if (!codes.ok) return codes;
  const keyed = await keyedBy(values);
  if (!keyed.ok) return keyed;
  return dryRunRecords(table, {
    ...keyed.value,
    ...(row === undefined ? {} : { headingRow: Number(row) }),
    columns: columns.value,
    unit: values.unit,
    place: values.place,
    ...(codes.value ? { classCodes: codes.value } : {}),
  });
}

type Keyed = Pick<Parameters<typeof dryRunRecords>[1], 'key' | 'known'>;

async function keyedBy({ key: name, against }: Values): Promise<Result<Keyed, Refusal>> {
  const key: RecordKey | undefined = recordKeys.find((one) => one === name);
  if (key === undefined) {
    return name === undefined && against === undefined ? ok({}) : err({ code: 'option.key', detail: name ?? '' });
  }
  if (against === undefined) return ok({ key });
  const table = await tableOf(against, {});
  const known = table.ok ? knownRecords(table.value, key) : null;
  return known ? ok({ key, known }) : err({ code: 'against.unreadable', detail: against });
}

function columnsIn(map: string | undefined): Result<RecordColumns, Refusal> {
  const columns: RecordColumns = {};
  for (const part of map?.split(',') ?? []) {
    const [name = '', number = ''] = part.split('=').map((side) => side.trim());
    const field = recordImportFields.find((one) => one === name);
    if (!field || !/^[1-9]\d{0,4}$/.test(number)) return err({ code: 'option.map', detail: part });
    columns[field] = Number(number) - 1;
  }
  return ok(columns);
}

async function codesIn(file: string): Promise<Result<ReadonlySet<string>, Refusal>> {
  const table = await tableOf(file, {});
  if (!table.ok) return err({ code: 'file.unreadable', detail: file });
  const plan = planClassification(allRows(table.value.text, table.value.delimiter));
  return plan.ok ? ok(new Set(plan.value.codes.map(({ code }) => code))) : plan;
}

interface Report {
  readonly kind: 'archive' | 'classification';
  readonly file: string;
  readonly table: Table;
  readonly run: DryRun;
}

function report({ kind, file, table, run: found }: Report, io: CliIo, say: SayImport, json: boolean): number {
  const { encoding, delimiter, sha256, workbook } = table;
  if (json) {
    const rows = found.rows.map((row) => ({
      ...row,
      findings: row.findings.map((finding) => ({ ...finding, message: say(finding.code) })),
    }));
    const format = workbook ? { workbook } : encoding === 'json' || encoding === 'ead' || encoding === 'dublinCore' ? {} : { delimiter };
    io.out(JSON.stringify({ kind, file: basename(file), sha256, encoding, ...format, ...found, rows }));
  } else {
    for (const line of linesOf(basename(file), found, say)) io.out(line);
    if (workbook && workbook.withoutValue > 0) io.err(say('formulas.withoutValue', { count: workbook.withoutValue }));
  }
  return found.counts.refused === 0 ? 0 : 1;
}
