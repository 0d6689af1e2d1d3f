import { useMemo } from 'react';
import { type MediaState, useMedia } from '#renderer/state/backup-media.ts';
import { useText } from '#renderer/ui/use-text.ts';

/** The places as people call them: the downloads of a browser have no name of their own. */
export function useNamedMedia(): MediaState {
  const t = useText('backup');
  const { media, chosen } = useMedia();
  return useMemo(
    () => ({
      chosen,
      media: media?.map(({ target, sets }) => ({ target: { ...target, label: target.label || t('download') }, sets })) ?? null,
    }),
    [media, chosen, t],
  );
}
