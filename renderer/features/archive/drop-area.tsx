import { type DragEvent, type ReactNode, useState } from 'react';
import { useText } from '#renderer/ui/use-text.ts';
import css from './archive.module.css';

interface Props {
  readonly children: ReactNode;
  /** Null where nothing may be attached: the files are then left alone, and the browser does not open them either. */
  readonly onFiles: ((files: readonly File[]) => void) | null;
}

/** A page on which files are dropped to attach them. Its keyboard way in is the button of the page. */
export function DropArea({ children, onFiles }: Props) {
  const t = useText('ui');
  const [over, setOver] = useState(false);
  const onOver = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = onFiles ? 'copy' : 'none';
    setOver(onFiles !== null);
  };
  const onLeave = (event: DragEvent) => {
    // Going from one part of the page to another is no leaving.
    if (!(event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget))) setOver(false);
  };
  const onDrop = (event: DragEvent) => {
    const files = [...event.dataTransfer.files];
    if (files.length === 0) return;
    event.preventDefault();
    setOver(false);
    onFiles?.(files);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping has its keyboard way in the button of the page
    <div className={css.dropArea} onDragOver={onOver} onDragLeave={onLeave} onDrop={onDrop}>
      {children}
      {over && <div className={css.dropVeil}>{t('dropNow')}</div>}
    </div>
  );
}
