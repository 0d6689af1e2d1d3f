/**
 * A reading copy as plain text for a Braille printer: its program makes the dots and breaks the lines, so each thought is one line, and
 * nothing stands there for the eye alone. Windows line ends; letters as they are, signs of the typesetter as those of a keyboard.
 */
import { formatLongDate } from '#shared/i18n/format.ts';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import type { ReadingCopy, ReadingPart } from './reading-copy.ts';
import { originalLine } from './text.ts';

export const BRAILLE_TYPE = 'text/plain;charset=utf-8';

interface Original {
  readonly name: string;
  readonly on: CalendarDate;
}

export function brailleText(copy: ReadingCopy, original: Original): string {
  const lines = [
    ...copy.from,
    '',
    copy.title,
    originalLine(original.name, formatLongDate(original.on, 'id')),
    '',
    ...copy.parts.flatMap(linesOf),
  ];
  return `${lines
    .map(keyboardSigns)
    .join('\r\n')
    .replace(/(?:\r\n){3,}/g, '\r\n\r\n')}\r\n`;
}

function linesOf(part: ReadingPart): readonly string[] {
  if (part.kind === 'heading') return ['', part.text];
  const said = part.kind === 'pair' ? `${part.label}: ${part.value}` : part.text;
  return said.split('\n');
}

const signs: readonly (readonly [RegExp, string])[] = [
  [/[\u2018\u2019\u02bc\u201a]/g, "'"],
  [/[\u201c\u201d\u201e]/g, '"'],
  [/[\u2010-\u2015\u2212]/g, '-'],
  [/\u2026/g, '...'],
  [/[\u2022\u00b7]/g, '-'],
  [/\u00d7/g, 'x'],
  [/ {2,}/g, ' '],
];

const keyboardSigns = (line: string): string => signs.reduce((text, [sign, typed]) => text.replace(sign, typed), line).trim();
