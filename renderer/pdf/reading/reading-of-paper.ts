/** The reading copy of an issued paper, from the view model that it was drawn from: what was issued is what is read. */
import { type IncompleteSlip, incompleteRequestSlipTemplate, incompleteSlipTemplate, slipReading } from '../incomplete-slip.ts';
import { cleanTexts } from '../kit/printable.ts';
import { isLetter, lettersOfPaper } from '../letters-of-paper.ts';
import { receiptSlip } from '../objection/content.ts';
import { type ObjectionReceipt, receiptTemplate } from '../objection/model.ts';
import { groundTexts, objectionText } from '../objection/text.ts';
import { proofTemplate, type RequestProof } from '../request/model.ts';
import { proofSlip } from '../request/proof.ts';
import { type ReadingCopy, type ReadingPart, readingOfLetters, readingOfSlip } from './reading-copy.ts';

type Readers = Readonly<Record<string, (model: never) => ReadingCopy>>;

const readers: Readers = {
  [receiptTemplate]: (receipt: ObjectionReceipt) => readingOfSlip(receiptSlip(receipt), objectionRead(receipt)),
  [incompleteSlipTemplate]: (slip: IncompleteSlip) => slipReading(slip),
  [incompleteRequestSlipTemplate]: (slip: IncompleteSlip) => slipReading(slip),
  [proofTemplate]: (proof: RequestProof) =>
    readingOfSlip(proofSlip(proof), [{ kind: 'pair', label: 'Rincian informasi', value: proof.information }]),
};

/** Whether a paper of this template can be read out: signed scans and sheets for the office cannot. */
export const isReadable = (template: string): boolean => Object.hasOwn(readers, template) || isLetter(template);

/** `model` is the view model as it was kept with the paper. Null where nothing reads papers of this template. */
export function readingOfPaper(template: string, model: unknown): ReadingCopy | null {
  const paper = lettersOfPaper(template, model);
  if (paper) return cleanTexts(readingOfLetters(paper.letters, paper.title));
  const read = Object.hasOwn(readers, template) ? readers[template] : undefined;
  // What was kept under a template is what the template was given.
  return read ? cleanTexts(read(model as never)) : null;
}

/** What was asked to be looked at again, in full: on paper it stands on the half that stays with the office. */
const objectionRead = ({ grounds, casePosition }: ObjectionReceipt): readonly ReadingPart[] => [
  { kind: 'heading', text: 'Yang diajukan' },
  ...grounds.map((ground): ReadingPart => ({ kind: 'pair', label: `Alasan ${ground}`, value: groundTexts[ground] })),
  {
    kind: 'pair',
    label: 'Kasus posisi',
    value: casePosition.kind === 'attached' ? objectionText.attachedCase : casePosition.text,
  },
];
