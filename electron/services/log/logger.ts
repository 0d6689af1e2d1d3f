/**
 * The program's log: one JSON object a line, kept in the data folder, three files of 1 MiB. It holds ids, codes and durations,
 * never names, numbers of persons or text of documents: values are restricted to what cannot carry them by accident.
 */
import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { errorCode, isMissing } from '../disk/disk-fault.ts';

export type LogValue = number | boolean | null | string;
export type LogFields = Readonly<Record<string, LogValue>>;

export interface Logger {
  info(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
  /** What broke: its name, its code and where, without its words. */
  error(event: string, cause: unknown, fields?: LogFields): void;
}

const LIMIT_BYTES = 1024 * 1024;
const KEPT = 2;
/** Ids, codes, channel names, versions, times. */
const HARMLESS = /^[\w.:+-]{0,100}$/;

export function createLogger(folder: string, now: () => string): Logger {
  const file = join(folder, 'daluang.log');

  const write = (level: string, event: string, fields: LogFields) => {
    const line = `${JSON.stringify({ at: now(), level, event, ...redacted(fields) })}\n`;
    try {
      mkdirSync(folder, { recursive: true });
      rotate(file);
      appendFileSync(file, line, { mode: 0o600 });
    } catch (cause) {
      // The log is best effort: a full disk must not stop the office from reading its data.
      if (errorCode(cause) === null) throw cause;
    }
  };

  return {
    info: (event, fields = {}) => write('info', event, fields),
    warn: (event, fields = {}) => write('warn', event, fields),
    error: (event, cause, fields = {}) => write('error', event, { ...fields, ...describe(cause) }),
  };
}

/** Text that may hold more than an id is replaced by its length. */
export function redacted(fields: LogFields): LogFields {
  const entries = Object.entries(fields).map(([key, value]): [string, LogValue] => [
    key,
    typeof value === 'string' ? harmless(value) : value,
  ]);
  return Object.fromEntries(entries);
}

const harmless = (text: string): string => (HARMLESS.test(text) && !/\d{16}/.test(text) ? text : `[${text.length} characters]`);

function describe(cause: unknown): LogFields {
  if (!(cause instanceof Error)) return { error: typeof cause };
  // The first line of a stack is the message; the frames name files of the program only.
  const frames = (cause.stack ?? '').split('\n').filter((line) => line.startsWith('    at '));
  const where = frames[0]?.match(/([\w.-]+:\d+:\d+)\)?$/)?.[1] ?? '';
  return { error: cause.name, code: errorCode(cause) ?? '', where };
}

function rotate(file: string): void {
  if (sizeOf(file) < LIMIT_BYTES) return;
  for (let number = KEPT; number >= 1; number--) {
    const from = number === 1 ? file : `${file}.${number - 1}`;
    if (sizeOf(from) > 0) renameSync(from, `${file}.${number}`);
  }
}

function sizeOf(file: string): number {
  try {
    return statSync(file).size;
  } catch (cause) {
    if (isMissing(cause)) return 0;
    throw cause;
  }
}
