import { Download, Unlink, ZoomIn, ZoomOut } from 'lucide-react';
import { useState } from 'react';
import { DialogFrame } from '#renderer/ui/dialog/choice-dialog.tsx';
import { Banner } from '#renderer/ui/parts/banner.tsx';
import { Button, IconButton } from '#renderer/ui/parts/button.tsx';
import { useText } from '#renderer/ui/use-text.ts';
import type { Row } from '#shared/schema/entities.ts';
import css from './archive.module.css';
import { PdfCanvas } from './pdf-canvas.tsx';
import { type Softcopy, useSoftcopy } from './use-softcopy.ts';

interface Props {
  readonly copy: Row<'recordSoftcopy'>;
  readonly onClose: () => void;
  readonly onSave: (bytes: Uint8Array) => void;
  /** Null where the person may not. */
  readonly onDetach: (() => void) | null;
}

const WIDTHS = [480, 640, 820, 1100, 1480] as const;

/** A softcopy inside the application: every page, larger or smaller, a copy to take along. */
export function SoftcopyDialog({ copy, onClose, onSave, onDetach }: Props) {
  const t = useText('archive');
  const loaded = useSoftcopy(copy.hash, copy.mediaType);
  const [zoom, setZoom] = useState(2);
  const bytes = 'bytes' in loaded ? loaded.bytes : null;
  const drawn = loaded.status === 'pdf' || loaded.status === 'image';
  return (
    <DialogFrame
      open
      title={t('previewTitle', { name: copy.name })}
      onClose={onClose}
      width="lg"
      foot={
        <>
          <Button tone="primary" icon={Download} disabled={!bytes} onClick={() => bytes && onSave(bytes)}>
            {t('saveCopy')}
          </Button>
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
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section className={css.pages} tabIndex={0} aria-label={copy.name}>
        <Content loaded={loaded} name={copy.name} width={WIDTHS[zoom] ?? WIDTHS[2]} />
      </section>
    </DialogFrame>
  );
}

function Content({ loaded, name, width }: { readonly loaded: Softcopy; readonly name: string; readonly width: number }) {
  const t = useText('archive');
  switch (loaded.status) {
    case 'loading':
      return <p role="status">{t('copying')}</p>;
    case 'pdf':
      return pageNumbers(loaded.file.pages).map((page) => (
        <figure key={page} className={css.pageFigure}>
          <PdfCanvas file={loaded.file} page={page} width={width} label={t('previewPage', { page, total: loaded.file.pages })} />
          <figcaption>{t('previewPage', { page, total: loaded.file.pages })}</figcaption>
        </figure>
      ));
    case 'image':
      return <img src={loaded.url} alt={name} style={{ width, height: 'auto' }} />;
    case 'other':
      return <Banner title={t('previewNone')} />;
    case 'refused':
      return <Banner tone="late" live title={t(loaded.code === 'damaged' ? 'copyDamaged' : 'copyMissing')} />;
    case 'unreadable':
      return <Banner tone="late" live title={t('previewFailed')} />;
  }
}

const pageNumbers = (pages: number): readonly number[] => Array.from({ length: pages }, (_, index) => index + 1);
