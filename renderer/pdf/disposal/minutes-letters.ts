/** The Berita Acara of a disposal as letters, one copy for each side: its draft for a word processor says what its PDF says (`minutes.ts`). */
import { formatLongDate } from '#shared/i18n/format.ts';
import type { LetterBlock, UncodedLetter } from '../parts/letter.ts';
import { basisLines, HAND, partyPairs, sides, witnessSigners } from './minutes-parts.ts';
import type { DisposalMinutes } from './model.ts';
import { kindTexts, minutesText } from './text.ts';

export function disposalMinutesLetters(minutes: DisposalMinutes): readonly UncodedLetter[] {
  const words = kindTexts[minutes.kind];
  const destroyed = minutes.kind === 'destruction';
  return words.copies.map((whose, index) => ({
    letterhead: minutes.letterhead,
    banners: [minutesText.copy(index + 1, whose)],
    title: { lines: [words.minutes], number: `Nomor: ${minutes.number ?? HAND}` },
    head: null,
    blocks: [
      paragraph(minutesText.today(formatLongDate(minutes.on, 'id'))),
      ...sides(minutes).flatMap(({ mark, party, side, called }): readonly LetterBlock[] => [
        paragraph(mark),
        { kind: 'pairs', pairs: partyPairs(party, side) },
        paragraph(called),
      ]),
      paragraph(`${minutesText.where(minutes.at ?? HAND)} ${words.opening}`),
      ...(minutes.basis.length > 0
        ? [paragraph(minutesText.law), ...basisLines(minutes).map(({ mark, text }) => paragraph(`${mark} ${text}`))]
        : []),
      paragraph(words.deed(minutes.records, minutes.quantity)),
      ...(destroyed ? [paragraph(minutesText.method(minutes.method ?? HAND))] : []),
      paragraph(minutesText.closing),
    ],
    closing: `${minutes.place}, ${formatLongDate(minutes.on, 'id')}`,
    signers: sides(minutes).map(({ signer }) => signer),
    ...(destroyed ? { witnesses: { heading: minutesText.witnesses, signers: witnessSigners(minutes) } } : {}),
    copies: [],
  }));
}

const paragraph = (text: string): LetterBlock => ({ kind: 'paragraph', text });
