/** The letters that a paper was drawn from, out of its kept view model: to be read, looked at, or corrected in a word processor. */
import { disposalMinutesLetters } from './disposal/minutes-letters.ts';
import { type DisposalMinutes, disposalMinutesTemplate } from './disposal/model.ts';
import type { ObjectionLetter } from './objection/letters/model.ts';
import { lettersOf, letterTitles } from './objection/letters/print.ts';
import type { UncodedLetter } from './parts/letter.ts';
import {
  type Circular,
  circularLetter,
  circularTemplate,
  type IdentificationPaper,
  identificationLetter,
  identificationTemplate,
} from './procedure/circular.ts';
import { type DocumentationPaper, documentationLetter, documentationTemplate } from './procedure/documentation-report.ts';
import { type HandoverMinutes, handoverLetters, handoverTemplate } from './procedure/handover-minutes.ts';
import { type StageSheet, stageSheetLetter, stageSheetTemplate } from './procedure/stage-sheet.ts';
import { deliveryReceiptLetter } from './request/delivery.ts';
import { extensionLetter } from './request/extension.ts';
import {
  type DeliveryReceipt,
  deliveryTemplate,
  type ExtensionNotice,
  extensionTemplate,
  noticeTemplate,
  type RefusalDecision,
  refusalTemplate,
  type WrittenNotice,
} from './request/model.ts';
import { noticeLetter } from './request/notice.ts';
import { refusalLetter } from './request/refusal.ts';
import { requestText } from './request/text.ts';
import { pledgeLetter, pledgeTemplate, type ServicePledge } from './service-pledge.ts';
import { type CheckReport, checkReportLetter, checkReportTemplate } from './shelf/check-report.ts';

export interface PaperLetters {
  /** Title of the file without its number; never a personal name. */
  readonly title: string;
  readonly letters: readonly UncodedLetter[];
}

type Makers = Readonly<Record<string, (model: never) => PaperLetters>>;

const one = (title: string, letter: UncodedLetter): PaperLetters => ({ title, letters: [letter] });

const makers: Makers = {
  [noticeTemplate]: (notice: WrittenNotice) => one(requestText.noticeSubject, noticeLetter(notice)),
  [extensionTemplate]: (notice: ExtensionNotice) => one(requestText.extensionSubject, extensionLetter(notice)),
  [refusalTemplate]: (decision: RefusalDecision) => one('Keputusan penolakan permohonan', refusalLetter(decision)),
  [deliveryTemplate]: (receipt: DeliveryReceipt) => one('Tanda bukti penyerahan', deliveryReceiptLetter(receipt)),
  [pledgeTemplate]: (pledge: ServicePledge) => one('Maklumat pelayanan', pledgeLetter(pledge)),
  [handoverTemplate]: (minutes: HandoverMinutes) => ({ title: 'Berita Acara serah terima', letters: handoverLetters(minutes) }),
  [circularTemplate]: (circular: Circular) => one('Surat edaran', circularLetter(circular)),
  [identificationTemplate]: (list: IdentificationPaper) => one('Daftar identifikasi', identificationLetter(list)),
  [documentationTemplate]: (report: DocumentationPaper) => one('Laporan hasil pendokumentasian', documentationLetter(report)),
  [stageSheetTemplate]: (sheet: StageSheet) => one('Lembar tahapan', stageSheetLetter(sheet)),
  [checkReportTemplate]: (report: CheckReport) => one('Berita Acara pemeriksaan arsip', checkReportLetter(report)),
  [disposalMinutesTemplate]: (minutes: DisposalMinutes) => ({
    title: 'Berita Acara penyusutan',
    letters: disposalMinutesLetters(minutes),
  }),
  ...Object.fromEntries(
    Object.entries(letterTitles).map(([template, title]) => [
      template,
      (letter: ObjectionLetter) => ({ title, letters: lettersOf(letter) }),
    ]),
  ),
};

export const isLetter = (template: string): boolean => Object.hasOwn(makers, template);

/** `model` is the view model as it was kept with the paper. Null where papers of this template are no letters. */
export function lettersOfPaper(template: string, model: unknown): PaperLetters | null {
  const make = isLetter(template) ? makers[template] : undefined;
  // What was kept under a template is what the template was given.
  return make ? make(model as never) : null;
}

/** Receipts are signed as they are; every other letter may come back from a superior with corrections. */
export const isCorrectable = (template: string): boolean =>
  isLetter(template) && ![deliveryTemplate, 'objection-delivery/1', 'objection-bundle/1'].includes(template);
