import { Banner } from '../parts/banner.tsx';
import { Progress } from '../wizard/progress.tsx';
import css from './reckoning-notice.module.css';

interface Props {
  readonly reckoned: {
    readonly data: unknown;
    readonly progress: number | null;
    readonly stopped: boolean;
    readonly stop: () => void;
    readonly again: () => void;
  };
  readonly title: string;
  readonly stoppedTitle: string;
  readonly stoppedText: string;
  readonly againLabel: string;
}

/** Above a list that is reckoned from the whole archive: how far it is, and that it was stopped. */
export function ReckoningNotice({ reckoned, title, stoppedTitle, stoppedText, againLabel }: Props) {
  const { data, progress, stopped, stop, again } = reckoned;
  if (stopped)
    return (
      <div className={css.notice}>
        <Banner tone="late" title={stoppedTitle} actions={[{ id: 'reckoning.again', label: againLabel, allowed: true, run: again }]}>
          {stoppedText}
        </Banner>
      </div>
    );
  if (progress === null || data !== null) return null;
  return (
    <div className={css.notice}>
      <Progress title={title} share={progress} onCancel={stop} />
    </div>
  );
}
