import { useEffect, useRef } from 'react';
import type { PdfFile } from './pdf-page.ts';
import { useFault } from './use-fault.ts';

interface Props {
  readonly file: PdfFile;
  readonly page: number;
  /** In CSS px. */
  readonly width: number;
  readonly label: string;
}

/** One page of a PDF. A page that is asked for while another is drawn replaces it. */
export function PdfCanvas({ file, page, width, label }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const onFault = useFault();
  useEffect(() => {
    let current = true;
    // A canvas of its own for each drawing: pdf.js refuses to draw twice into one at a time.
    const canvas = document.createElement('canvas');
    canvas.setAttribute('role', 'img');
    canvas.setAttribute('aria-label', label);
    file.draw(page, canvas, width).then(
      () => current && place.current?.replaceChildren(canvas),
      (cause: unknown) => current && onFault(cause),
    );
    return () => {
      current = false;
    };
  }, [file, page, width, label, onFault]);
  return <div ref={place} style={{ width, lineHeight: 0 }} />;
}
