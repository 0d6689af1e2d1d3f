/** Pictures in a worker: small ones of first pages, and those that are read for letters, never larger than is of use. */

export interface SmallPicture {
  /** A JPEG as a data: address. */
  readonly picture: string;
  readonly width: number;
  readonly height: number;
}

/** As wide as a first page stands in the list of files, for screens of double density. */
const THUMB_WIDTH = 276;
/** Of the worker's library, which the types of the window lack. */
declare const FileReaderSync: new () => { readAsDataURL(blob: Blob): string };

/** A page of A4 at some 240 dots an inch: letters of a form are read well, and a page takes seconds, not minutes. */
export const READING_WIDTH = 2000;
const WIDEST = 3200;

export async function smallPicture(source: ImageBitmap | OffscreenCanvas): Promise<SmallPicture> {
  const { canvas, width, height } = scaled(source, THUMB_WIDTH);
  const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.8 });
  return { picture: new FileReaderSync().readAsDataURL(blob), width, height };
}

/** A photograph of a page may have forty million points: more than the letters need. */
export async function forReading(bytes: Uint8Array, mediaType: string, bitmap: ImageBitmap): Promise<Blob> {
  if (bitmap.width <= WIDEST) return new Blob([bytes.slice()], { type: mediaType });
  return scaled(bitmap, WIDEST).canvas.convertToBlob({ type: 'image/png' });
}

/** As wide as it is of use for reading letters, or for being looked at. */
export async function pngOf(canvas: OffscreenCanvas, most = WIDEST): Promise<Blob> {
  return (canvas.width <= most ? canvas : scaled(canvas, most).canvas).convertToBlob({ type: 'image/png' });
}

export const pictureOf = (bytes: Uint8Array, mediaType: string): Promise<ImageBitmap> =>
  createImageBitmap(new Blob([bytes.slice()], { type: mediaType }));

function scaled(source: ImageBitmap | OffscreenCanvas, most: number) {
  const width = Math.min(most, source.width);
  const height = Math.max(1, Math.round((source.height * width) / source.width));
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas in this worker');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, width, height);
  context.drawImage(source, 0, 0, width, height);
  return { canvas, width, height };
}
