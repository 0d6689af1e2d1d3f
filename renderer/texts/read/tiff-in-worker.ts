/** Pages of a TIFF on a canvas of the worker. */
import { openTiff } from './tiff-pages.ts';

export interface DrawnTiff {
  readonly count: number;
  /** A page from 0. */
  draw(index: number): OffscreenCanvas;
}

export function drawTiff(bytes: Uint8Array): DrawnTiff {
  const file = openTiff(bytes);
  return {
    count: file.count,
    draw(index) {
      const { width, height, rgba } = file.page(index);
      const canvas = new OffscreenCanvas(width, height);
      const context = canvas.getContext('2d');
      if (!context) throw new Error('no canvas in this worker');
      context.putImageData(new ImageData(rgba, width, height), 0, 0);
      return canvas;
    },
  };
}
