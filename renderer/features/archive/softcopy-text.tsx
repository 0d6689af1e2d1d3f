import { TriangleAlert } from 'lucide-react';
import type { FileText } from '#renderer/db/database.ts';
import { textsOf } from '#renderer/db/queries/file-texts.ts';
import { useServices } from '#renderer/state/services.ts';
import { useLive } from '#renderer/state/use-live.ts';
import { Banner } from '#renderer/ui/parts/banner.tsx';
import { Icon } from '#renderer/ui/parts/icon.tsx';
import { useText } from '#renderer/ui/use-text.ts';
import { isDoubtful, type TextPart } from '#shared/domain/texts/page-text.ts';
import { MarkedText } from './marked-text.tsx';
import css from './softcopies.module.css';

interface Props {
  readonly hash: string;
  /** What was searched for, to be marked. */
  readonly query: string;
}

/** What was read from a file, page by page, and how surely: what search finds it by. */
export function SoftcopyText({ hash, query }: Props) {
  const t = useText('softcopies');
  const { gate } = useServices();
  const live = useLive(async () => (await textsOf(gate.db, [hash])).get(hash) ?? null, [gate.db, hash]);
  if (live.status !== 'ready') return null;
  const text = live.data;
  if (!text) return <Banner title={t('textWaiting')} />;
  if (text.state === 'unreadable') return <Banner tone="soon" title={t(`textUnreadable_${text.why ?? 'failed'}`)} />;
  const waiting = text.parts.filter((part) => part === null).length;
  const anyText = text.parts.some((part) => part && part.text !== '');
  return (
    <div className={css.texts}>
      {waiting > 0 && <Banner title={t('textPicturesWaiting', { count: waiting })} />}
      {waiting === 0 && !anyText && <Banner title={t('textNone')} />}
      {text.parts.map((part, index) =>
        // biome-ignore lint/suspicious/noArrayIndexKey: pages are named by their number
        part === null || part.text === '' ? null : <Part key={index} {...{ part, index, text, query }} />,
      )}
    </div>
  );
}

function Part({
  part,
  index,
  text,
  query,
}: {
  readonly part: TextPart;
  readonly index: number;
  readonly text: FileText;
  readonly query: string;
}) {
  const t = useText('softcopies');
  const { confidence } = part;
  const doubtful = confidence !== null && isDoubtful(confidence);
  return (
    <section className={css.part}>
      <header>
        {text.parts.length > 1 && <b>{t(text.pages === null ? 'textSheet' : 'textPage', { page: index + 1 })}</b>}
        <small className={doubtful ? css.doubtful : undefined}>
          {doubtful && <Icon of={TriangleAlert} size={14} />}
          {confidence === null ? t('textOfFile') : t(doubtful ? 'textDoubtful' : 'textRead', { confidence })}
        </small>
      </header>
      <p>
        <MarkedText text={part.text} query={query} />
      </p>
    </section>
  );
}
