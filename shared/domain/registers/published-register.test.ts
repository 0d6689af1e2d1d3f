import { describe, expect, it } from 'vitest';
import { calendarDate } from '../../lib/calendar-date.ts';
import { periodAround } from '../reports/report-period.ts';
import { HIDDEN, hidePersonal, publishedObjections, publishedRequests } from './published-register.ts';

const june = periodAround('month', calendarDate('2026-06-10'));

describe('what names a person in a text', () => {
  it.each([
    ['Salinan SK atas nama Budi Santoso tahun 2024', ['Budi Santoso'], `Salinan SK atas nama ${HIDDEN} tahun 2024`],
    ['berkas BUDI   SANTOSO dan Budi', ['Budi Santoso'], `berkas ${HIDDEN} dan Budi`],
    ['kirim ke budi.s@surat.example atau 0812-5500-1742', [], `kirim ke ${HIDDEN} atau ${HIDDEN}`],
    ['hubungi +62 812 5500 1742', [], `hubungi ${HIDDEN}`],
    ['NIK 3271010101800001', [], `NIK ${HIDDEN}`],
    ['rumah di Jl. Kemiri No. 12, Teluk Batu', ['Jl. Kemiri No. 12'], `rumah di ${HIDDEN}, Teluk Batu`],
    ["laporan M. Nu'man (2025)", ["M. Nu'man"], `laporan ${HIDDEN} (2025)`],
  ])('%s', (text, names, shown) => {
    expect(hidePersonal(text, names).text).toBe(shown);
  });

  it.each([
    'Anggaran 2019-2024 dan Perda 12 Tahun 2021',
    'Nomor 620/118/BM/2025, halaman 081 sampai 120',
    'Rp 1.250.000.000 untuk Jalan Anggrek',
  ])('leaves what is asked for: %s', (text) => {
    expect(hidePersonal(text, ['An', null, undefined, ''])).toEqual({ text, count: 0 });
  });

  it('a name inside another word stays', () => {
    expect(hidePersonal('Kelurahan Anggraini', ['Anggra']).count).toBe(0);
  });
});

const asked = (change: object = {}, known: object = {}) => ({
  row: {
    information: 'Data Siti Rahma di Puskesmas',
    applicant: { kind: 'person' as const, name: 'Siti Rahma', address: 'Jl. Nuri 5', contact: '0812-5500-1742', nik: '3271010101800001' },
    proxy: null,
    note: 'datang bersama ayahnya',
    ...change,
  },
  number: '007/PMH/A/VI/2026',
  known: { registeredOn: calendarDate('2026-06-10'), decision: 'granted' as const, noticeOn: calendarDate('2026-06-15'), ...known },
});

describe('requests to be announced', () => {
  it('hold the fields of the list and no other, whatever the register knows', () => {
    expect(publishedRequests([asked()], june)).toEqual([
      {
        number: '007/PMH/A/VI/2026',
        registeredOn: '2026-06-10',
        asker: 'person',
        information: `Data ${HIDDEN} di Puskesmas`,
        decision: 'granted',
        reasons: [],
        answeredOn: '2026-06-15',
        hidden: 1,
      },
    ]);
  });

  it('are those of the period with a number that counts, by their days', () => {
    const rows = [
      asked({}, { registeredOn: calendarDate('2026-06-30') }),
      { ...asked(), number: '002/PMH/A/VI/2026' },
      { ...asked(), number: null },
      asked({}, { registeredOn: calendarDate('2026-07-01') }),
      asked({}, { voidReason: 'Salah ketik' }),
      asked({}, { registeredOn: undefined }),
    ];
    expect(publishedRequests(rows, june).map(({ number, registeredOn }) => [number, registeredOn])).toEqual([
      ['002/PMH/A/VI/2026', '2026-06-10'],
      ['007/PMH/A/VI/2026', '2026-06-30'],
    ]);
  });
});

it('objections to be announced say ground and outcome, and no name', () => {
  const known = { number: '001/KEB/A/VI/2026', registeredOn: calendarDate('2026-06-02'), outcome: 'granted' as const };
  const objection = { row: { applicant: { name: 'Siti Rahma' } }, grounds: ['a' as const], known };

  expect(publishedObjections([objection, { ...objection, known: { ...known, voidReason: 'Dua kali' } }], june)).toEqual([
    { number: '001/KEB/A/VI/2026', registeredOn: '2026-06-02', grounds: ['a'], outcome: 'granted', repliedOn: null },
  ]);
});
