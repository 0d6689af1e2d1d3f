import { Banner } from '#renderer/ui/parts/banner.tsx';
import { useText } from '#renderer/ui/use-text.ts';
import css from './archive.module.css';
import { DocumentView } from './document-view.tsx';
import { PdfCanvas } from './pdf-canvas.tsx';
import type { Softcopy } from './use-softcopy.ts';

interface Props {
  readonly loaded: Softcopy;
  readonly name: string;
  /** Of a page, in CSS px. */
  readonly width: number;
}

/** A softcopy as it looks: pages of a PDF, a picture, the text of a document, the sheets of a workbook. */
export function SoftcopyPages({ loaded, name, width }: Props) {
  const t = useText('archive');
  const ts = useText('softcopies');
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
    case 'pictures':
      return loaded.urls.map((url, index) => (
        <figure key={url} className={css.pageFigure}>
          <img src={url} alt={t('previewPage', { page: index + 1, total: loaded.total })} style={{ width, height: 'auto' }} />
          <figcaption>{t('previewPage', { page: index + 1, total: loaded.total })}</figcaption>
        </figure>
      ));
    case 'document':
      return <DocumentView shown={loaded.shown} />;
    case 'refused':
      return <Banner tone="late" live title={t(loaded.code === 'damaged' ? 'copyDamaged' : 'copyMissing')} />;
    case 'unreadable':
      return loaded.why === 'damaged' ? (
        <Banner tone="late" live title={t('previewFailed')} />
      ) : (
        <Banner tone="soon" live title={ts(loaded.why === 'locked' ? 'locked' : 'tooLargeToShow')} />
      );
  }
}

const pageNumbers = (pages: number): readonly number[] => Array.from({ length: pages }, (_, index) => index + 1);
