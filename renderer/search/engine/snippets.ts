/** Places of files that answer the words of a query, cut from the texts themselves. */
import { currentSoftcopies } from '#shared/domain/records/softcopy-versions.ts';
import { snippetOf } from '#shared/domain/search/snippet.ts';
import type { Row } from '#shared/schema/entities.ts';
import type { FileSnippet } from '../protocol.ts';
import type { IndexSource } from './source.ts';

/** The first softcopy of each record that answers. Texts are read record by record, so that queries come between. */
export async function snippetsOf(
  source: IndexSource,
  text: string,
  recordIds: readonly string[],
  pause: () => Promise<void>,
): Promise<readonly FileSnippet[]> {
  // Rows of softcopies are of the entity that their table is named after.
  const ties = (await source.where('recordSoftcopy', 'recordId', recordIds)) as unknown as readonly Row<'recordSoftcopy'>[];
  const found: FileSnippet[] = [];
  for (const recordId of recordIds) {
    const copies = currentSoftcopies(ties.filter((tie) => tie.recordId === recordId));
    if (copies.length === 0) continue;
    const texts = await source.texts(copies.map(({ hash }) => hash));
    for (const { id, name, hash } of copies) {
      const parts = texts.get(hash);
      const snippet =
        parts &&
        snippetOf(
          parts.map((part) => part?.text ?? ''),
          text,
        );
      if (!snippet) continue;
      found.push({ recordId, softcopyId: id, name, page: parts.length > 1 ? snippet.part + 1 : null, text: snippet.text });
      break;
    }
    await pause();
  }
  return found;
}
