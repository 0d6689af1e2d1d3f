/**
 * Sentences of the papers of a disposal (UU 43/2009 Arts. 47 to 53, PP 28/2012 Arts. 56 to 87; domain.md 4.6). Text with legal effect:
 * a change of it is a new version of its template.
 */
import type { DisposalKind } from '#shared/domain/disposal/disposal-eligible.ts';
import type { DestructionMethod } from '#shared/domain/disposal/disposal-events.ts';
import { formatNumber } from '#shared/i18n/format.ts';

interface KindText {
  readonly minutes: string;
  readonly proposed: string;
  readonly done: string;
  readonly first: string;
  readonly second: string;
  readonly opening: string;
  readonly deed: (records: number, quantity: string) => string;
  readonly copies: readonly [string, string];
}

const listed = (records: number, quantity: string): string =>
  `sebanyak ${formatNumber(records, 'id')} nomor${quantity === '' ? '' : ` (${quantity})`}`;

export const kindTexts: Readonly<Record<DisposalKind, KindText>> = {
  transfer: {
    minutes: 'BERITA ACARA PEMINDAHAN ARSIP INAKTIF',
    proposed: 'DAFTAR ARSIP INAKTIF USUL PINDAH',
    done: 'DAFTAR ARSIP INAKTIF YANG DIPINDAHKAN',
    first: 'Unit pengolah, yang memindahkan',
    second: 'Unit kearsipan, yang menerima',
    opening: 'telah melaksanakan pemindahan arsip inaktif dari unit pengolah ke unit kearsipan berdasarkan Jadwal Retensi Arsip.',
    deed: (records, quantity) =>
      `PIHAK PERTAMA menyerahkan dan PIHAK KEDUA menerima arsip inaktif ${listed(records, quantity)} sebagaimana tercantum dalam Daftar Arsip Inaktif yang Dipindahkan, yang merupakan bagian tidak terpisahkan dari Berita Acara ini. Sejak ditandatangani, pengelolaan dan pemeliharaan arsip tersebut menjadi tanggung jawab PIHAK KEDUA.`,
    copies: ['untuk unit pengolah', 'untuk unit kearsipan'],
  },
  destruction: {
    minutes: 'BERITA ACARA PEMUSNAHAN ARSIP',
    proposed: 'DAFTAR ARSIP USUL MUSNAH',
    done: 'DAFTAR ARSIP YANG DIMUSNAHKAN',
    first: 'Kepala unit kearsipan',
    second: 'Kepala unit pengolah',
    opening:
      'telah melaksanakan pemusnahan arsip yang retensinya telah habis, tidak bernilai guna, berketerangan musnah dalam Jadwal Retensi Arsip, dan tidak berkaitan dengan penyelesaian suatu perkara.',
    deed: (records, quantity) =>
      `Arsip yang dimusnahkan ${listed(records, quantity)} sebagaimana tercantum dalam Daftar Arsip yang Dimusnahkan, yang merupakan bagian tidak terpisahkan dari Berita Acara ini.`,
    copies: ['untuk unit kearsipan', 'untuk unit pengolah'],
  },
  handover: {
    minutes: 'BERITA ACARA PENYERAHAN ARSIP STATIS',
    proposed: 'DAFTAR ARSIP STATIS USUL SERAH',
    done: 'DAFTAR ARSIP STATIS YANG DISERAHKAN',
    first: 'Pencipta arsip, yang menyerahkan',
    second: 'Lembaga kearsipan, yang menerima',
    opening: 'telah melaksanakan penyerahan arsip statis dari pencipta arsip kepada lembaga kearsipan.',
    deed: (records, quantity) =>
      `PIHAK PERTAMA menyerahkan dan PIHAK KEDUA menerima arsip statis ${listed(records, quantity)} sebagaimana tercantum dalam Daftar Arsip Statis yang Diserahkan, yang merupakan bagian tidak terpisahkan dari Berita Acara ini. Sejak ditandatangani, tanggung jawab pengelolaan arsip tersebut beralih kepada PIHAK KEDUA.`,
    copies: ['untuk pencipta arsip', 'untuk lembaga kearsipan'],
  },
};

export const methodTexts: Readonly<Record<DestructionMethod, string>> = {
  shredded: 'dicacah dengan mesin penghancur',
  pulped: 'dilebur menjadi bubur kertas',
  burned: 'dibakar sampai menjadi abu',
  chemical: 'dihancurkan dengan bahan kimia',
};

export const minutesText = {
  today: (day: string) => `Pada hari ini, ${day}, kami yang bertanda tangan di bawah ini:`,
  firstParty: 'selanjutnya disebut PIHAK PERTAMA;',
  secondParty: 'selanjutnya disebut PIHAK KEDUA;',
  where: (place: string) => `bertempat di ${place},`,
  law: 'Dasar: Undang-Undang Nomor 43 Tahun 2009 tentang Kearsipan, Peraturan Pemerintah Nomor 28 Tahun 2012 tentang pelaksanaannya, serta:',
  method: (method: string) =>
    `Pemusnahan dilaksanakan secara total dengan cara ${method}, sehingga fisik dan isinya tidak dapat dikenali lagi.`,
  closing: 'Berita Acara ini dibuat dalam rangkap 2 (dua), masing-masing mempunyai kekuatan hukum yang sama.',
  witnesses: 'Saksi-saksi',
  copy: (copy: number, whose: string) => `Rangkap ${copy} dari 2, ${whose}`,
} as const;
