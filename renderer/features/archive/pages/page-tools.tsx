import { ArrowLeft, ArrowRight, BookPlus, Eraser, RotateCcw, RotateCw, Scissors, Trash2 } from 'lucide-react';
import { Button, IconButton } from '#renderer/ui/parts/button.tsx';
import { useText } from '#renderer/ui/use-text.ts';
import { moved, type PagePlan, parted, turned, without } from '#shared/domain/pages/page-plan.ts';
import type { Row } from '#shared/schema/entities.ts';
import type { Leaf } from './page-sources.ts';
import css from './pages.module.css';

type Softcopy = Row<'recordSoftcopy'>;

interface Props {
  readonly plan: PagePlan;
  readonly leaves: readonly Leaf[];
  /** Places in the plan. */
  readonly chosen: readonly number[];
  readonly setChosen: (chosen: readonly number[]) => void;
  readonly onChange: (plan: PagePlan) => void;
  readonly others: readonly Softcopy[];
  readonly onJoin: (copy: Softcopy) => void;
}

/** What can be done with the chosen pages. */
export function PageTools({ plan, leaves, chosen, setChosen, onChange, others, onJoin }: Props) {
  const t = useText('softcopies');
  const [one] = chosen;
  const single = chosen.length === 1 && one !== undefined;
  const blanks = plan.flatMap(({ source, page }, at) =>
    leaves.find((leaf) => leaf.source === source && leaf.page === page)?.blank ? at : [],
  );
  const shift = (by: number) => {
    if (one === undefined) return;
    onChange(moved(plan, one, one + by));
    setChosen([Math.max(0, Math.min(plan.length - 1, one + by))]);
  };
  const drop = (at: readonly number[]) => {
    onChange(without(plan, at));
    setChosen([]);
  };
  return (
    <div className={css.tools}>
      <IconButton
        icon={RotateCcw}
        label={t('turnLeft')}
        disabled={chosen.length === 0}
        onClick={() => onChange(turned(plan, chosen, -1))}
      />
      <IconButton icon={RotateCw} label={t('turnRight')} disabled={chosen.length === 0} onClick={() => onChange(turned(plan, chosen, 1))} />
      <IconButton icon={ArrowLeft} label={t('movePageBack')} disabled={!single || one === 0} onClick={() => shift(-1)} />
      <IconButton icon={ArrowRight} label={t('movePageOn')} disabled={!single || one === plan.length - 1} onClick={() => shift(1)} />
      <IconButton
        icon={Scissors}
        label={t('partHere')}
        disabled={!single || one === 0}
        onClick={() => single && onChange(parted(plan, one))}
      />
      <IconButton
        icon={Trash2}
        label={t('dropPages')}
        disabled={chosen.length === 0 || chosen.length === plan.length}
        onClick={() => drop(chosen)}
      />
      {blanks.length > 0 && blanks.length < plan.length && (
        <Button icon={Eraser} onClick={() => drop(blanks)}>
          {t('dropBlanks', { count: blanks.length })}
        </Button>
      )}
      {others.map((other) => (
        <Button key={other.id} icon={BookPlus} onClick={() => onJoin(other)}>
          {t('joinFile', { name: other.name })}
        </Button>
      ))}
    </div>
  );
}
