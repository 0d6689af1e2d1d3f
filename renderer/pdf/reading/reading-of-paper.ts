/** The reading copy of an issued paper, from the view model that it was drawn from: what was issued is what is read. */
import { type IncompleteSlip, incompleteRequestSlipTemplate, incompleteSlipTemplate, slipReading } from '../incomplete-slip.ts';
import { cleanTexts } from '../kit/printable.ts';
import { receiptSlip } from '../objection/content.ts';
import type { ObjectionLetter } from '../objection/letters/model.ts';
import { lettersOf, letterTitles } from '../objection/letters/print.ts';
import { type ObjectionReceipt, receiptTemplate } from '../objection/model.ts';
import { groundTexts, objectionText } from '../objection/text.ts';
import { deliveryReceiptLetter } from '../request/delivery.ts';
import { extensionLetter } from '../request/extension.ts';
import {
  type DeliveryReceipt,
  deliveryTemplate,
  type ExtensionNotice,
  extensionTemplate,
  noticeTemplate,
  proofTemplate,
  type RefusalDecision,
  type RequestProof,
  refusalTemplate,
  type WrittenNotice,
} from '../request/model.ts';
import { noticeLetter } from '../request/notice.ts';
import { proofSlip } from '../request/proof.ts';
import { refusalLetter } from '../request/refusal.ts';
import { requestText } from '../request/text.ts';
import { type ReadingCopy, type ReadingPart, readingOfLetters, readingOfSlip } from './reading-copy.ts';

type Readers = Readonly<Record<string, (model: never) => ReadingCopy>>;

const readers: Readers = {
  [receiptTemplate]: (receipt: ObjectionReceipt) => readingOfSlip(receiptSlip(receipt), objectionRead(receipt)),
  [incompleteSlipTemplate]: (slip: IncompleteSlip) => slipReading(slip),
  [incompleteRequestSlipTemplate]: (slip: IncompleteSlip) => slipReading(slip),
  [proofTemplate]: (proof: RequestProof) =>
    readingOfSlip(proofSlip(proof), [{ kind: 'pair', label: 'Rincian informasi', value: proof.information }]),
  [noticeTemplate]: (notice: WrittenNotice) => readingOfLetters([noticeLetter(notice)], requestText.noticeSubject),
  [extensionTemplate]: (notice: ExtensionNotice) => readingOfLetters([extensionLetter(notice)], requestText.extensionSubject),
  [refusalTemplate]: (decision: RefusalDecision) => readingOfLetters([refusalLetter(decision)], 'Keputusan penolakan permohonan'),
  [deliveryTemplate]: (receipt: DeliveryReceipt) => readingOfLetters([deliveryReceiptLetter(receipt)], 'Tanda bukti penyerahan'),
  ...Object.fromEntries(
    Object.entries(letterTitles).map(([template, title]) => [
      template,
      (letter: ObjectionLetter) => readingOfLetters(lettersOf(letter), title),
    ]),
  ),
};

/** Whether a paper of this template can be read out: signed scans and sheets for the office cannot. */
export const isReadable = (template: string): boolean => Object.hasOwn(readers, template);

/** `model` is the view model as it was kept with the paper. Null where nothing reads papers of this template. */
export function readingOfPaper(template: string, model: unknown): ReadingCopy | null {
  const read = isReadable(template) ? readers[template] : undefined;
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
