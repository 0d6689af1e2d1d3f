import { TriangleAlert } from 'lucide-react';
import { EmptyState } from '#renderer/ui/parts/empty-state.tsx';
import { useText } from '#renderer/ui/use-text.ts';

/** An unexpected error, in the window or in one page of it. */
export function UnexpectedScreen({ reference }: { readonly reference: string }) {
  const t = useText('ui');
  const reload = { id: 'reload', label: t('unexpectedReload'), allowed: true, tone: 'primary' as const, run: () => location.reload() };
  return (
    <EmptyState tone="late" icon={TriangleAlert} title={t('unexpectedTitle')} actions={[reload]}>
      {t('unexpectedText', { reference })}
    </EmptyState>
  );
}
