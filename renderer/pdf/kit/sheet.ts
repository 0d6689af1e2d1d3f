/**
 * The paper itself: a thin pen over jsPDF in millimetres from the upper left corner, black on white. It knows pages and lines but
 * no document. `rehearse` runs a drawing without ink, so that a document can see where it would end before it begins.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { jsPDF } from 'jspdf';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import type { ZoneLabel } from '#shared/lib/civil-time.ts';
import type { Barcode } from './barcode.ts';
import { type Face, fontNames, type PdfFonts, registerFace } from './fonts.ts';
import { type Margins, type Orientation, papers, type SlipPaper } from './paper.ts';
import { baseline, lineHeight, mm, type TextStyle } from './text-style.ts';
import { textWidth, UNBREAKABLE, wrapText } from './wrap.ts';

/** When and where a paper was printed: its footer, and the creation date of the file. */
export interface Printed {
  readonly on: CalendarDate;
  /** `HH:MM` on the wall of the office. */
  readonly time: string;
  readonly zone: ZoneLabel;
  /** Code of the desk. */
  readonly desk: string;
}

export interface SheetOptions {
  /** A paper of the office, or the size of a label in millimetres. */
  readonly paper: SlipPaper | { readonly width: number; readonly height: number };
  readonly orientation?: Orientation;
  readonly margins: Margins;
  readonly fonts: PdfFonts;
  /** Title of the file; never a personal name, because file managers show it. */
  readonly title: string;
  readonly template: string;
  readonly printed: Printed;
}

export type Align = 'left' | 'center' | 'right';

export type Sheet = ReturnType<typeof createSheet>;

const zoneOffset: Readonly<Record<ZoneLabel, string>> = { WIB: "+07'00'", WITA: "+08'00'", WIT: "+09'00'" };

