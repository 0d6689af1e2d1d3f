import { describe, expect, it } from 'vitest';
import type { BackupHistory } from '#renderer/db/queries/backups.ts';
import type { SetSummary } from '#renderer/platform/backup-port.ts';
import { setLines } from './set-lines.ts';

const NAME = '20260610T021600Z-A-1';

const summary = (changes: Partial<SetSummary> = {}): SetSummary => ({
  handle: 'h1',
  name: NAME,
  place: 'KINGSTON PPID-1',
  madeAt: '2026-06-10T02:16:00.000Z',
  state: 'finished',
  bytes: 1000,
  tables: null,
  files: 0,
  missingFiles: 0,
  manifestHash: null,
  office: null,
  recoveryKey: null,
  ...changes,
});

type Check = BackupHistory['checks'][number];
const check = (kind: Check['kind'], good: boolean, at: string): Check => ({
  id: at,
  _c: 'c',
  setName: NAME,
  kind,
  at: at as Check['at'],
  good,
  report: null,
});

const recorded: BackupHistory['sets'] = [
  {
    by: 'Gede Suardana',
    set: {
      id: 's1',
      _c: 'c',
      setName: NAME,
      target: 'KINGSTON PPID-1',
      madeAt: '2026-06-10T02:16:00.000Z' as BackupHistory['sets'][number]['set']['madeAt'],
      counts: { record: 18412 },
      bytes: 1000,
      manifestHash: '0'.repeat(64),
      byPersonId: 'p1',
    },
  },
];

describe('the list of sets', () => {
  it.each<[string, readonly Check[], SetSummary['state'], string]>([
    ['nobody has read again is written', [], 'finished', 'written'],
    ['was read back after writing', [check('readBack', true, '1')], 'finished', 'readBack'],
    ['was read again from cold', [check('retested', true, '2'), check('readBack', true, '1')], 'finished', 'retested'],
    ['was restored in a rehearsal', [check('rehearsed', true, '2'), check('readBack', true, '1')], 'finished', 'retested'],
    [
      'failed the last look does not match, whatever was found before',
      [check('retested', false, '2'), check('readBack', true, '1')],
      'finished',
      'differs',
    ],
    ['was broken off stays so', [check('readBack', true, '1')], 'unfinished', 'unfinished'],
    ['is damaged on the drive stays so', [check('retested', true, '2')], 'damaged', 'damaged'],
  ])('says that a set that %s', (_which, checks, state, expected) => {
    expect(setLines({ sets: [], checks }, [summary({ state })]).map((line) => line.state)).toEqual([expected]);
  });

  it('shows a set once, with what the log knows of it, while its drive is there', () => {
    const lines = setLines({ sets: recorded, checks: [] }, [summary()]);

    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({ by: 'Gede Suardana', records: 18412, desk: 'A', place: 'KINGSTON PPID-1' });
    expect(lines[0]?.present?.handle).toBe('h1');
  });

  it('keeps naming a set whose drive is away, and one that was copied to two drives twice', () => {
    expect(setLines({ sets: recorded, checks: [] }, [])).toMatchObject([{ name: NAME, present: null, state: 'written' }]);
    expect(setLines({ sets: recorded, checks: [] }, [summary(), summary({ handle: 'h2', place: 'SANDISK' })])).toHaveLength(2);
  });

  it('puts the newest first', () => {
    const older = summary({ name: '20260602T062000Z-A-1', madeAt: '2026-06-02T06:20:00.000Z', handle: 'h2' });

    expect(setLines({ sets: [], checks: [] }, [older, summary()]).map(({ name }) => name)).toEqual([NAME, older.name]);
  });
});
