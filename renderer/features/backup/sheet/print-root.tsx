import { createPortal } from 'react-dom';
import type { Paper } from '#renderer/pdf/kit/paper.ts';
import type { DrawnPage } from './drawn-page.ts';
import css from './sheet.module.css';

/** What the printer gets: only the pages, each on a sheet of its exact size. Out of sight on the screen. */
export const PrintRoot = ({ pages, paper }: { readonly pages: readonly DrawnPage[]; readonly paper: Paper }) =>
  createPortal(
    <div className={css.printRoot} aria-hidden="true">
      {pages.map((page) => (
        <img key={page.number} className={paper === 'F4' ? css.printF4 : css.printA4} src={page.address} alt="" />
      ))}
    </div>,
    document.body,
  );

/** Prints once every picture is there. */
export async function printPages(): Promise<void> {
  const pictures = [...document.querySelectorAll<HTMLImageElement>(`.${css.printRoot} img`)];
  await Promise.all(pictures.map((picture) => picture.decode()));
  window.print();
}
