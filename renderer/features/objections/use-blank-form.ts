/** Prints the empty form, and says whether it went out. */
import { useOffice } from '#renderer/state/office.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useToast } from '#renderer/ui/feedback/toasts.tsx';
import { useText } from '#renderer/ui/use-text.ts';
import { printBlankForm } from './print-blank-form.ts';

export function useBlankForm(): () => void {
  const t = useText('papers');
  const ctx = useCommandContext();
  const office = useOffice();
  const toast = useToast();
  return () => {
    printBlankForm(ctx, office).then(
      (sent) => toast(sent ? { text: t('blankPrinted') } : { text: t('notSent'), tone: 'late' }),
      reportError,
    );
  };
}
