/** The letterhead (kop): arms on the left, names in the middle, closed by the double rule that is known from official letters. */
import { jsPDF } from 'jspdf';
import { err, ok, type Result } from '#shared/lib/result.ts';
import type { PdfError } from '../kit/pdf-error.ts';
import type { PathStep, Sheet } from '../kit/sheet.ts';
import { mm, styles } from '../kit/text-style.ts';

export type Logo =
  /** PNG or JPEG as the office uploaded it. */
  | { readonly kind: 'image'; readonly bytes: Uint8Array }
  /** Strokes in a box of the given size, in the same commands as the pen of the sheet. */
  | { readonly kind: 'strokes'; readonly width: number; readonly height: number; readonly paths: readonly (readonly PathStep[])[] };

export interface Letterhead {
  /** Upper line or lines: "PEMERINTAH KABUPATEN MUARA LESTARI". */
  readonly agency: string;
  /** "PEJABAT PENGELOLA INFORMASI DAN DOKUMENTASI". */
  readonly office: string;
  /** Address, telephone, e-mail. */
  readonly address: string;
  readonly logo: Logo | null;
}

type Area = Pick<Sheet, 'left' | 'inner'>;

const LOGO = { width: 15, height: 17 };
const GAP = 3;

/** `area`: what it spans; the width of the sheet where nothing is said. */
export function drawLetterhead(sheet: Sheet, head: Letterhead, y: number, area: Area = sheet): number {
  const side = head.logo === null ? 0 : LOGO.width + GAP;
  // The names stand in the middle of the page as long as they fit between the arms and an equal space on the right.
  const width = area.inner - 2 * side;
  const middle = area.left + area.inner / 2;
  const parts = (
    [
      ['agency', styles.agency],
      ['office', styles.office],
      ['address', styles.small],
    ] as const
  ).map(([key, style]) => ({
    style,
    lines: head[key] === '' ? [] : sheet.wrap(head[key], style, width),
  }));
  const textHeight = parts.reduce((sum, { style, lines }) => sum + lines.length * mm(style.leading), 0);
  const height = Math.max(textHeight, head.logo === null ? 0 : LOGO.height);
  let cursor = y + (height - textHeight) / 2;
  for (const { style, lines } of parts) cursor = sheet.lines(lines, middle, cursor, style, 'center');
  if (head.logo) drawLogo(sheet, head.logo, area.left, y + (height - LOGO.height) / 2);
  const below = y + height + 3;
  const right = area.left + area.inner;
  sheet.rule(area.left, below, right, below, 1);
  sheet.rule(area.left, below + mm(2), right, below + mm(2), 1);
  return below + mm(2);
}

/** Refuses a logo that is no picture before anything is drawn. */
export function checkLogo(logo: Logo | null): Result<null, Extract<PdfError, { code: 'unreadableLogo' }>> {
  return logo?.kind === 'image' && !isReadable(logo.bytes) ? err({ code: 'unreadableLogo' }) : ok(null);
}

/** Size alone does not prove a picture: a file cut short is found out only by decoding it, here on a sheet that nobody sees. */
function isReadable(bytes: Uint8Array): boolean {
  const image = imageSize(bytes);
  if (image === null) return false;
  try {
    new jsPDF().addImage(bytes, image.format, 0, 0, 1, 1);
    return true;
  } catch {
    // The decoder throws plain errors without a code; whatever it found, the picture cannot be printed.
    return false;
  }
}

/** Size in millimetres at which a logo is shown; null where it is no picture. */
export function logoSize(bytes: Uint8Array): ImageSize | null {
  const image = imageSize(bytes);
  if (!image) return null;
  const { width, height } = fitted(image.width, image.height);
  return { format: image.format, width, height };
}

function drawLogo(sheet: Sheet, logo: Logo, x: number, y: number): void {
  if (logo.kind === 'image') {
    const image = imageSize(logo.bytes);
    if (image) {
      const fit = fitted(image.width, image.height);
      sheet.image(logo.bytes, image.format, x + fit.dx, y + fit.dy, fit.width, fit.height);
    }
    return;
  }
  const fit = fitted(logo.width, logo.height);
  const at = (px: number, py: number) => [x + fit.dx + px * fit.scale, y + fit.dy + py * fit.scale] as const;
  for (const path of logo.paths)
    sheet.stroke(
      path.map((step) => placed(step, at)),
      1.4,
    );
}

function fitted(width: number, height: number) {
  const scale = Math.min(LOGO.width / width, LOGO.height / height);
  const size = { width: width * scale, height: height * scale };
  return { ...size, scale, dx: (LOGO.width - size.width) / 2, dy: (LOGO.height - size.height) / 2 };
}

function placed(step: PathStep, at: (x: number, y: number) => readonly [number, number]): PathStep {
  if (step.op === 'close') return step;
  const [x, y] = at(step.x, step.y);
  if (step.op !== 'curve') return { op: step.op, x, y };
  const [x1, y1] = at(step.x1, step.y1);
  const [x2, y2] = at(step.x2, step.y2);
  return { op: 'curve', x1, y1, x2, y2, x, y };
}

interface ImageSize {
  readonly format: 'PNG' | 'JPEG';
  readonly width: number;
  readonly height: number;
}

/** Kind and size from the head of the file: PNG (ISO 15948, IHDR) or JPEG (ISO 10918, the first SOF segment). */
function imageSize(bytes: Uint8Array): ImageSize | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length >= 33 && view.getUint32(0) === 0x89504e47 && view.getUint32(12) === 0x49484452) {
    return sized('PNG', view.getUint32(16), view.getUint32(20));
  }
  if (bytes.length < 4 || view.getUint16(0) !== 0xffd8) return null;
  for (let at = 2; at + 9 < bytes.length; at += 2 + view.getUint16(at + 2)) {
    const marker = view.getUint16(at);
    if (marker >> 8 !== 0xff) return null;
    // SOF0 to SOF15 without the tables DHT (C4), JPG (C8) and DAC (CC), which share the range.
    if (marker >= 0xffc0 && marker <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(marker)) {
      return sized('JPEG', view.getUint16(at + 7), view.getUint16(at + 5));
    }
  }
  return null;
}

const sized = (format: 'PNG' | 'JPEG', width: number, height: number): ImageSize | null =>
  width > 0 && height > 0 ? { format, width, height } : null;
