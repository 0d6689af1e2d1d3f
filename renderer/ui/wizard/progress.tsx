import { Check, RefreshCw, Square, TriangleAlert } from 'lucide-react';
import { Button } from '../parts/button.tsx';
import { Icon, type IconType } from '../parts/icon.tsx';
import { useText } from '../use-text.ts';
import css from './progress.module.css';

export interface ProgressStep {
  readonly id: string;
  readonly label: string;
  /** "128 dari 186 MB". */
  readonly note?: string;
  readonly state: 'ahead' | 'now' | 'done' | 'failed';
}

interface Props {
  readonly title: string;
  /** 0 to 1; null while it is not known. */
  readonly share: number | null;
  /** What is left, in seconds; null while it cannot be said. */
  readonly secondsLeft?: number | null;
  readonly steps?: readonly ProgressStep[];
  /** "Jangan cabut flashdisk dulu". */
  readonly warning?: { readonly icon: IconType; readonly text: string };
  readonly onCancel?: (() => void) | undefined;
  /** Where "Batal" would be taken for that of the dialog around it. */
  readonly cancelLabel?: string;
  /** Cancelling has been asked for and takes a moment. */
  readonly cancelling?: boolean;
}

const icons = { ahead: Square, now: RefreshCw, done: Check, failed: TriangleAlert } as const;

/** Long work: what is being done, how far, how long still, and a way to stop it. */
export function Progress({ title, share, secondsLeft, steps = [], warning, onCancel, cancelLabel, cancelling = false }: Props) {
  const t = useText('ui');
  const percent = share === null ? null : Math.round(Math.min(1, Math.max(0, share)) * 100);
  const left = useTimeLeft(secondsLeft);
  return (
    <section className={css.progress} aria-label={title}>
      <h2 className={css.head}>
        {title}
        {percent !== null && <span>{percent}%</span>}
      </h2>
      <div
        className={css.track}
        role="progressbar"
        aria-label={title}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent ?? undefined}
      >
        <div
          className={percent === null ? `${css.bar} ${css.moving}` : css.bar}
          style={percent === null ? undefined : { width: `${percent}%` }}
        />
      </div>
      {left && <small role="status">{left}</small>}
      {steps.length > 0 && (
        <ol className={css.steps}>
          {steps.map((step) => (
            <li key={step.id} className={`${css.step} ${css[step.state]}`} aria-current={step.state === 'now' ? 'step' : undefined}>
              <Icon of={icons[step.state]} small />
              {step.label}
              {step.note && <small>{step.note}</small>}
            </li>
          ))}
        </ol>
      )}
      {(onCancel || warning) && (
        <div className={css.foot}>
          {onCancel && (
            <Button busy={cancelling} onClick={onCancel}>
              {cancelLabel ?? t('cancel')}
            </Button>
          )}
          {warning && (
            <span className={css.warn}>
              <Icon of={warning.icon} small />
              {warning.text}
            </span>
          )}
        </div>
      )}
    </section>
  );
}

/** "kira-kira 40 detik lagi": in steps of five seconds, so that it does not flicker. */
function useTimeLeft(seconds: number | null | undefined): string | undefined {
  const t = useText('ui');
  if (seconds === undefined) return undefined;
  if (seconds === null) return t('timeLeftUnknown');
  if (seconds >= 90) return t('timeLeftMinutes', { count: Math.round(seconds / 60) });
  return t('timeLeftSeconds', { count: Math.max(5, Math.ceil(seconds / 5) * 5) });
}
