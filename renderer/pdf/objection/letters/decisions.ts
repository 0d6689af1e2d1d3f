/** Letters to the applicant: the written decision, the refusal with its reasons, the receipt of what was handed over (annex steps 4 and 5). */
import type { LetterBlock, UncodedLetter } from '../../parts/letter.ts';
import { signerBlock } from '../../parts/letter-signer.ts';
import { aboutOf, paragraph, signedFrame, subjectBlock } from './case-blocks.ts';
import type { DecisionLetter, ObjectionDelivery, RefusalLetter } from './model.ts';
import { dated, long, letterText as text } from './text.ts';

export function decisionLetter(decision: DecisionLetter): UncodedLetter {
  const { order } = decision;
  const says = [
    decision.verdict,
    ...(decision.upholds ? [text.upholds] : []),
    ...(decision.cancels ? [text.cancels] : []),
    ...(decision.serviceDuty ? [text.serviceDuty] : []),
    ...(order ? [text.order(order.text, order.on, order.workingDays)] : []),
    ...(decision.fee ? [text.fee(decision.fee)] : []),
  ];
  return {
    ...signedFrame(decision, text.decisionTitle),
    blocks: [
      paragraph(text.decisionConsidering(aboutOf(decision))),
      subjectBlock(decision),
      { kind: 'heading', text: text.decides },
      { kind: 'pairs', pairs: says.map((line, index) => ({ label: ordinals[index] ?? `${index + 1}.`, value: line })) },
      ...(decision.reasons ? ([{ kind: 'heading', text: text.reasons }, paragraph(decision.reasons)] satisfies LetterBlock[]) : []),
      paragraph(text.disputeRight(decision.disputeWorkingDays, decision.disputeUnit)),
    ],
  };
}

const ordinals = ['KESATU', 'KEDUA', 'KETIGA', 'KEEMPAT', 'KELIMA', 'KEENAM'];

export const refusalLetter = (refusal: RefusalLetter): UncodedLetter => ({
  letterhead: refusal.letterhead,
  banners: refusal.draft ? [text.draft] : [],
  title: null,
  head: {
    rows: [
      { label: 'Nomor', value: refusal.letterNumber ?? text.noNumber },
      { label: 'Sifat', value: 'Biasa' },
      { label: 'Hal', value: text.refusalSubject },
    ],
    placeAndDate: `${refusal.place}, ${dated(refusal.letterOn)}`,
    to: [
      'Kepada Yth.',
      ...(refusal.to ?? [
        refusal.proxy ? `${refusal.proxy.name}, kuasa dari ${refusal.objector.name}` : refusal.objector.name,
        refusal.proxy?.address || refusal.objector.address,
      ]),
    ],
  },
  blocks: [
    paragraph(`${text.refusalOpening(aboutOf(refusal))} ${refusal.inPart ? text.refusalPart : text.refusalAll}`),
    subjectBlock(refusal),
    {
      kind: 'pairs',
      pairs: [
        { label: text.refusalBasis, value: refusal.basis },
        { label: text.reasons, value: refusal.reasons },
        ...(refusal.testReference ? [{ label: text.refusalTest, value: refusal.testReference }] : []),
      ],
    },
    ...(refusal.exclusions.length > 0
      ? ([
          {
            kind: 'table',
            head: text.refusalTable,
            shares: [4, 3, 4, 2],
            rows: refusal.exclusions.map(({ part, law, consequence, period }) => [part, law, consequence, period]),
          },
        ] satisfies LetterBlock[])
      : []),
    paragraph(text.disputeRight(refusal.disputeWorkingDays, refusal.disputeUnit)),
  ],
  closing: null,
  signers: [signerBlock(refusal.signer)],
  copies: refusal.copies,
});

export const deliveryLetter = (receipt: ObjectionDelivery): UncodedLetter => ({
  letterhead: receipt.letterhead,
  banners: [],
  title: { lines: [text.deliveryTitle], number: `Nomor registrasi keberatan: ${receipt.number}` },
  head: null,
  blocks: [
    paragraph(text.deliveryOpening(aboutOf(receipt))),
    subjectBlock(receipt),
    { kind: 'pairs', pairs: [{ label: 'Tanggapan tertulis', value: receipt.decision }] },
    receipt.items.length > 0
      ? {
          kind: 'table',
          head: text.deliveryTable,
          shares: [1, 7, 3, 3],
          rows: receipt.items.map(({ title, form, amount }, index) => [String(index + 1), title, form, amount]),
        }
      : paragraph(text.deliveryNothing),
    {
      kind: 'pairs',
      pairs: [
        { label: 'Cara penyampaian', value: receipt.channel },
        ...(receipt.ownMedium ? [{ label: 'Media milik pemohon', value: receipt.ownMedium }] : []),
        ...(receipt.proof ? [{ label: 'Bukti pengiriman', value: receipt.proof }] : []),
        { label: 'Diterima pada', value: long(receipt.receivedOn) },
        { label: 'Penerima', value: `${receipt.receiver}, ${receipt.capacity}` },
      ],
    },
    paragraph(text.deliveryFree),
    paragraph(text.deliveryEnd),
  ],
  closing: `${receipt.place}, ${dated(receipt.receivedOn)}`,
  signers: [
    { caption: 'Yang menerima', name: receipt.receiver },
    { caption: 'Petugas layanan', name: receipt.officer.name, ...(receipt.officer.position ? { note: receipt.officer.position } : {}) },
  ],
  copies: [],
});
