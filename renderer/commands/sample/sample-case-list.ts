/** The invented cases of the sample office. Figures are working days before today; what happened follows in order. */
import type { ObjectionGround } from '#shared/domain/objections/objection-grounds.ts';
import type { EntityFields } from '#shared/schema/entities.ts';
import type { JsonObject } from '#shared/schema/values.ts';

export interface SampleEvent<Kind extends string> {
  readonly kind: Kind;
  /** Working days before today. */
  readonly back: number;
  readonly data?: JsonObject;
}

export interface SampleApplicant {
  readonly kind: EntityFields<'request'>['applicant']['kind'];
  readonly name: string;
  readonly address: string;
  readonly contact: string;
  readonly occupation: string | null;
}

export interface SampleRequest {
  readonly key: string;
  /** At the counter where it is left out. */
  readonly channel?: string;
  readonly outsideNumber?: string;
  readonly back: number;
  readonly applicant: SampleApplicant;
  readonly information: string;
  readonly purpose: string;
  /** What was missing, where no number was given for it. */
  readonly missing?: readonly string[];
  readonly events: readonly SampleEvent<EntityFields<'requestEvent'>['kind']>[];
}

export interface SampleObjection {
  /** At the counter where it is left out. */
  readonly channel?: string;
  readonly back: number;
  /** Working days before the objection on which its ground was found. */
  readonly foundBefore: number;
  /** Null for ground b, which needs no request. */
  readonly request: string | null;
  readonly applicant: SampleApplicant;
  readonly information: string;
  /** Null where it was left for later: the case then stands in "Lengkapi hari ini". */
  readonly purpose: string | null;
  readonly grounds: readonly ObjectionGround[];
  readonly casePosition: string | null;
  /** Working days that it was filed late. */
  readonly late?: number;
  /** Null where the papers were incomplete and no number was given. */
  readonly missing: readonly string[] | null;
  readonly events: readonly SampleEvent<EntityFields<'objectionEvent'>['kind']>[];
}

const person = (name: string, address: string, contact: string, occupation: string): SampleApplicant => ({
  kind: 'person',
  name,
  address,
  contact,
  occupation,
});

const bambang = person('Bambang Triyatno', 'Jalan Kenanga 12, Sungai Rimba', '0812-0000-0101', 'Wiraswasta');
const jaring: SampleApplicant = {
  kind: 'legalEntity',
  name: 'Perkumpulan Jaring Warga Muara',
  address: 'Jalan Pelabuhan 3, Muara Anggrek',
  contact: 'sekretariat@jaring-muara.example',
  occupation: null,
};
const rusdi = person('Rusdi Halimun', 'Jalan Melati 4, Teluk Batu', '0813-0000-0102', 'Petani');
const yohana = person('Yohana Lende', 'Jalan Cemara 21, Bukit Sembilan', '0852-0000-0103', 'Guru');
const nurhayati = person('Nurhayati Basrun', 'Jalan Merpati 8, Pasir Panjang', '0811-0000-0104', 'Wartawan');
const hendra = person('Hendra Wijoyo', 'Jalan Nuri 15, Rawa Indah', 'hendra.wijoyo@surat.example', 'Konsultan');
const siti = person('Siti Marwati Daeng', 'Jalan Anggrek 2, Tanjung Lontar', '0853-0000-0105', 'Ibu rumah tangga');
const laode = person('Laode Karim Amsal', 'Jalan Pala 30, Pulau Kelapa', '0812-0000-0106', 'Mahasiswa');
const agus = person('Agus Mandala', 'Jalan Rambutan 7, Teluk Batu', '0821-0000-0107', 'Pedagang');
const maria = person('Maria Goreti Tukan', 'Jalan Dahlia 19, Pasir Panjang', '0812-0000-0108', 'Peneliti');

/** Signs for the PPID. */
const PPID = 'Marthen Rante';

const granted = (back: number, letterNumber: string) =>
  ({
    kind: 'noticeGiven',
    back,
    data: { decision: 'granted', form: 'hardcopy', signer: PPID, letterNumber, fromSignedPaper: true },
  }) as const;
const excluded = (back: number, letterNumber: string, letter: string, testReference: string) =>
  ({
    kind: 'noticeGiven',
    back,
    data: {
      decision: 'refused',
      reasons: ['excluded'],
      letters: [letter],
      testReference,
      signer: PPID,
      letterNumber,
      fromSignedPaper: true,
    },
  }) as const;
