import { MapPinOff } from 'lucide-react';
import { useGo } from '#renderer/state/use-go.ts';
import { EmptyState } from '#renderer/ui/parts/empty-state.tsx';
import { useText } from '#renderer/ui/use-text.ts';

export function NotFoundPage() {
  const t = useText('app');
  const go = useGo();
  const home = { id: 'home', label: t('toHome'), allowed: true, tone: 'primary' as const, run: () => go('/') };
  return (
    <EmptyState icon={MapPinOff} title={t('notFoundTitle')} actions={[home]}>
      {t('notFoundText')}
    </EmptyState>
  );
}
