import { useState } from 'react';
import { Banner } from '#renderer/ui/parts/banner.tsx';
import { BrandMark } from '#renderer/ui/parts/brand-mark.tsx';
import { Button } from '#renderer/ui/parts/button.tsx';
import { useText } from '#renderer/ui/use-text.ts';
import css from './trouble.module.css';
import type { TroubleContent, WayOut } from './trouble-content.ts';

interface Props {
  readonly content: TroubleContent;
  /** The ways that this shell can offer; the others are left out. */
  readonly ways: Partial<Record<WayOut, () => Promise<string | null>>>;
}

/** A bad start, said plainly, with its ways out. Never an empty application. */
export function TroubleScreen({ content, ways }: Props) {
  const t = useText('trouble');
  const ui = useText('ui');
  const [busy, setBusy] = useState<WayOut | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const offered = content.ways.filter((way) => ways[way]);
  const go = (way: WayOut) => {
    setBusy(way);
    ways[way]?.().then(
      (words) => {
        setSaid(words);
        setBusy(null);
      },
      (cause: unknown) => {
        setSaid(t('exportFailed', { code: cause instanceof Error ? cause.name : 'unknown' }));
        setBusy(null);
      },
    );
  };
  return (
    <main className={css.stage}>
      <article className={css.sheet}>
        <header className={css.head}>
          <BrandMark size={40} ground="var(--paper)" />
          <h1>{content.title}</h1>
        </header>
        <dl className={css.parts}>
          <dt>{ui('troubleHappened')}</dt>
          <dd>{content.happened}</dd>
          <dt>{ui('troubleSaved')}</dt>
          <dd>{content.saved}</dd>
          <dt>{ui('troubleNext')}</dt>
          <dd>{content.next}</dd>
        </dl>
        {said && <Banner title={said} live />}
        <div className={css.ways}>
          {offered.map((way, index) => (
            <Button
              key={way}
              big
              tone={index === 0 ? 'primary' : 'plain'}
              busy={busy === way}
              disabled={busy !== null}
              onClick={() => go(way)}
            >
              {t(way)}
            </Button>
          ))}
        </div>
        <details className={css.detail}>
          <summary>{ui('troubleDetails')}</summary>
          <code>{content.detail}</code>
        </details>
      </article>
    </main>
  );
}
