import { expect, test } from 'vitest';
import { viewsFrom, withView } from './saved-views.ts';

test('a name stands once: saved again it asks the new question', () => {
  const views = withView(withView(withView([], 'Jalan', 'q=jalan'), 'Perlu kode', 'tab=noCode'), ' Jalan ', 'q=jalan+raya');

  expect(views.map(({ name, question }) => [name, question])).toEqual([
    ['Jalan', 'q=jalan+raya'],
    ['Perlu kode', 'tab=noCode'],
  ]);
});

test('a view without a name is none', () => {
  expect(withView([], '  ', 'q=jalan')).toEqual([]);
});

test.each([null, '', '{', '{"a":1}', '[1, null, {"id":"x"}]'])('%o is read as no views', (stored) => {
  expect(viewsFrom(stored)).toEqual([]);
});

test('what was stored comes back', () => {
  const views = withView([], 'Jalan', 'q=jalan');

  expect(viewsFrom(JSON.stringify(views))).toEqual(views);
});
