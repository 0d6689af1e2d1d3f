import { Mail } from 'lucide-react';
import { useWatch } from 'react-hook-form';
import { Button } from '#renderer/ui/parts/button.tsx';
import { useText } from '#renderer/ui/use-text.ts';

/** In a form whose `channel` is the way of an answer: offered where that way is the post. */
export function EnvelopeButton({ onOpen }: { readonly onOpen: () => void }) {
  const t = useText('papers');
  const channel: unknown = useWatch({ name: 'channel' });
  if (channel !== 'post') return null;
  return (
    <div>
      <Button icon={Mail} onClick={onOpen}>
        {t('envelope')}
      </Button>
    </div>
  );
}