const handedOver = (back: number, receiver: string, items: string) =>
  ({ kind: 'delivered', back, data: { receiver, items, channel: 'pickup', form: 'hardcopy' } }) as const;
const closed = (back: number, remark: string) => ({ kind: 'closed', back, data: { remark } }) as const;

const proposed = (back: number, summary: string) => ({ kind: 'dipProposed', back, data: { summary } }) as const;

export const sampleRequests: readonly SampleRequest[] = [
  {
    key: 'galian',
    back: 62,
    applicant: bambang,
    information: 'Salinan izin galian Desa Sungai Rimba',
    purpose: 'Memeriksa batas izin di sekitar sawah warga',
    events: [excluded(53, '500.12/031/PPID', 'a', 'Lembar uji konsekuensi UK-2'), closed(52, 'Ditolak, pemohon diberi tahu hak keberatan')],
  },
  {
    key: 'hibah',
    back: 58,
    applicant: nurhayati,
    information: 'Daftar penerima hibah tahun lalu',
    purpose: 'Bahan liputan',
    events: [
      granted(45, '500.12/044/PPID'),
      handedOver(44, nurhayati.name, 'Daftar penerima hibah, 6 lembar'),
      proposed(45, 'Daftar penerima hibah beserta alamatnya'),
      closed(44, 'Diserahkan terlambat'),
    ],
  },
  {
    key: 'air',
    back: 55,
    applicant: yohana,
    information: 'Hasil uji air minum semester I',
    purpose: 'Bahan ajar dan kesehatan keluarga',
    events: [
      granted(47, '500.12/041/PPID'),
      handedOver(46, yohana.name, 'Hasil uji air minum, 9 lembar'),
      closed(46, 'Pemohon keberatan atas biaya penggandaan'),
    ],
  },
  {
    key: 'aset',
    back: 72,
    applicant: siti,
    information: 'Daftar aset tanah Kecamatan Tanjung Lontar',
    purpose: 'Memastikan status lapangan desa',
    events: [
      {
        kind: 'noticeGiven',
        back: 64,
        data: {
          decision: 'partlyGranted',
          form: 'hardcopy',
          reasons: ['excluded'],
          letters: ['h'],
          testReference: 'Lembar uji konsekuensi UK-1',
          redaction: 'Nama dan NIK pemilik tanah yang berbatasan dihitamkan',
          signer: PPID,
          letterNumber: '500.12/022/PPID',
          fromSignedPaper: true,
        },
      },
      handedOver(63, siti.name, 'Daftar aset tanah, 14 lembar'),
      closed(63, 'Selesai'),
    ],
  },
  {
    key: 'jalan',
    back: 29,
    applicant: jaring,
    information: 'Anggaran perbaikan Jalan Teluk Batu',
    purpose: 'Pemantauan pekerjaan jalan',
    events: [closed(17, 'Tidak ditanggapi dalam 10 hari kerja, menjadi keberatan')],
  },
  {
    key: 'musrenbang',
    back: 26,
    applicant: rusdi,
    information: 'Notulen musrenbang kecamatan',
    purpose: 'Mengetahui usulan kelompok tani',
    events: [
      granted(17, '500.12/071/PPID'),
      proposed(17, 'Notulen musrenbang kecamatan'),
      handedOver(16, rusdi.name, 'Notulen musrenbang, 22 lembar'),
      closed(16, 'Diserahkan'),
    ],
  },
  {
    key: 'keuangan',
    back: 19,
    applicant: hendra,
    information: 'Ringkasan laporan keuangan tahun lalu',
    purpose: 'Bahan kajian',
    events: [excluded(10, '500.12/079/PPID', 'a', 'Lembar uji konsekuensi UK-3'), closed(9, 'Ditolak, dalam pemeriksaan')],
  },
  {
    key: 'beasiswa',
    back: 10,
    applicant: laode,
    information: 'Daftar penerima beasiswa daerah tahun lalu',
    purpose: 'Skripsi',
    events: [],
  },
  {
    key: 'ruang',
    back: 13,
    applicant: agus,
    information: 'Peta rencana tata ruang Kecamatan Pasir Panjang',
    purpose: 'Rencana tempat usaha',
    events: [],
  },
  {
    key: 'dermaga',
    back: 8,
    applicant: maria,
    information: 'Dokumen lingkungan pelebaran dermaga Muara Anggrek',
    purpose: 'Penelitian pesisir',
    events: [
      {
        kind: 'extended',
        back: 2,
        data: {
          ground: 'notYetHeld',
          reason: 'Dokumen dipinjam instansi lain',
          signer: PPID,
          letterNumber: '500.12/084/PPID',
          fromSignedPaper: true,
        },
      },
    ],
  },
  {
    key: 'pustaka',
    back: 6,
    channel: 'PION',
    outsideNumber: 'PION-0117',
    applicant: laode,
    information: 'Daftar koleksi perpustakaan keliling',
    purpose: 'Skripsi',
    // Answered, and waiting at the desk to be collected.
    events: [granted(1, '500.12/088/PPID')],
  },
  {
    key: 'puskesmas',
    back: 4,
    applicant: yohana,
    information: 'Laporan tahunan Puskesmas Bukit Sembilan',
    purpose: 'Kegiatan sekolah sehat',
    events: [],
  },
  {
    key: 'batas',
    back: 1,
    applicant: bambang,
    information: 'Keputusan Bupati tentang batas Desa Sungai Rimba',
    purpose: 'Musyawarah desa',
    events: [{ kind: 'clarificationAsked', back: 1, data: { question: 'Keputusan tahun berapa yang dimaksud?' } }],
  },
  {
    key: 'parkir',
    back: 2,
    applicant: agus,
    information: 'Perjanjian pengelolaan parkir pasar',
    purpose: 'Rencana tempat usaha',
    missing: ['identity'],
    events: [],
  },
];

