import { useEffect, useRef, useState } from 'react';
import { Banner } from '#renderer/ui/parts/banner.tsx';
import { useText } from '#renderer/ui/use-text.ts';
import { drawScan } from './draw-scan.ts';
import css from './scans.module.css';

interface Props {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
}

/** The picture itself. Its pixels are let go of with the page; there is nothing to save or to drag away. */
export function ScanView({ bytes, mediaType }: Props) {
  const t = useText('identity');
  const place = useRef<HTMLDivElement>(null);
  const [state, setState] = useState<'drawing' | 'drawn' | 'failed'>('drawing');
  useEffect(() => {
    let current = true;
    let canvases: readonly HTMLCanvasElement[] = [];
    const letGo = () => {
      for (const canvas of canvases) canvas.width = 0;
    };
    drawScan(bytes, mediaType).then(
      (drawn) => {
        canvases = drawn;
        if (!current) return letGo();
        drawn.forEach((canvas, index) => {
          canvas.setAttribute('role', 'img');
          // A browser would offer to save it.
          canvas.addEventListener('contextmenu', (event) => event.preventDefault());
          canvas.setAttribute('aria-label', t('viewPage', { page: index + 1 }));
        });
        place.current?.replaceChildren(...drawn);
        return setState('drawn');
      },
      // Bytes of a person's own choice: whatever the decoder says, the picture cannot be shown.
      () => current && setState('failed'),
    );
    return () => {
      current = false;
      letGo();
    };
  }, [bytes, mediaType, t]);
  return (
    <>
      {state === 'drawing' && <p className={css.quiet}>{t('viewDrawing')}</p>}
      {state === 'failed' && <Banner tone="late" title={t('viewFailed')} live />}
      <div ref={place} className={css.pages} />
    </>
  );
}
