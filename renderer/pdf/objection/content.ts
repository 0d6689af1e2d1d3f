/** From the view model of a receipt to what stands in which place of the sheet. */
import type { ApplicantKind } from '#shared/domain/objections/objection-completeness.ts';
import { formatList, formatLongDate, formatTime } from '#shared/i18n/format.ts';
import { styles } from '../kit/text-style.ts';
import { unbroken } from '../kit/wrap.ts';
import type { Pair } from '../parts/pairs.ts';
import type { Signer } from '../parts/signatures.ts';
import type { DueBox, ServiceStep, UncodedSlip } from '../parts/slip.ts';
import type { FormContent } from './form.ts';
import type { ObjectionReceipt } from './model.ts';
import { objectionText as text } from './text.ts';

export function receiptSlip(receipt: ObjectionReceipt): UncodedSlip {
  const { deadlines } = receipt;
  return {
    letterhead: receipt.letterhead,
    banners: banners(receipt),
    title: text.receiptTitle,
    numberLabel: text.number,
    number: receipt.number,
    pairs: slipPairs(receipt),
    due: dueBox(receipt),
    notes: [
      ...(receipt.lateFiling
        ? [{ text: text.late(receipt.lateFiling.lastFilingDay, receipt.lateFiling.workingDaysLate), style: styles.smallStrong }]
        : []),
      ...(receipt.backEntry && isLong(receipt.backEntry.reason)
        ? [{ text: text.backEntryReason(receipt.backEntry.reason), style: styles.small }]
        : []),
      { text: `${text.fee} ${text.dispute(deadlines.disputeWorkingDays, deadlines.disputeUnit)}`, style: styles.small },
    ],
    steps: serviceSteps(receipt),
    signers: [
      { caption: receipt.proxy ? 'Kuasa pemohon' : 'Pemohon', name: signerOf(receipt) },
      { caption: 'Petugas penerima', name: receipt.officer.name },
    ],
  };
}

export function receiptForm(receipt: ObjectionReceipt): FormContent {
  return {
    copy: text.formCopy,
    left: formLeft(receipt),
    right: formRight(receipt),
    note: receipt.assisted ? text.assisted(receipt.officer.name) : null,
    grounds: receipt.grounds,
    casePosition: receipt.casePosition.kind === 'attached' ? text.attachedCase : receipt.casePosition.text,
    caseHint: null,
    replyOn: formatLongDate(receipt.deadlines.legalLimit.on, 'id'),
    delivery: receipt.delivery,
    place: receipt.place,
    // Place and date are those of the receipt: the day the objection is declared complete (footnote of the official form).
    placeAndDate: `${receipt.place}, ${formatLongDate(receipt.completeOn, 'id')}`,
    signers: formSigners(receipt),
  };
}

function banners(receipt: ObjectionReceipt): string[] {
  const { backEntry, reprintOf, printed } = receipt;
  const entered = backEntry
    ? `${unbroken(formatLongDate(backEntry.enteredOn, 'id'))} pukul ${unbroken(formatTime(backEntry.enteredAt, printed.zone, 'id'))}`
    : '';
  return [
    ...(reprintOf ? [text.reprint(printed.on, reprintOf)] : []),
    ...(backEntry ? [text.backEntry(entered, isLong(backEntry.reason) ? text.reasonBelow : backEntry.reason)] : []),
  ];
}

function slipPairs(receipt: ObjectionReceipt): Pair[] {
  const { objector, proxy, received, printed } = receipt;
  return [
    { label: 'Pemohon', value: objector.name },
    ...(proxy ? [{ label: 'Kuasa', value: proxy.name }] : []),
    { label: 'Nomor permohonan', value: receipt.requestNumber ?? text.noRequest },
    {
      label: 'Diterima',
      value: `${formatLongDate(received.on, 'id')}, pukul ${unbroken(formatTime(received.time, printed.zone, 'id'))}`,
    },
    { label: 'Dinyatakan lengkap', value: formatLongDate(receipt.completeOn, 'id') },
    { label: 'Alasan keberatan', value: formatList(receipt.grounds, 'id') },
    { label: 'Berkas dilihat', value: formatList(receipt.papersSeen, 'id', 'plain') },
  ];
}

