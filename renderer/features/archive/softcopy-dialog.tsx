import { BookCopy, Download, FileUp, Unlink, ZoomIn, ZoomOut } from 'lucide-react';
import { useRef, useState } from 'react';
import { DialogFrame } from '#renderer/ui/dialog/choice-dialog.tsx';
import { Button, IconButton } from '#renderer/ui/parts/button.tsx';
import { Tabs } from '#renderer/ui/parts/tabs.tsx';
import { useText } from '#renderer/ui/use-text.ts';
import type { Versioned } from '#shared/domain/records/softcopy-versions.ts';
import type { Row } from '#shared/schema/entities.ts';
import css from './archive.module.css';
import { acceptedFiles } from './file-words.ts';
import { SoftcopyPages } from './softcopy-pages.tsx';
import { SoftcopyText } from './softcopy-text.tsx';
import { SoftcopyVersions } from './softcopy-versions.tsx';
import { useSoftcopy } from './use-softcopy.ts';

interface Props {
  readonly of: Versioned<Row<'recordSoftcopy'>>;
  /** What was searched for: where it was found in a file, its text stands first. */
  readonly query: string;
  readonly onClose: () => void;
  readonly onSave: (copy: Row<'recordSoftcopy'>, bytes: Uint8Array) => void;
  /** Null where the person may not. */
  readonly onReplace: ((file: File) => void) | null;
  readonly onPages: (() => void) | null;
  readonly onDetach: (() => void) | null;
}

const WIDTHS = [480, 640, 820, 1100, 1480] as const;
type Tab = 'view' | 'text' | 'versions';

/** A softcopy inside the application: how it looks, what it says, its versions; a copy to take along. */
export function SoftcopyDialog({ of, query, onClose, onSave, onReplace, onPages, onDetach }: Props) {
  const t = useText('archive');
  const ts = useText('softcopies');
  const [copy, setCopy] = useState(of.current);
  const [tab, setTab] = useState<Tab>('view');
  const [zoom, setZoom] = useState(2);
  const chooser = useRef<HTMLInputElement>(null);
  const loaded = useSoftcopy(copy.hash, copy.mediaType);
  const bytes = 'bytes' in loaded ? loaded.bytes : null;
  const drawn = tab === 'view' && (loaded.status === 'pdf' || loaded.status === 'image' || loaded.status === 'pictures');
  const tabs = [
    { id: 'view', label: ts('viewTab') },
    { id: 'text', label: ts('textTab') },
    { id: 'versions', label: ts('versionsTab'), count: 1 + of.earlier.length },
  ];
  return (
    <DialogFrame
      open
      title={t('previewTitle', { name: copy.name })}
      onClose={onClose}
      width="lg"
      foot={
        <>
          <Button tone="primary" icon={Download} disabled={!bytes} onClick={() => bytes && onSave(copy, bytes)}>
            {t('saveCopy')}
          </Button>
          {onReplace && (
            <Button icon={FileUp} onClick={() => chooser.current?.click()}>
              {ts('replace')}
            </Button>
          )}
          {onPages &&
            (loaded.status === 'pdf' || loaded.status === 'image' || loaded.status === 'pictures') &&
            copy.id === of.current.id && (
              <Button icon={BookCopy} onClick={onPages}>
                {ts('arrangePages')}
              </Button>
            )}
          {onDetach && (
            <Button icon={Unlink} onClick={onDetach}>
              {t('detach')}
            </Button>
          )}
          {drawn && (
            <>
              <IconButton icon={ZoomOut} label={t('previewZoomOut')} disabled={zoom === 0} onClick={() => setZoom(zoom - 1)} />
              <IconButton
                icon={ZoomIn}
                label={t('previewZoomIn')}
                disabled={zoom === WIDTHS.length - 1}
                onClick={() => setZoom(zoom + 1)}
              />
            </>
          )}
          <span className={css.grow} />
          <Button tone="text" onClick={onClose}>
            {t('close')}
          </Button>
        </>
      }
    >
      <Tabs label={ts('views')} items={tabs} current={tab} onChange={(id) => setTab(id as Tab)} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section className={css.pages} tabIndex={0} aria-label={copy.name}>
        {tab === 'view' && <SoftcopyPages loaded={loaded} name={copy.name} width={WIDTHS[zoom] ?? WIDTHS[2]} />}
        {tab === 'text' && <SoftcopyText hash={copy.hash} query={query} />}
        {tab === 'versions' && (
          <SoftcopyVersions
            of={of}
            shown={copy.id}
            onShow={(chosen) => {
              setCopy(chosen);
              setTab('view');
            }}
          />
        )}
      </section>
      <input
        ref={chooser}
        type="file"
        hidden
        accept={acceptedFiles}
        aria-label={ts('replace')}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          event.target.value = '';
          if (file) onReplace?.(file);
        }}
      />
    </DialogFrame>
  );
}
