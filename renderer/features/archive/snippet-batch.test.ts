import { expect, it } from 'vitest';
import type { SearchClient } from '#renderer/search/search-client.ts';
import { SnippetBatch } from './snippet-batch.ts';

function recorded() {
  const asked: (readonly string[])[] = [];
  const snippets: SearchClient['snippets'] = async (text, ids) => {
    asked.push(ids);
    const found = ids.filter((id) => id !== 'none');
    return { status: 'ready', snippets: found.map((recordId) => ({ recordId, softcopyId: 's', name: 'a.pdf', page: 2, text })) };
  };
  return { asked, batch: new SnippetBatch({ snippets }, 'kontrak') };
}

it('asks once for all rows of a moment, and never again for a row', async () => {
  const { asked, batch } = recorded();

  const answers = await Promise.all(['a', 'b', 'a', 'none'].map((id) => batch.of(id)));
  await batch.of('b');

  expect(asked).toEqual([['a', 'b', 'none']]);
  expect(answers.map((answer) => answer?.recordId ?? null)).toEqual(['a', 'b', 'a', null]);
});

it('asks anew for rows that come later', async () => {
  const { asked, batch } = recorded();

  await batch.of('a');
  await batch.of('b');

  expect(asked).toEqual([['a'], ['b']]);
});
