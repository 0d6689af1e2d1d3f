import type { KeyboardEvent } from 'react';
import { useText } from '#renderer/ui/use-text.ts';
import { moved, type PagePlan, type PlannedPage, turned, without } from '#shared/domain/pages/page-plan.ts';
import type { Leaf } from './page-sources.ts';
import css from './pages.module.css';

interface Props {
  readonly plan: PagePlan;
  readonly leaves: readonly Leaf[];
  readonly chosen: readonly number[];
  readonly setChosen: (chosen: readonly number[]) => void;
  readonly onChange: (plan: PagePlan) => void;
}

/** Every page of the plan in its order, as it will look; a click chooses it, keys work on the one that has the focus. */
export function PageGrid({ plan, leaves, chosen, setChosen, onChange }: Props) {
  const t = useText('softcopies');
  const leafOf = ({ source, page }: PlannedPage) => leaves.find((leaf) => leaf.source === source && leaf.page === page);
  const fileNumber = (at: number) => plan.slice(0, at + 1).filter(({ begins }, index) => index === 0 || begins).length;
  const severalFiles = plan.some(({ begins }, at) => at > 0 && begins);
  const onKey = (at: number) => (event: KeyboardEvent) => {
    const step = event.shiftKey ? { ArrowLeft: -1, ArrowRight: 1 }[event.key] : undefined;
    if (step !== undefined) onChange(moved(plan, at, at + step));
    else if (event.key.toLowerCase() === 'r') onChange(turned(plan, [at], event.shiftKey ? -1 : 1));
    else if (event.key === 'Delete') onChange(without(plan, [at]));
    else return;
    event.preventDefault();
    if (event.key === 'Delete') setChosen([]);
    else if (step !== undefined) setChosen([Math.max(0, Math.min(plan.length - 1, at + step))]);
  };
  return (
    <ol className={css.grid} aria-label={t('pagesGrid')}>
      {plan.map((planned, at) => {
        const leaf = leafOf(planned);
        const begins = severalFiles && (at === 0 || planned.begins);
        return (
          <li key={`${planned.source}.${planned.page}`} className={begins ? css.begins : undefined}>
            {begins && <b>{t('pagesPart', { number: fileNumber(at) })}</b>}
            <button
              type="button"
              aria-pressed={chosen.includes(at)}
              onClick={() => setChosen(chosen.includes(at) ? chosen.filter((one) => one !== at) : [...chosen, at])}
              onKeyDown={onKey(at)}
            >
              <span className={css.sheet}>
                {leaf && <img src={leaf.thumb.picture} alt="" style={{ transform: `rotate(${planned.turn * 90}deg)` }} />}
              </span>
              <span>
                {t('pagesNumber', { page: at + 1 })} {leaf?.blank && <em>{t('pagesBlank')}</em>}
              </span>
            </button>
          </li>
        );
      })}
    </ol>
  );
}
