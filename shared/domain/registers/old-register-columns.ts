/**
 * The columns of a register that was kept before this program, in the words that offices use for them: the eleven items of the register of
 * objections and those of requests (domain.md 1.5 b, 2.1), seven columns with a tick for the grounds among them.
 */
import { guessColumns, headingLine } from '../lists/guess-columns.ts';
import { type ObjectionGround, objectionGrounds } from '../objections/objection-grounds.ts';

export type OldRegister = 'request' | 'objection';

const shared = ['number', 'on', 'name', 'address', 'contact', 'occupation', 'information', 'purpose'] as const;
const groundColumns = objectionGrounds.map((ground) => `ground-${ground}` as const);

export const oldRegisterFields = {
  request: [...shared, 'decision', 'answeredOn', 'reason', 'deliveredOn'],
  objection: [...shared, 'requestNumber', 'grounds', ...groundColumns, 'decision', 'answeredOn', 'signer', 'reason', 'response'],
} as const satisfies Readonly<Record<OldRegister, readonly string[]>>;

export type OldRegisterField = (typeof oldRegisterFields)[OldRegister][number];
export type OldRegisterColumns = Partial<Record<OldRegisterField, number>>;

/** Without these a row is no entry of a register. */
export const demandedFields = {
  request: ['number', 'on', 'name', 'information'],
  objection: ['number', 'on', 'name'],
} as const satisfies Readonly<Record<OldRegister, readonly OldRegisterField[]>>;

const groundWords = (ground: ObjectionGround): readonly string[] => [`alasan ${ground}`, `alasan keberatan ${ground}`, ground];
const groundSynonyms = {
  'ground-a': groundWords('a'),
  'ground-b': groundWords('b'),
  'ground-c': groundWords('c'),
  'ground-d': groundWords('d'),
  'ground-e': groundWords('e'),
  'ground-f': groundWords('f'),
  'ground-g': groundWords('g'),
} as const satisfies Readonly<Record<`ground-${ObjectionGround}`, readonly string[]>>;

const SYNONYMS: Readonly<Record<OldRegisterField, readonly string[]>> = {
  number: [
    'nomor registrasi',
    'no registrasi',
    'nomor register',
    'no register',
    'nomor pendaftaran',
    'no pendaftaran',
    'nomor keberatan',
    'registration number',
    'nomor',
    'no',
  ],
  on: [
    'tanggal',
    'tgl',
    'tanggal registrasi',
    'tanggal diterima',
    'tgl diterima',
    'tanggal penerimaan',
    'tanggal permohonan',
    'tanggal keberatan',
    'tanggal masuk',
    'date',
  ],
  name: ['nama', 'nama pemohon', 'nama pemohon informasi', 'pemohon', 'identitas pemohon', 'name'],
  address: ['alamat', 'alamat pemohon', 'address'],
  contact: [
    'telepon',
    'no telepon',
    'nomor telepon',
    'no telpon',
    'no hp',
    'telp',
    'kontak',
    'nomor kontak',
    'surel',
    'e-mail',
    'email',
    'contact',
  ],
  occupation: ['pekerjaan', 'occupation'],
  information: [
    'informasi yang diminta',
    'rincian informasi',
    'rincian informasi yang dibutuhkan',
    'informasi yang dibutuhkan',
    'informasi',
    'rincian',
    'information',
  ],
  purpose: ['tujuan penggunaan', 'tujuan penggunaan informasi', 'tujuan', 'purpose'],
  requestNumber: [
    'nomor permohonan',
    'no permohonan',
    'nomor registrasi permohonan',
    'nomor permohonan informasi',
    'no reg permohonan',
    'request number',
  ],
  grounds: ['alasan keberatan', 'alasan', 'alasan pengajuan keberatan', 'grounds'],
  ...groundSynonyms,
  decision: [
    'keputusan',
    'keputusan atasan',
    'keputusan atasan ppid',
    'status informasi',
    'status',
    'jawaban',
    'tindak lanjut',
    'decision',
  ],
  answeredOn: [
    'tanggal tanggapan',
    'hari/tgl tanggapan',
    'hari dan tanggal tanggapan',
    'hari/tanggal pemberian tanggapan',
    'tanggal jawaban',
    'tanggal pemberitahuan',
    'tanggal pemberitahuan tertulis',
    'tgl jawaban',
    'answered on',
  ],
  signer: ['nama dan posisi atasan', 'nama dan posisi atasan ppid', 'nama atasan', 'atasan ppid', 'penandatangan', 'signer'],
  reason: ['alasan penolakan', 'alasan putusan', 'keterangan', 'ket', 'reason'],
  response: ['tanggapan pemohon', 'tanggapan pemohon informasi', 'tanggapan', 'response'],
  deliveredOn: ['tanggal penyerahan', 'tanggal pemberian informasi', 'tanggal diserahkan', 'tgl penyerahan', 'delivered on'],
};

export const guessOldRegisterColumns = (register: OldRegister, heading: readonly string[]): OldRegisterColumns =>
  guessColumns<OldRegisterField>(oldRegisterFields[register], SYNONYMS, heading);

/** The line among the first ones that is most likely the heading, counted from 0; undefined where none is recognised. */
export const oldRegisterHeading = (register: OldRegister, lines: readonly (readonly string[])[]): number | undefined =>
  headingLine(lines, (line) => Object.keys(guessOldRegisterColumns(register, line)).length);
