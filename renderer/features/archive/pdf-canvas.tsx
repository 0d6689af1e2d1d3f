import { useEffect, useRef, useState } from 'react';
import type { PdfFile } from './pdf-page.ts';
import { useFault } from './use-fault.ts';

interface Props {
  readonly file: PdfFile;
  readonly page: number;
  /** In CSS px. */
  readonly width: number;
  readonly label: string;
}

/** Height of a page by its width, until it is drawn: A4. */
const A4 = Math.SQRT2;
/** Pages are drawn before they come into sight: about one ahead. */
const AHEAD = '1400px 0px';

/**
 * One page of a PDF, drawn while it is in sight or near it: a scan of hundreds of pages would not fit into memory as pictures. A page
 * that is asked for while another is drawn replaces it.
 */
export function PdfCanvas({ file, page, width, label }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const onFault = useFault();
  const [near, setNear] = useState(false);
  const [shape, setShape] = useState(A4);
  useEffect(() => {
    const element = place.current;
    if (!element) return;
    const options = { root: element.closest('section'), rootMargin: AHEAD };
    const observer = new IntersectionObserver((seen) => setNear(seen.at(-1)?.isIntersecting ?? false), options);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    if (!near) {
      place.current?.replaceChildren();
      return;
    }
    let current = true;
    // A canvas of its own for each drawing: pdf.js refuses to draw twice into one at a time.
    const canvas = document.createElement('canvas');
    canvas.setAttribute('role', 'img');
    canvas.setAttribute('aria-label', label);
    const drawn = () => {
      if (!current) return;
      place.current?.replaceChildren(canvas);
      setShape(canvas.height / canvas.width);
    };
    file.draw(page, canvas, width).then(drawn, (cause: unknown) => current && onFault(cause));
    return () => {
      current = false;
    };
  }, [near, file, page, width, label, onFault]);
  return <div ref={place} style={{ width, minHeight: Math.round(width * shape), lineHeight: 0 }} />;
}
