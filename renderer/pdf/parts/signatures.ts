/** Places to sign: caption, room for the pen, name underlined (or a line where the name is written by hand), and a word below it. */
import type { Flow } from '../kit/flow.ts';
import type { Sheet } from '../kit/sheet.ts';
import { baseline, lineHeight, styles } from '../kit/text-style.ts';

export interface Signer {
  readonly caption: string;
  readonly name: string | null;
  /** Position, or in what capacity: "kuasa dari ...". */
  readonly note?: string;
}

interface Area {
  readonly left: number;
  readonly width: number;
}

/** Side by side in equal columns, the first at the left edge, the last at the right. */
export function drawSignatures(flow: Flow, signers: readonly Signer[], room: number, area: Area = wholeWidth(flow.sheet)): void {
  const { sheet } = flow;
  const { width, blocks, captionLines, height } = layOut(sheet, signers, room, area);
  flow.ensure(height);
  for (const [index, block] of blocks.entries()) {
    const middle = area.left + width / 2 + index * ((area.width - width) / Math.max(1, signers.length - 1));
    sheet.lines(block.captions, middle, flow.y, styles.body, 'center');
    const nameTop = flow.y + captionLines * lineHeight(styles.body) + room;
    drawNames(flow, block.names, middle, nameTop, Math.min(24, width / 2));
    sheet.lines(block.notes, middle, nameTop + Math.max(1, block.names.length) * lineHeight(styles.body) + 0.4, styles.small, 'center');
  }
  flow.space(height);
}

/** What `drawSignatures` takes, in mm: names and positions break over as many lines as they need. */
export const signaturesHeight = (sheet: Sheet, signers: readonly Signer[], room: number, area: Area = wholeWidth(sheet)): number =>
  layOut(sheet, signers, room, area).height;

/** The middle of who signs first: what belongs above the name stands there. */
export const firstMiddle = (signers: readonly Signer[], area: Area): number => area.left + columnWidth(signers, area) / 2;

const columnWidth = (signers: readonly Signer[], area: Area): number => Math.min(64, area.width / signers.length - 4);

const wholeWidth = (sheet: Sheet): Area => ({ left: sheet.left, width: sheet.inner });

function layOut(sheet: Sheet, signers: readonly Signer[], room: number, area: Area) {
  const width = columnWidth(signers, area);
  const blocks = signers.map((signer) => ({
    captions: sheet.wrap(signer.caption, styles.body, width),
    names: signer.name === null ? [] : atMostThree(sheet.wrap(signer.name, styles.strong, width)),
    notes: signer.note === undefined ? [] : atMostThree(sheet.wrap(signer.note, styles.small, width)),
  }));
  const captionLines = Math.max(...blocks.map(({ captions }) => captions.length));
  const nameLines = Math.max(1, ...blocks.map(({ names }) => names.length));
  const noteLines = Math.max(...blocks.map(({ notes }) => notes.length));
  const height = (captionLines + nameLines) * lineHeight(styles.body) + room + noteLines * lineHeight(styles.small);
  return { width, blocks, captionLines, height };
}

/** The name stands in full in the form above; under the pen it only says who signs. */
const atMostThree = (lines: readonly string[]): readonly string[] =>
  lines.length <= 3 ? lines : [...lines.slice(0, 2), `${lines[2]?.slice(0, -1) ?? ''}…`];

/** `blank`: half of the line on which the name is written by hand. */
function drawNames(flow: Flow, names: readonly string[], middle: number, top: number, blank: number): void {
  const { sheet } = flow;
  for (const [index, name] of names.entries()) {
    const y = top + index * lineHeight(styles.strong);
    const half = sheet.measure(name, styles.strong) / 2;
    sheet.text(name, middle, y, styles.strong, 'center');
    sheet.rule(middle - half, y + baseline(styles.strong) + 0.75, middle + half, y + baseline(styles.strong) + 0.75, 0.7);
  }
  if (names.length === 0)
    sheet.rule(middle - blank, top + lineHeight(styles.body) - 0.6, middle + blank, top + lineHeight(styles.body) - 0.6, 0.7);
}
