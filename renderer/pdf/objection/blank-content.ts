/** Parts A to D of the form with nothing filled in but what is known before: the number of a paper pad. */
import type { Flow } from '../kit/flow.ts';
import type { Density } from '../parts/density.ts';
import { drawCasePosition, drawFormHead, drawFormTail, type FormContent, formTailHeight } from './form.ts';

interface Blank {
  /** "Arsip", "Petunjuk di balik lembar": what stands at the head of the copy. */
  readonly copy: string;
  readonly place: string;
  /** Null: the officer writes it. */
  readonly number: string | null;
  readonly caseHint: string;
}

export function blankFormContent({ copy, place, number, caseHint }: Blank): FormContent {
  const blank = (label: string) => ({ label, value: null });
  return {
    copy,
    left: [
      { label: 'Nomor registrasi keberatan', value: number, ...(number === null ? {} : { amongWriting: true }) },
      blank('Nomor pendaftaran permohonan'),
      { label: 'Tujuan penggunaan informasi', value: null, writingLines: 2 },
      blank('Nama dan kontak kuasa (bila ada)'),
    ],
    right: [blank('Nama'), { label: 'Alamat', value: null, writingLines: 2 }, blank('Pekerjaan'), blank('Telepon/surel')],
    note: null,
    grounds: [],
    casePosition: null,
    caseHint,
    replyOn: null,
    delivery: [],
    placeAndDate: null,
    place,
    signers: [
      { caption: 'Pengaju keberatan', name: null },
      { caption: 'Petugas penerima', name: null },
    ],
  };
}

/** The whole form below what stands on the page; the case position takes the room that is left. */
export function drawBlankForm(flow: Flow, content: FormContent, density: Density): void {
  drawFormHead(flow, content, density);
  drawCasePosition(flow, content, density, formTailHeight(flow.sheet, content, density));
  drawFormTail(flow, content, density);
}
