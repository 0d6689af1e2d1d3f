import { AppWindow } from 'lucide-react';
import { useState } from 'react';
import { EmptyState } from '#renderer/ui/parts/empty-state.tsx';
import { useText } from '#renderer/ui/use-text.ts';
import css from './start.module.css';

interface Props {
  /** This window gave way to another one. */
  readonly released: boolean;
  readonly onTakeOver: () => void;
}

/** A second window of the same data: it shows nothing and writes nothing until it takes over. */
export function HeldScreen({ released, onTakeOver }: Props) {
  const t = useText('app');
  const [waiting, setWaiting] = useState(false);
  const takeOver = {
    id: 'takeOver',
    label: waiting ? t('takingOver') : t('takeOver'),
    allowed: !waiting,
    tone: 'primary' as const,
    run: () => {
      setWaiting(true);
      onTakeOver();
    },
  };
  return (
    <main className={css.stage}>
      <div className={css.held}>
        <EmptyState icon={AppWindow} title={released ? t('releasedTitle') : t('heldTitle')} actions={[takeOver]}>
          {released ? t('releasedText') : t('heldText')}
        </EmptyState>
      </div>
    </main>
  );
}
