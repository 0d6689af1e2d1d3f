import { ScanText } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { FileSnippet } from '#renderer/search/protocol.ts';
import { TwoLine } from '#renderer/ui/list/cells.tsx';
import { Icon } from '#renderer/ui/parts/icon.tsx';
import { useText } from '#renderer/ui/use-text.ts';
import { MarkedText } from './marked-text.tsx';
import css from './softcopies.module.css';
import type { ListedRecord } from './use-record-list.ts';

/** What a record is; where one of its files answers the search, the place in the file stands under it. */
export function DescriptionCell({ row: { id, card, asked } }: { readonly row: ListedRecord }) {
  const { text: query, snippets } = asked;
  const t = useText('softcopies');
  const [found, setFound] = useState<FileSnippet | null>(null);
  useEffect(() => {
    let current = true;
    setFound(null);
    if (snippets && card.softcopies > 0) snippets.of(id).then((snippet) => current && setFound(snippet), reportError);
    return () => {
      current = false;
    };
  }, [snippets, id, card.softcopies]);
  const place =
    found && (found.page === null ? t('foundIn', { name: found.name }) : t('foundOnPage', { name: found.name, page: found.page }));
  return (
    <TwoLine
      first={<MarkedText text={card.description} query={query} />}
      second={
        found ? (
          <span className={css.found} title={`${found.text} (${place})`}>
            <Icon of={ScanText} size={14} />
            <MarkedText text={found.text} query={query} /> <i>{place}</i>
          </span>
        ) : (
          <MarkedText text={[card.letterNumber, card.state, card.unit].filter(Boolean).join(', ')} query={query} />
        )
      }
      title={card.description}
    />
  );
}
