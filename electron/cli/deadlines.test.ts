import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cli as messages } from '#shared/i18n/messages/cli.ts';
import { sayIn } from './say.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const holidays = 'shared/data/holidays-id.json';
const fixture = (name: string) => readFileSync(join(root, 'test/fixtures/deadlines', name), 'utf8');

/** The command as IT staff calls it; under an unusual zone, because no date may depend on it. */
function cli(args: readonly string[], input = '') {
  const done = spawnSync(process.execPath, ['electron/cli/main.ts', ...args], {
    cwd: root,
    input,
    encoding: 'utf8',
    env: { ...process.env, TZ: 'America/Los_Angeles' },
  });
  return { status: done.status, out: done.stdout.trimEnd().split('\n'), err: done.stderr.trimEnd() };
}

describe('deadlines --batch', () => {
  it('answers every case of the fixture in order, and gives an error in the place of a line it cannot read', () => {
    const { status, out } = cli(['deadlines', '--calendar', holidays, '--batch', '-'], fixture('cases.jsonl'));

    expect(out).toEqual(fixture('answers.jsonl').trimEnd().split('\n'));
    expect(status).toBe(1);
  });

  it('is well with good lines, Windows line ends, a byte order mark and an empty last line', () => {
    const line = '{"register":"request","events":{"registeredOn":"2026-03-09"}}';
    const { status, out, err } = cli(['deadlines', '--calendar', holidays, '--batch', '-'], `\uFEFF${line}\r\n${line}\r\n\r\n`);

    expect(out).toEqual(Array(2).fill('{"deadlines":[{"key":"notice","dueOn":"2026-03-30","workingDays":10,"provisional":false}]}'));
    expect({ status, err }).toEqual({ status: 0, err: '' });
  });

  it('explains each day with --explain: day zero, counted days, weekends, and holidays with their decree', () => {
    const line = '{"register":"objection","events":{"declaredCompleteOn":"2026-02-12"}}';
    const { out } = cli(['deadlines', '--calendar', holidays, '--batch', '-', '--explain'], line);
    const [review] = JSON.parse(out[0] ?? '').deadlines;

    expect(review).toMatchObject({
      key: 'review',
      dueOn: '2026-02-25',
      countsFrom: { event: 'declaredCompleteOn', on: '2026-02-12' },
      ruleVersion: 1,
    });
    expect(review.law).toContain('SOP-PPID-04');
    expect(review.derivation.slice(0, 6)).toEqual([
      { on: '2026-02-12', status: 'dayZero' },
      { on: '2026-02-13', status: 'counted', day: 1 },
      { on: '2026-02-14', status: 'weekend' },
      { on: '2026-02-15', status: 'weekend' },
      {
        on: '2026-02-16',
        status: 'holiday',
        holiday: { name: 'Cuti bersama Tahun Baru Imlek', kind: 'jointLeave', source: expect.stringContaining('1497/2025') },
      },
      { on: '2026-02-17', status: 'holiday', holiday: { name: 'Tahun Baru Imlek 2577', kind: 'national', source: expect.any(String) } },
    ]);
    expect(review.derivation.at(-1)).toEqual({ on: '2026-02-25', status: 'counted', day: 7 });
  });
});

describe('a calendar of the office', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'daluang-cli-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  const with2026 = (change: (days: object[]) => object[]) => {
    const table = JSON.parse(readFileSync(join(root, holidays), 'utf8'));
    table.years['2026'].days = change(table.years['2026'].days);
    const file = join(folder, 'kalender.json');
    writeFileSync(file, JSON.stringify(table));
    return file;
  };
  const limit = (file: string) => {
    const { out } = cli(
      ['deadlines', '--calendar', file, '--batch', '-'],
      '{"register":"objection","events":{"declaredCompleteOn":"2026-07-06"}}',
    );
    return JSON.parse(out[0] ?? '').deadlines.find((one: { key: string }) => one.key === 'legalLimit').dueOn;
  };

  it('with a joint-leave day added moves the limit by a day', () => {
    expect(limit(with2026((days) => days))).toBe('2026-08-18');
    expect(limit(with2026((days) => [...days, { on: '2026-08-18', kind: 'jointLeave', name: 'Tambahan', decree: 'SKB 933' }]))).toBe(
      '2026-08-19',
    );
  });

  it.each([
    ['that is not there', () => join(folder, 'tidak-ada.json'), 'file.unreadable'],
    [
      'with a day of another year',
      () => with2026((days) => [...days, { on: '2027-08-18', kind: 'national', name: 'X' }]),
      'calendar.otherYear',
    ],
    [
      'with a day that does not exist',
      () => with2026((days) => [...days, { on: '2026-02-30', kind: 'national', name: 'X' }]),
      'calendar.shape',
    ],
  ])('%s is refused by name before any line runs', (_, file, code) => {
    const path = file();
    const plain = cli(['deadlines', '--calendar', path, '--batch', '-'], '{}');
    const json = cli(['deadlines', '--calendar', path, '--batch', '-', '--json'], '{}');

    expect(plain).toMatchObject({ status: 1, out: [''], err: expect.stringContaining(path) });
    expect({ status: json.status, code: JSON.parse(json.out[0] ?? '').error.code }).toEqual({ status: 1, code });
  });
});

describe('one case on the command line', () => {
  it('is written for people, with the weekday, the law and the doubt', () => {
    const { status, out } = cli(['deadlines', '--register', 'objection', 'declaredCompleteOn=2026-11-20']);

    expect(status).toBe(0);
    expect(out.find((line) => line.startsWith('legalLimit'))).toMatch(
      /Kamis, 7 Januari 2027 .*30 hari kerja.*UU 14\/2008.*sementara: kalender 2027 belum ditetapkan/,
    );
  });

  it('is refused where its event is unknown or no date', () => {
    expect(cli(['deadlines', '--register', 'objection', 'lengkap=2026-11-20'])).toMatchObject({
      status: 1,
      err: expect.stringContaining('lengkap'),
    });
    expect(cli(['deadlines', '--register', 'request', 'registeredOn=besok', '--lang', 'en'])).toMatchObject({
      status: 1,
      err: '"registeredOn" must be an existing date written YYYY-MM-DD, not "besok".',
    });
  });
});

describe('the command line itself', () => {
  it('shows help and answers wrong calls with status 1', () => {
    expect(cli(['--help'])).toMatchObject({ status: 0, err: '' });
    expect(cli(['deadlines', '--help']).out.join('\n')).toContain('--batch');
    expect(cli(['hapus'])).toMatchObject({ status: 1, err: expect.stringContaining('"hapus"') });
    expect(cli(['deadlines'])).toMatchObject({ status: 1, err: messages.id['option.batchOrRegister'] });
    expect(cli(['deadlines', '--kalender', 'x'])).toMatchObject({ status: 1, err: expect.stringContaining('--kalender') });
    expect(JSON.parse(cli(['toString', '--json']).out[0] ?? '').error.code).toBe('command.unknown');
  });

  it('fills every placeholder that its messages name', () => {
    expect(sayIn('id')('file.unreadable', { file: 'a.json', detail: 'ENOENT' })).toBe('Berkas a.json tidak dapat dibaca (ENOENT).');
  });
});
