/** An archive list as offices send it, 2,000 rows: `;`, quoted line ends, dates that are none, places in three forms, slips of quoting. */

export interface NastyList {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Good rows and rows that must be refused. */
  readonly ready: number;
  readonly refused: number;
  readonly blank: number;
}

const ROWS = 2000;

/** `utf-8` begins with a mark, as Excel writes it; `windows-1252` has letters that are no UTF-8. */
export function nastyList(encoding: 'utf-8' | 'windows-1252'): NastyList {
  const lines = ['DAFTAR ARSIP INAKTIF;;;;;;', 'PEMERINTAH KABUPATEN;;;;;;', HEADING];
  let [refused, blank] = [0, 0];
  for (let index = 1; index <= ROWS; index += 1) {
    const [line, kind] = lineOf(index);
    lines.push(line);
    if (kind === 'refused') refused += 1;
    if (kind === 'blank') blank += 1;
  }
  const text = `${lines.join('\r\n')}\r\n`;
  const bytes = encoding === 'utf-8' ? new TextEncoder().encode(`\uFEFF${text}`) : windows1252(text);
  return { bytes, ready: ROWS - refused - blank, refused, blank };
}

const HEADING = 'No.;Uraian Informasi;Tanggal;Unit Pengolah;No. Boks;Tingkat Perkembangan;Jumlah';

function lineOf(index: number): readonly [string, 'ready' | 'refused' | 'blank'] {
  const box = String(1 + (index % 40)).padStart(3, '0');
  const cells = (description: string, date: string) =>
    [index, description, date, `Bidang ${1 + (index % 3)}`, box, index % 2 ? 'Asli' : 'Salinan', '1 berkas'].join(';');
  if (index % 200 === 0) return [';;;;;;', 'blank'];
  if (index % 100 === 7) return [cells(`Notulen rapat ${index}`, '31/02/2023'), 'refused'];
  if (index % 100 === 8) return [cells('', '2023'), 'refused'];
  if (index % 250 === 9) return [`${cells(`Nota dinas ${index}`, '2022')};lebih`, 'refused'];
  if (index % 50 === 3) return [cells(`"Berita acara\r\nserah terima; tahap ${index} – café “Muara”"`, '11 Maret 2021'), 'ready'];
  if (index % 50 === 4) return [cells(`Surat undangan ${index}`, ''), 'ready'];
  return [cells(`Laporan kegiatan ke-${index}`, String(2015 + (index % 9))), 'ready'];
}

/** The few letters beyond ASCII that the list has. */
const WINDOWS: Readonly<Record<string, number>> = { '–': 0x96, '“': 0x93, '”': 0x94, é: 0xe9 };

const windows1252 = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(text, (letter) => WINDOWS[letter] ?? letter.charCodeAt(0));
