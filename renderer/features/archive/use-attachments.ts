/** Files on their way into the vault: copied, hashed and read back one after the other, while the form goes on being filled. */
import { useCallback, useRef, useState } from 'react';
import type { VaultFile } from '#renderer/platform/platform.ts';
import { useServices } from '#renderer/state/services.ts';
import type { Attached } from '#renderer/ui/form/attachment-zone.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { formatBytes } from '#shared/i18n/format.ts';
import { fileErrorText } from './file-words.ts';
import { useFault } from './use-fault.ts';

export interface Attachments {
  readonly shown: readonly Attached[];
  readonly files: readonly VaultFile[];
  readonly copying: boolean;
  readonly add: (files: readonly File[]) => void;
  /** Files that lie in the vault already. */
  readonly adopt: (files: readonly VaultFile[]) => void;
  readonly remove: (id: string) => void;
  readonly clear: () => void;
}

interface Item {
  readonly attached: Attached;
  readonly file: VaultFile | null;
}

export function useAttachments(): Attachments {
  const { platform } = useServices();
  const t = useText('archive');
  const ts = useText('softcopies');
  const locale = useLocale();
  const onFault = useFault();
  const [items, setItems] = useState<readonly Item[]>([]);
  const nextId = useRef(1);
  const queue = useRef<Promise<void>>(Promise.resolve());

  const add = useCallback(
    (files: readonly File[]) => {
      for (const file of files) {
        const id = String(nextId.current++);
        setItems((old) => [...old, { attached: { id, name: file.name, note: t('copying'), state: 'copying' }, file: null }]);
        const take = async () => {
          const [taken] = await platform.vault.take([file]);
          const settled: Item = taken?.ok
            ? {
                file: taken.value,
                attached: {
                  id,
                  name: file.name,
                  note: t(taken.value.known ? 'copiedKnown' : 'copied', { bytes: formatBytes(taken.value.bytes, locale) }),
                  state: 'done',
                },
              }
            : {
                file: null,
                attached: { id, name: file.name, note: fileErrorText(taken?.error.code ?? 'unreadable', t, ts), state: 'failed' },
              };
          // Taken out of the list meanwhile: the bytes stay in the vault, no record names them.
          setItems((old) => old.map((item) => (item.attached.id === id ? settled : item)));
        };
        queue.current = queue.current.then(take).catch(onFault);
      }
    },
    [platform, t, ts, locale, onFault],
  );
  const adopt = useCallback(
    (files: readonly VaultFile[]) =>
      setItems((old) => [
        ...old,
        ...files.map((file): Item => {
          const note = t('copied', { bytes: formatBytes(file.bytes, locale) });
          return { file, attached: { id: String(nextId.current++), name: file.name, note, state: 'done' } };
        }),
      ]),
    [t, locale],
  );
  const remove = useCallback((id: string) => setItems((old) => old.filter((item) => item.attached.id !== id)), []);
  const clear = useCallback(() => setItems([]), []);
  return {
    shown: items.map((item) => item.attached),
    files: items.flatMap((item) => item.file ?? []),
    copying: items.some((item) => item.attached.state === 'copying'),
    add,
    adopt,
    remove,
    clear,
  };
}