export const SIGNER = 'Hasnah Latief';

const checked = (back: number) => ({ kind: 'checked', back }) as const;
const forwarded = (back: number) =>
  ({ kind: 'forwarded', back, data: { to: 'Atasan PPID, PPID Utama', addressees: ['atasan', 'ppidUtama'] } }) as const;
const received = (back: number, addressee: 'atasan' | 'ppidUtama', receivedBy: string) =>
  ({ kind: 'passReceived', back, data: { addressee, receivedBy } }) as const;
const copied = (back: number, what: string) =>
  ({ kind: 'materialNoted', back, data: { act: 'copied', what, from: 'Unit pengolah' } }) as const;
const finallyChecked = (back: number) => ({ kind: 'finalChecked', back, data: { checkedBy: 'Andi Kurnia' } }) as const;
const reviewed = (back: number, finding: 'justified' | 'refuse') =>
  ({ kind: 'reviewed', back, data: { finding, signer: SIGNER, fromSignedPaper: true } }) as const;
const ordered = (back: number, orderNumber: string) =>
  ({ kind: 'orderIssued', back, data: { orderNumber, signer: SIGNER, orderWorkingDays: 7, fromSignedPaper: true } }) as const;
const prepared = (back: number, result: string) => ({ kind: 'prepared', back, data: { result } }) as const;

/** Of earlier weeks: a dispute that the commission decided, one that went there without a reply, a withdrawal, a late filing, a void number. */
const older: readonly SampleObjection[] = [
  {
    back: 70,
    foundBefore: 10,
    request: null,
    applicant: hendra,
    information: 'Laporan realisasi retribusi pasar yang tidak diumumkan',
    purpose: 'Bahan kajian',
    grounds: ['b'],
    casePosition: 'Laporan berkala dua triwulan tidak ada di situs kantor.',
    missing: null,
    events: [
      checked(69),
      forwarded(70),
      reviewed(65, 'justified'),
      ordered(64, '800.1/011/SP'),
      copied(60, 'Laporan realisasi retribusi pasar'),
      finallyChecked(59),
      prepared(58, 'Laporan dua triwulan'),
      {
        kind: 'replied',
        back: 55,
        data: {
          outcome: 'partlyGranted',
          decisionNumber: '800.1/019/KPTS',
          signer: SIGNER,
          reasons: 'Triwulan berjalan belum diaudit',
          contents: ['uphold', 'cancel'],
          orderText: 'Mengumumkan laporan triwulan yang telah diaudit',
          orderWorkingDays: 10,
          fromSignedPaper: true,
        },
      },
      { kind: 'dispatched', back: 54, data: { channel: 'post', address: 'Jalan Nuri 15, Rawa Indah', tracking: 'RR 000 111 ID' } },
      { kind: 'delivered', back: 52, data: { channel: 'post', receivedOn: '', receiver: hendra.name, proof: 'RR 000 111 ID' } },
      { kind: 'orderCarriedOut', back: 51, data: { what: 'Laporan diumumkan pada situs kantor' } },
      { kind: 'applicantResponded', back: 50, data: { response: 'dissatisfied', remark: 'Triwulan berjalan tetap diminta' } },
      {
        kind: 'disputeFiled',
        back: 45,
        data: { filedOn: '', commissionNumber: '002/KI-PS/CONTOH', commission: 'Komisi Informasi Provinsi' },
      },
      { kind: 'disputeStep', back: 42, data: { step: 'registered', number: '002/KI-PS/CONTOH' } },
      { kind: 'disputeStep', back: 30, data: { step: 'mediation', note: 'Mediasi pertama' } },
    ],
  },
  {
    back: 64,
    foundBefore: 6,
    request: null,
    applicant: agus,
    information: 'Informasi tarif sewa kios yang tidak diumumkan',
    purpose: 'Rencana tempat usaha',
    grounds: ['b'],
    casePosition: null,
    missing: null,
    events: [
      checked(63),
      forwarded(64),
      { kind: 'replied', back: 60, data: { outcome: 'settledAmicably', reasons: 'Tarif diumumkan bersama pemohon' } },
      closed(59, 'Selesai musyawarah'),
    ],
  },
  {
    back: 58,
    foundBefore: 34,
    request: null,
    applicant: laode,
    information: 'Jadwal layanan perpustakaan yang tidak diumumkan',
    purpose: 'Skripsi',
    grounds: ['b'],
    casePosition: null,
    missing: null,
    late: 4,
    events: [checked(57), { kind: 'voided', back: 57, data: { reason: 'Terdaftar dua kali; perkara kedua yang dipakai' } }],
  },
];

