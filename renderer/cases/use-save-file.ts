/** Saves a file where the person says, and says where it went or why it did not: in the same words on every screen. */
import { useCallback } from 'react';
import { useServices } from '#renderer/state/services.ts';
import { useToast } from '#renderer/ui/feedback/toasts.tsx';
import { useText } from '#renderer/ui/use-text.ts';

export interface NamedFile {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly mediaType: string;
}

/** `said`: what is to be said of this file once it is saved under a name. Nothing is said where the person closed the dialog. */
export type SaveFile = (file: NamedFile, said?: (name: string) => string) => Promise<void>;

export function useSaveFile(): SaveFile {
  const t = useText('ui');
  const { platform } = useServices();
  const toast = useToast();
  return useCallback(
    async ({ bytes, name, mediaType }, said = (saved) => t('fileSaved', { name: saved })) => {
      const saved = await platform.files.saveAs(bytes, name, mediaType);
      if (!saved.ok) toast({ text: t(saved.error.code === 'diskFull' ? 'fileDiskFull' : 'fileNotSaved'), tone: 'late' });
      else if (saved.value !== null) toast({ text: said(saved.value) });
    },
    [platform, t, toast],
  );
}
