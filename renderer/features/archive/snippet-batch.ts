/** Asks for the places in files of all rows that were drawn in the same moment at once; a row that was answered is not asked again. */
import type { FileSnippet } from '#renderer/search/protocol.ts';
import type { SearchClient } from '#renderer/search/search-client.ts';

const MOMENT_MS = 80;
const MOST = 200;

export class SnippetBatch {
  readonly #search: Pick<SearchClient, 'snippets'>;
  readonly #query: string;
  readonly #answers = new Map<string, Promise<FileSnippet | null>>();
  #next: { readonly ids: string[]; readonly found: Promise<ReadonlyMap<string, FileSnippet>> } | null = null;

  constructor(search: Pick<SearchClient, 'snippets'>, query: string) {
    this.#search = search;
    this.#query = query;
  }

  /** Where a file of the record answers what was searched for; null where none does. */
  of(recordId: string): Promise<FileSnippet | null> {
    const known = this.#answers.get(recordId);
    if (known) return known;
    const batch = this.#open();
    batch.ids.push(recordId);
    const answer = batch.found.then((found) => found.get(recordId) ?? null);
    this.#answers.set(recordId, answer);
    return answer;
  }

  #open() {
    if (this.#next && this.#next.ids.length < MOST) return this.#next;
    const ids: string[] = [];
    const found = new Promise<void>((resolve) => {
      setTimeout(resolve, MOMENT_MS);
    }).then(async () => {
      if (this.#next?.ids === ids) this.#next = null;
      const answer = await this.#search.snippets(this.#query, ids);
      return new Map(answer.status === 'ready' ? answer.snippets.map((snippet) => [snippet.recordId, snippet]) : []);
    });
    this.#next = { ids, found };
    return this.#next;
  }
}
