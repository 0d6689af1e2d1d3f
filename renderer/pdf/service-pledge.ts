/**
 * Service pledge (maklumat pelayanan), version 1: the promise, the six elements, the head of the office. What the law and the procedure
 * settle is the text of this paper and locked; the office's own words follow it in each element. Sources: UU 25/2009 Pasal 22; UU 14/2008
 * Pasal 22, 35 to 37; SOP-PPID-04 G to L and R.
 */
import { type PledgeElement, type PledgeWords, pledgeElements } from '#shared/domain/service-pledge/pledge.ts';
import { formatDate } from '#shared/i18n/format.ts';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import type { Result } from '#shared/lib/result.ts';
import type { PdfFonts } from './kit/fonts.ts';
import type { PdfError } from './kit/pdf-error.ts';
import type { LetterBlock, UncodedLetter } from './parts/letter.ts';
import { type LetterSigner, signerBlock } from './parts/letter-signer.ts';
import { type LetterPaper, printLetters } from './parts/print-letters.ts';

export const pledgeTemplate = 'service-pledge/1';

/** "10 hari kerja", as the rule of the day counts it. */
export interface PledgeLimits {
  readonly notice: string;
  readonly extended: string;
  readonly filing: string;
  readonly reply: string;
  readonly dispute: string;
}

export interface ServicePledge extends LetterPaper {
  readonly template: typeof pledgeTemplate;
  readonly place: string;
  readonly on: CalendarDate;
  /** Null leaves a line: typed or written after signing. */
  readonly letterNumber: string | null;
  readonly limits: PledgeLimits;
  /** Hours of the desk, in words. */
  readonly hours: string;
  readonly words: PledgeWords;
  readonly signer: LetterSigner;
}

export const pledgeText = {
  title: 'MAKLUMAT PELAYANAN INFORMASI PUBLIK',
  noNumber: '................................',
  promise:
    'Dengan ini kami menyatakan sanggup menyelenggarakan pelayanan informasi publik sesuai dengan standar pelayanan di bawah ini, terus memperbaikinya, dan apabila tidak menepati janji ini, kami siap menerima sanksi sesuai dengan peraturan perundang-undangan (UU 25/2009 Pasal 22).',
  names: {
    requirements: 'Persyaratan',
    procedure: 'Sistem, mekanisme, dan prosedur',
    time: 'Jangka waktu',
    fee: 'Biaya atau tarif',
    product: 'Produk pelayanan',
    complaints: 'Penanganan pengaduan, saran, dan masukan',
  },
} as const;

/** What an office begins with; each may be changed or taken away. */
export const shippedPledgeWords: PledgeWords = {
  requirements: 'Identitas cukup diperlihatkan; badan hukum menunjukkan akta pendirian, kuasa menunjukkan surat kuasa khusus bermeterai.',
  procedure: 'Permohonan dan keberatan dapat disampaikan langsung di meja layanan, melalui surat, surel, telepon, atau situs web.',
  time: '',
  fee: '',
  product: 'Informasi diberikan dalam bentuk cetak atau salinan elektronik, sesuai dengan bahan yang tersedia.',
  complaints: 'Melalui kotak saran, telepon, SMS, situs web, atau langsung kepada petugas penanganan pengaduan.',
};

/** What is settled of each element. */
export const lockedPledge = ({
  limits,
  hours,
}: Pick<ServicePledge, 'limits' | 'hours'>): Readonly<Record<PledgeElement, readonly string[]>> => ({
  requirements: [
    'Permohonan: formulir permohonan yang terisi, dengan nama, alamat, informasi yang diminta, dan cara memperolehnya, serta identitas pemohon.',
    `Keberatan: formulir pengajuan keberatan yang terisi, identitas pemohon, dan diajukan paling lambat ${limits.filing} setelah ditemukannya alasan keberatan.`,
  ],
  procedure: [
    'Setiap permohonan dan keberatan diregistrasi; pemohon menerima nomor dan tanda bukti pada saat itu juga. Jawaban disampaikan langsung atau melalui surel, faks, atau pos.',
  ],
  time: [
    `Permohonan: pemberitahuan tertulis paling lambat ${limits.notice} sejak diregistrasi; bila diperpanjang secara tertulis, satu kali, seluruhnya paling lambat ${limits.extended} (UU 14/2008 Pasal 22).`,
    `Keberatan: tanggapan tertulis Atasan PPID paling lambat ${limits.reply} sejak dicatat dalam register (UU 14/2008 Pasal 36). Sengketa dapat diajukan ke Komisi Informasi dalam ${limits.dispute} sejak tanggapan diterima (UU 14/2008 Pasal 37).`,
    `Jam layanan: ${hours}.`,
  ],
  fee: ['Tidak dipungut biaya. Penggandaan atas biaya sendiri atau ke media milik pemohon.'],
  product: ['Informasi publik dan pemberitahuan tertulis atas permohonan; keputusan tertulis atas keberatan.'],
  complaints: ['Setiap pengaduan, saran, dan masukan dicatat, diberi nomor, dan dijawab.'],
});

const block = (pledge: ServicePledge, element: PledgeElement, place: number): readonly LetterBlock[] => {
  const own = pledge.words[element].trim();
  return [
    { kind: 'heading', text: `${place + 1}. ${pledgeText.names[element]}` },
    { kind: 'paragraph', text: [...lockedPledge(pledge)[element], ...(own === '' ? [] : [own])].join('\n') },
  ];
};

export const pledgeLetter = (pledge: ServicePledge): UncodedLetter => ({
  letterhead: pledge.letterhead,
  banners: [],
  title: { lines: [pledgeText.title], number: `Nomor: ${pledge.letterNumber ?? pledgeText.noNumber}` },
  head: null,
  blocks: [{ kind: 'paragraph', text: pledgeText.promise }, ...pledgeElements.flatMap((element, place) => block(pledge, element, place))],
  closing: `${pledge.place}, ${formatDate(pledge.on, 'id')}`,
  signers: [signerBlock(pledge.signer)],
  copies: [],
});

export const servicePledgePdf = (model: ServicePledge, fonts: PdfFonts): Result<Uint8Array, PdfError> =>
  printLetters(model, fonts, {
    title: 'Maklumat pelayanan',
    reference: 'Maklumat pelayanan',
    lettersOf: (pledge, qr) => [{ ...pledgeLetter(pledge), qr }],
  });
