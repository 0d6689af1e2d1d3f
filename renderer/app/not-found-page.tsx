import { MapPinOff } from 'lucide-react';
import { useNavigate } from 'react-router';
import { EmptyState } from '#renderer/ui/parts/empty-state.tsx';
import { useText } from '#renderer/ui/use-text.ts';

export function NotFoundPage() {
  const t = useText('app');
  const navigate = useNavigate();
  const home = { id: 'home', label: t('toHome'), allowed: true, tone: 'primary' as const, run: () => void navigate('/') };
  return (
    <EmptyState icon={MapPinOff} title={t('notFoundTitle')} actions={[home]}>
      {t('notFoundText')}
    </EmptyState>
  );
}
