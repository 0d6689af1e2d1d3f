import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Action } from '../action.ts';
import { useActionKeys } from '../key-layers.tsx';
import { ActionButton } from '../parts/action-button.tsx';
import { Button } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';
import { useText } from '../use-text.ts';
import css from './import-wizard.module.css';

export type WizardStep = 'file' | 'mapping' | 'report' | 'result';

const order: readonly WizardStep[] = ['file', 'mapping', 'report', 'result'];

interface Props {
  readonly label: string;
  readonly step: WizardStep;
  /** Steps that this import has; a fixed list has no mapping. */
  readonly steps?: readonly WizardStep[];
  readonly children: ReactNode;
  /** What leads on ("Periksa", "Impor 612 baris"); undefined while it runs. */
  readonly next?: Action;
  readonly onBack?: (() => void) | undefined;
  readonly onCancel?: (() => void) | undefined;
  /** Beside the buttons: counts, what is missing. */
  readonly note?: ReactNode;
}

/** An import in four steps: file, columns, report, result. Nothing is saved before the report has been confirmed. */
export function ImportWizard({ label, step, steps = order, children, next, onBack, onCancel, note }: Props) {
  const t = useText('ui');
  const words: Readonly<Record<WizardStep, string>> = {
    file: t('stepFile'),
    mapping: t('stepMapping'),
    report: t('stepReport'),
    result: t('stepResult'),
  };
  const at = steps.indexOf(step);
  useActionKeys(next ? [{ key: 'Ctrl+Enter', ...next, hidden: true }] : []);
  return (
    <section className={css.wizard} aria-label={label}>
      <ol className={css.steps}>
        {steps.map((id, index) => (
          <li
            key={id}
            className={[css.step, index < at && css.past, index === at && css.current].filter(Boolean).join(' ')}
            aria-current={index === at ? 'step' : undefined}
          >
            <span className={css.number}>{index < at ? <Icon of={Check} small /> : index + 1}</span>
            {words[id]}
          </li>
        ))}
      </ol>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section className={css.body} tabIndex={0} aria-label={t('step', { step: at + 1, total: steps.length })}>
        {children}
      </section>
      <div className={css.bar}>
        {next && <ActionButton action={{ key: 'Ctrl+Enter', ...next, tone: 'primary' }} big showKey />}
        {note}
        <span className={css.grow} />
        {onBack && (
          <Button big onClick={onBack}>
            {t('back')}
          </Button>
        )}
        {onCancel && (
          <Button big tone="text" onClick={onCancel}>
            {t('cancel')}
          </Button>
        )}
      </div>
    </section>
  );
}