export const sampleObjections: readonly SampleObjection[] = [
  ...older,
  {
    back: 46,
    foundBefore: 16,
    request: 'aset',
    applicant: siti,
    information: 'Daftar aset tanah Kecamatan Tanjung Lontar',
    purpose: 'Memastikan status lapangan desa',
    grounds: ['d'],
    casePosition: 'Daftar yang diberikan tidak memuat luas tanah.',
    missing: null,
    events: [
      checked(45),
      forwarded(45),
      received(45, 'atasan', 'Staf Atasan PPID'),
      received(44, 'ppidUtama', 'Marthen Rante'),
      reviewed(41, 'justified'),
      ordered(40, '800.1/041/SP'),
      copied(37, 'Daftar aset tanah Kecamatan Tanjung Lontar'),
      finallyChecked(36),
      prepared(35, 'Daftar lengkap dengan luas tanah'),
      { kind: 'replied', back: 32, data: { outcome: 'granted', decisionNumber: '800.1/052/KPTS', signer: SIGNER, fromSignedPaper: true } },
      { kind: 'delivered', back: 31, data: { channel: 'pickup', receivedOn: '', receiver: siti.name } },
      { kind: 'applicantResponded', back: 31, data: { response: 'accepted' } },
      closed(30, 'Selesai'),
      {
        kind: 'dipProposed',
        back: 30,
        data: { information: 'Daftar aset tanah Kecamatan Tanjung Lontar', decisionNumber: '800.1/052/KPTS' },
      },
    ],
  },
  {
    back: 31,
    foundBefore: 20,
    request: 'galian',
    applicant: bambang,
    information: 'Salinan izin galian Desa Sungai Rimba',
    purpose: 'Memeriksa batas izin di sekitar sawah warga',
    grounds: ['a'],
    casePosition: 'Permohonan ditolak dengan alasan rahasia dagang, padahal izin diumumkan.',
    missing: null,
    events: [
      checked(30),
      forwarded(30),
      reviewed(25, 'justified'),
      ordered(24, '800.1/061/SP'),
      prepared(17, 'Salinan izin tanpa data pribadi'),
    ],
  },
  {
    back: 27,
    foundBefore: 12,
    request: 'hibah',
    applicant: nurhayati,
    information: 'Daftar penerima hibah tahun lalu',
    purpose: 'Bahan liputan',
    grounds: ['g'],
    casePosition: null,
    missing: null,
    events: [
      checked(26),
      forwarded(26),
      reviewed(22, 'justified'),
      ordered(21, '800.1/066/SP'),
      prepared(14, 'Daftar penerima hibah'),
      { kind: 'replied', back: 3, data: { outcome: 'granted', decisionNumber: '800.1/081/KPTS', signer: SIGNER, fromSignedPaper: true } },
    ],
  },
  {
    back: 24,
    foundBefore: 18,
    request: 'air',
    applicant: yohana,
    information: 'Hasil uji air minum semester I',
    purpose: 'Bahan ajar dan kesehatan keluarga',
    grounds: ['e', 'f'],
    casePosition: 'Biaya penggandaan tidak sesuai daftar biaya di ruang layanan.',
    missing: null,
    events: [
      checked(23),
      forwarded(23),
      reviewed(18, 'justified'),
      ordered(17, '800.1/070/SP'),
      prepared(11, 'Hasil uji air dan rincian biaya'),
    ],
  },
  {
    back: 14,
    foundBefore: 3,
    request: 'jalan',
    applicant: jaring,
    information: 'Anggaran perbaikan Jalan Teluk Batu',
    purpose: 'Pemantauan pekerjaan jalan',
    grounds: ['c'],
    casePosition: null,
    missing: null,
    events: [
      checked(13),
      forwarded(13),
      received(12, 'atasan', 'Staf Atasan PPID'),
      reviewed(9, 'justified'),
      ordered(8, '800.1/077/SP'),
      { kind: 'materialNoted', back: 6, data: { act: 'asked', what: 'DPA perbaikan Jalan Teluk Batu', from: 'Dinas Pekerjaan Umum' } },
      copied(4, 'RAB perbaikan Jalan Teluk Batu'),
    ],
  },
  {
    back: 18,
    foundBefore: 4,
    request: null,
    applicant: maria,
    information: 'Rencana kerja tahunan yang tidak diumumkan',
    purpose: 'Penelitian',
    grounds: ['b'],
    casePosition: null,
    missing: null,
    events: [
      checked(17),
      forwarded(18),
      reviewed(13, 'justified'),
      ordered(12, '800.1/074/SP'),
      copied(10, 'Rencana kerja tahunan'),
      finallyChecked(9),
      prepared(9, 'Rencana kerja tahunan, 40 lembar'),
      { kind: 'replied', back: 6, data: { outcome: 'granted', decisionNumber: '800.1/079/KPTS', signer: SIGNER, fromSignedPaper: true } },
      {
        kind: 'delivered',
        back: 5,
        data: {
          channel: 'pickup',
          receivedOn: '',
          receiver: maria.name,
          capacity: 'self',
          items: [
            { title: 'Keputusan Atasan PPID 800.1/079/KPTS', form: 'original', amount: '2 lembar' },
            { title: 'Rencana kerja tahunan.pdf', form: 'file', amount: '1,2 MB' },
          ],
          ownMedium: 'Flashdisk milik pemohon',
          proofInFile: true,
        },
      },
    ],
  },
  {
    back: 9,
    foundBefore: 32,
    request: null,
    applicant: siti,
    information: 'Daftar lapangan desa yang tidak diumumkan',
    purpose: 'Memastikan status lapangan desa',
    grounds: ['b'],
    casePosition: null,
    missing: null,
    late: 2,
    events: [
      checked(8),
      forwarded(9),
      { kind: 'passReturned', back: 7, data: { addressee: 'ppidUtama', instruction: 'Lampirkan peta lapangan' } },
      {
        kind: 'reviewed',
        back: 5,
        data: {
          finding: 'justified',
          lateFiling: 'accepted',
          recommendation: 'Umumkan daftar dan beri salinan kepada pemohon',
          letters: ['order', 'decision'],
          signer: SIGNER,
          fromSignedPaper: true,
        },
      },
    ],
  },
  {
    back: 7,
    foundBefore: 8,
    request: 'musrenbang',
    applicant: rusdi,
    information: 'Notulen musrenbang kecamatan',
    purpose: 'Mengetahui usulan kelompok tani',
    grounds: ['d'],
    casePosition: 'Yang diterima hanya daftar hadir, bukan notulen.',
    missing: null,
    events: [checked(6), forwarded(6)],
  },
  {
    back: 1,
    foundBefore: 8,
    request: 'keuangan',
    applicant: hendra,
    information: 'Ringkasan laporan keuangan tahun lalu',
    purpose: null,
    grounds: ['a', 'd'],
    casePosition: null,
    missing: null,
    events: [],
  },
  {
    back: 1,
    foundBefore: 6,
    request: null,
    applicant: maria,
    information: 'Laporan berkala yang tidak diumumkan di situs kantor',
    purpose: null,
    grounds: ['b'],
    casePosition: null,
    missing: ['identity'],
    events: [],
  },
];