export function createSheet(options: SheetOptions) {
  const { fonts, margins } = options;
  const paper = typeof options.paper === 'string' ? papers[options.paper] : options.paper;
  const [short, long] = [Math.min(paper.width, paper.height), Math.max(paper.width, paper.height)];
  // A5 lies on its side already; every other paper stands unless it is asked to lie.
  const lying = options.orientation === 'landscape' || paper.width > paper.height;
  const [width, height] = lying ? [long, short] : [short, long];
  const doc = new jsPDF({
    unit: 'mm',
    format: [width, height],
    orientation: lying ? 'landscape' : 'portrait',
    putOnlyUsedFonts: true,
    compress: true,
  });
  describe(doc, options);

  const registered = new Set<Face>();
  let page = 1;
  let rehearsing = false;

  function use(style: TextStyle): void {
    if (!registered.has(style.face)) {
      registerFace(doc, fonts, style.face);
      registered.add(style.face);
    }
    doc.setFont(fontNames[style.face], 'normal');
    doc.setFontSize(style.size);
    doc.setTextColor(0);
  }

  /** Black each time: the table printer leaves its own colours behind. */
  function ink(weight: number): void {
    doc.setDrawColor(0);
    doc.setLineWidth(mm(weight));
  }

  const sheet = {
    width,
    height,
    left: margins.left,
    right: width - margins.right,
    top: margins.top,
    bottom: height - margins.bottom,
    inner: width - margins.left - margins.right,
    get page() {
      return page;
    },

    measure: (text: string, style: TextStyle): number => textWidth(text, style, fonts),

    wrap: (text: string, style: TextStyle, columnWidth: number): string[] => wrapText(text, style, columnWidth, fonts),

    /** One line whose box begins at `y`; `x` is its left edge, its middle or its right edge. */
    text(text: string, x: number, y: number, style: TextStyle, align: Align = 'left'): void {
      if (rehearsing || text === '') return;
      use(style);
      const shift = align === 'left' ? 0 : textWidth(text, style, fonts) * (align === 'center' ? 0.5 : 1);
      doc.text(text.replaceAll(UNBREAKABLE, ' '), x - shift, y + baseline(style));
    },

    /** Lines below one another; answers where the next thing may begin. */
    lines(lines: readonly string[], x: number, y: number, style: TextStyle, align: Align = 'left'): number {
      for (const [index, line] of lines.entries()) sheet.text(line, x, y + index * lineHeight(style), style, align);
      return y + lines.length * lineHeight(style);
    },

    /** A straight line; weight in points, dashes in millimetres. */
    rule(x1: number, y1: number, x2: number, y2: number, weight = 0.6, dash: readonly number[] = []): void {
      if (rehearsing) return;
      ink(weight);
      doc.setLineDashPattern([...dash], 0);
      doc.line(x1, y1, x2, y2);
      doc.setLineDashPattern([], 0);
    },

    frame(x: number, y: number, frameWidth: number, frameHeight: number, weight = 1): void {
      if (rehearsing) return;
      ink(weight);
      doc.rect(x, y, frameWidth, frameHeight);
    },

    barcode(code: Barcode, x: number, y: number, codeWidth: number, codeHeight: number): void {
      if (rehearsing) return;
      const [sx, sy] = [codeWidth / code.width, codeHeight / code.height];
      for (const polygon of code.polygons) {
        for (const [index, [px, py]] of polygon.entries()) {
          if (index === 0) doc.moveTo(x + px * sx, y + py * sy);
          else doc.lineTo(x + px * sx, y + py * sy);
        }
        doc.close();
      }
      doc.fillEvenOdd();
    },

    /** Strokes a path given as commands in millimetres of the page. */
    stroke(path: readonly PathStep[], weight: number): void {
      if (rehearsing) return;
      ink(weight);
      for (const step of path) {
        if (step.op === 'move') doc.moveTo(step.x, step.y);
        else if (step.op === 'line') doc.lineTo(step.x, step.y);
        else if (step.op === 'curve') doc.curveTo(step.x1, step.y1, step.x2, step.y2, step.x, step.y);
        else doc.close();
      }
      doc.stroke();
    },

    image(bytes: Uint8Array, format: 'PNG' | 'JPEG', x: number, y: number, imageWidth: number, imageHeight: number): void {
      if (rehearsing) return;
      doc.addImage(bytes, format, x, y, imageWidth, imageHeight, undefined, 'FAST');
    },

    nextPage(): void {
      page += 1;
      if (!rehearsing) doc.addPage([width, height], lying ? 'landscape' : 'portrait');
    },

    /** Runs a drawing without ink and comes back to where it stood; answers what the drawing answered. */
    rehearse<T>(draw: () => T): T {
      const before = { page, rehearsing };
      rehearsing = true;
      try {
        return draw();
      } finally {
        ({ page, rehearsing } = before);
      }
    },

    /** Visits the finished pages, for what needs their number. */
    eachPage(draw: (page: number, total: number) => void): void {
      const total = doc.getNumberOfPages();
      for (let one = 1; one <= total; one += 1) {
        doc.setPage(one);
        draw(one, total);
      }
    },

    /** For the table printer alone, which draws with jsPDF itself. */
    document: doc,
    useFace: use,
    /** The table printer adds pages on its own. */
    adoptPages(): void {
      page = doc.getNumberOfPages();
    },

    bytes: (): Uint8Array => new Uint8Array(doc.output('arraybuffer')),
  };
  return sheet;
}

export type PathStep =
  | { readonly op: 'move' | 'line'; readonly x: number; readonly y: number }
  | {
      readonly op: 'curve';
      readonly x1: number;
      readonly y1: number;
      readonly x2: number;
      readonly y2: number;
      readonly x: number;
      readonly y: number;
    }
  | { readonly op: 'close' };

/** The same input gives the same bytes: creation date and file id come from what is printed, not from the clock. */
function describe(doc: jsPDF, { title, template, printed }: SheetOptions): void {
  doc.setDocumentProperties({ title, subject: template, creator: 'Daluang', keywords: template });
  doc.setLanguage('id');
  doc.setDisplayMode('fullwidth');
  doc.setCreationDate(`D:${printed.on.replaceAll('-', '')}${printed.time.replace(':', '')}00${zoneOffset[printed.zone]}`);
  const identity = [title, template, printed.on, printed.time, printed.zone, printed.desk].join('\n');
  doc.setFileId(
    bytesToHex(sha256(new TextEncoder().encode(identity)))
      .slice(0, 32)
      .toUpperCase(),
  );
}
