import { describe, expect, it } from 'vitest';
import type { DueEntry } from '#renderer/db/queries/due-records.ts';
import { eventsOf, questionsOf } from './due-rows.ts';

const over = (id: string, question: string | null): Pick<DueEntry, 'id' | 'status'> => ({
  id,
  status: { stage: 'over', since: '2024-01-01' as never, fate: 'review', question, steps: [] },
});
const waiting = (id: string, ...events: readonly string[]): Pick<DueEntry, 'id' | 'status'> => ({
  id,
  status: { stage: 'waiting', period: 'active', events, steps: [] },
});
const entries = [
  over('a', 'Musnah, kecuali master'),
  over('b', 'Musnah, kecuali yang bernilai sejarah'),
  over('c', 'Musnah, kecuali master'),
  over('d', null),
  waiting('e', 'kontrak berakhir', 'audit selesai'),
  waiting('f', 'audit selesai'),
];

describe('what is said of many chosen records', () => {
  it('asks every condition once, and none of records that were not chosen', () => {
    expect(questionsOf(entries, ['a', 'c', 'd'])).toEqual(['Musnah, kecuali master']);
    expect(questionsOf(entries, ['a', 'b', 'e'])).toEqual(['Musnah, kecuali master', 'Musnah, kecuali yang bernilai sejarah']);
    expect(questionsOf(entries, ['d', 'e'])).toEqual([]);
  });

  it('names every event once', () => {
    expect(eventsOf(entries, ['a', 'e', 'f'])).toEqual(['kontrak berakhir', 'audit selesai']);
  });
});
