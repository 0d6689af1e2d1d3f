import { expect, it } from 'vitest';
import { proposedBy } from './proposal.ts';

it.each([
  ['a request', { summary: ' Laporan kinerja ' }, { information: 'Laporan kinerja', basis: null }],
  [
    'a decision that opened it',
    { information: 'RAB 2025', decisionNumber: '045/KPTS', decidedOn: '2026-06-15' },
    { information: 'RAB 2025', basis: { kind: 'decision', number: '045/KPTS', on: '2026-06-15' } },
  ],
  [
    'a decision without its number',
    { information: 'RAB 2025', decisionNumber: null, decidedOn: '2026-06-15' },
    { information: 'RAB 2025', basis: null },
  ],
  ['nothing that can be listed', { summary: ' ' }, null],
  ['no data', null, null],
])('%s proposes', (_name, data, proposed) => {
  expect(proposedBy(data)).toEqual(proposed);
});
