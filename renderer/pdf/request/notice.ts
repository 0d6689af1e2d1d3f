/** Written notice on a request (pemberitahuan tertulis, UU 14/2008 Art. 22(7)): what is given, what is not, and why. */
import type { Result } from '#shared/lib/result.ts';
import type { PdfFonts } from '../kit/fonts.ts';
import type { PdfError } from '../kit/pdf-error.ts';
import type { LetterBlock, UncodedLetter } from '../parts/letter.ts';
import type { Pair } from '../parts/pairs.ts';
import type { WrittenNotice } from './model.ts';
import { bannersOf, letterHeadOf, printLetter, signerOf, subjectPairs, usualCopies } from './print-letter.ts';
import { deliveryTexts, formTexts, requestText as text } from './text.ts';

export const writtenNoticePdf = (model: WrittenNotice, fonts: PdfFonts): Result<Uint8Array, PdfError> =>
  printLetter(model, fonts, { title: text.noticeSubject, letterOf: noticeLetter });

export function noticeLetter(notice: WrittenNotice): UncodedLetter {
  return {
    letterhead: notice.letterhead,
    banners: bannersOf(notice),
    title: null,
    head: letterHeadOf(notice, text.noticeSubject),
    blocks: [
      { kind: 'paragraph', text: text.noticeOpening(notice.number, notice.registeredOn) },
      { kind: 'pairs', pairs: subjectPairs(notice) },
      { kind: 'heading', text: text.decisions[notice.decision] },
      ...(notice.decision === 'refused' ? [] : givenBlocks(notice)),
      ...(notice.decision === 'granted' ? [] : refusedBlocks(notice)),
      { kind: 'paragraph', text: text.objectionRight(notice.filing) },
    ],
    closing: null,
    signers: [signerOf(notice)],
    copies: notice.copies ?? usualCopies,
  };
}

function givenBlocks(notice: WrittenNotice): LetterBlock[] {
  const pairs: Pair[] = [
    { label: 'Penguasaan informasi', value: 'Dikuasai badan publik ini' },
    ...(notice.form ? [{ label: 'Bentuk', value: formTexts[notice.form] }] : []),
    { label: 'Cara penyampaian', value: deliveryTexts[notice.delivery] },
    { label: 'Biaya', value: notice.cost ?? text.noCost },
    ...(notice.redaction ? [{ label: 'Penghitaman', value: notice.redaction }] : []),
  ];
  return [
    { kind: 'heading', text: text.given },
    { kind: 'pairs', pairs },
  ];
}

function refusedBlocks({ reasons, letters, holdingBody, documentation }: WrittenNotice): LetterBlock[] {
  const excluded = reasons.includes('excluded');
  return [
    { kind: 'heading', text: text.notGiven },
    {
      kind: 'ticks',
      rows: [
        { chosen: excluded, text: excluded ? text.excluded(letters) : text.excludedPlain },
        { chosen: reasons.includes('notHeld'), text: text.notHeld(holdingBody) },
        { chosen: reasons.includes('notDocumented'), text: text.notDocumented(documentation) },
      ],
    },
  ];
}
