import { Printer } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { printPaper } from '#renderer/commands/papers/print-paper.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import type { Action } from '#renderer/ui/action.ts';
import { useToast } from '#renderer/ui/feedback/toasts.tsx';
import { useActionKeys } from '#renderer/ui/key-layers.tsx';
import { ActionButton } from '#renderer/ui/parts/action-button.tsx';
import { useText } from '#renderer/ui/use-text.ts';
import css from './visit-screen.module.css';

interface Props {
  readonly code: string;
  readonly title: string;
  /** The slip as it was issued; null where there is none or it could not be. */
  readonly slip: { readonly id: string; readonly hash: string } | null;
  readonly printed: boolean;
  /** What can be done next, the first one filled. */
  readonly actions: readonly Action[];
  readonly children: ReactNode;
}

/** After a visit that gave no number: the code large enough for the other side of the counter, and what is still to be brought. */
export function VisitScreen({ code, title, slip, actions, children, ...props }: Props) {
  const t = useText('applicants');
  const ctx = useCommandContext();
  const toast = useToast();
  const [printed, setPrinted] = useState(props.printed);
  const print = () => {
    if (!slip) return;
    printPaper(ctx, slip, code).then((sent) => {
      if (sent) setPrinted(true);
      toast(sent ? { text: t('slipPrinted') } : { text: t('slipNotPrinted'), tone: 'late' });
    }, reportError);
  };
  const printing: Action = { id: 'done.slip', label: t('slipPrint'), icon: Printer, key: 'Ctrl+P', allowed: slip !== null, run: print };
  const again: readonly Action[] = slip ? [printing] : [];
  const all = (printed ? [...actions.slice(0, 1), ...again, ...actions.slice(1)] : [printing, ...actions]).map((action, index) =>
    index === 0 ? { ...action, tone: 'primary' as const } : action,
  );
  useActionKeys(all);
  return (
    <section className={css.screen} aria-label={code}>
      <p className={css.title} role="status">
        {title}
      </p>
      <p className={css.code}>{code}</p>
      <div className={css.words}>
        {children}
        {!printed && <p>{t(slip ? 'slipNotPrinted' : 'slipNotIssued')}</p>}
      </div>
      <div className={css.actions}>
        {all.map((action) => (
          <ActionButton key={action.id} action={action} big showKey />
        ))}
      </div>
    </section>
  );
}