function dueBox({ deadlines }: ObjectionReceipt): DueBox {
  const { legalLimit, internalAim, limitFromReceipt, provisionalYears } = deadlines;
  // Where the office counts its limit shorter, what lies beyond it promises nothing.
  const aim = internalAim.on > legalLimit.on ? '' : ` ${text.dueAim(internalAim.on, internalAim.workingDays, internalAim.unit)}`;
  return {
    title: text.dueTitle,
    date: formatLongDate(legalLimit.on, 'id'),
    notes: [
      {
        text: `${text.dueBasis(legalLimit.workingDays, legalLimit.unit, legalLimit.start)}${aim}`,
      },
      ...(limitFromReceipt >= legalLimit.on ? [] : [{ text: text.caution(limitFromReceipt) }]),
      ...(provisionalYears.length === 0 ? [] : [{ text: text.provisional(provisionalYears), strong: true }]),
    ],
  };
}

function serviceSteps({ deadlines }: ObjectionReceipt): ServiceStep[] {
  const { review, prepare, deliver, archive } = text.steps;
  return [
    { title: review.title, text: review.text, when: review.until(deadlines.reviewBy) },
    { title: prepare.title, text: prepare.text, when: prepare.until(deadlines.preparedBy) },
    { title: deliver.title, text: deliver.text, when: deliver.from(deadlines.deliveryFrom) },
    { title: archive.title, text: archive.text, when: archive.note },
  ];
}

function formLeft(receipt: ObjectionReceipt): Pair[] {
  const { proxy } = receipt;
  return [
    { label: 'Nomor registrasi keberatan', value: receipt.number },
    { label: 'Nomor pendaftaran permohonan', value: receipt.requestNumber ?? text.noRequest },
    { label: 'Tujuan penggunaan informasi', value: receipt.purposeOfUse ?? 'tidak diisi' },
    ...(proxy
      ? [
          { label: 'Nama kuasa', value: proxy.name },
          { label: 'Alamat kuasa', value: proxy.address },
          { label: 'Telepon/surel kuasa', value: proxy.contact },
          { label: 'Identitas kuasa', value: proxy.identity },
          { label: 'Surat kuasa', value: proxy.powerOfAttorney },
        ]
      : []),
  ];
}

function formRight({ objector, proxy }: ObjectionReceipt): Pair[] {
  const entity = objector.kind !== 'person';
  return [
    { label: nameLabels[objector.kind], value: objector.name },
    { label: 'Alamat', value: objector.address },
    ...(objector.representative
      ? [{ label: 'Diwakili', value: `${objector.representative.name}, ${objector.representative.position}` }]
      : []),
    ...(entity ? [] : [{ label: 'Pekerjaan', value: objector.occupation ?? 'tidak diisi' }]),
    { label: 'Telepon/surel', value: objector.contact },
    { label: 'Identitas', value: objector.identity },
    ...(proxy ? [] : [{ label: 'Kuasa', value: 'tidak ada' }]),
  ];
}

function formSigners(receipt: ObjectionReceipt): Signer[] {
  const { objector, proxy, officer } = receipt;
  const note = proxy
    ? `kuasa dari ${objector.name}`
    : objector.representative
      ? `${objector.representative.position} ${objector.name}`
      : undefined;
  return [
    { caption: 'Pengaju keberatan', name: signerOf(receipt), ...(note === undefined ? {} : { note }) },
    { caption: 'Petugas penerima', name: officer.name, ...(officer.position === null ? {} : { note: officer.position }) },
  ];
}

const nameLabels: Readonly<Record<ApplicantKind, string>> = { person: 'Nama', legalEntity: 'Badan hukum', group: 'Kelompok' };

/** More than some six lines leave the frame at the head and run as a paragraph, which may turn the page. */
const isLong = (reason: string): boolean => reason.length > 600;

/** Who holds the pen: the proxy, the representative of a legal entity, or the applicant. */
const signerOf = ({ objector, proxy }: ObjectionReceipt): string => proxy?.name ?? objector.representative?.name ?? objector.name;
