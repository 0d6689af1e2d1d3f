/**
 * Words that offices write for the terms of their lists (domain.md 4.3: tingkat perkembangan, kondisi, media, satuan), as the term that
 * they mean. A word that the office has made a term of its own stays as it is; what is not known stays as written and is told.
 */
import type { OptionalTextField } from './record-input.ts';

export type TermField = Extract<OptionalTextField, 'level' | 'state' | 'extentUnit' | 'condition' | 'medium'>;

const SYNONYMS: Readonly<Record<TermField, Readonly<Record<string, readonly string[]>>>> = {
  state: {
    asli: ['original', 'orisinal', 'orsinil', 'ori', 'as', 'asl'],
    fotokopi: ['fotocopy', 'foto copy', 'foto kopi', 'photocopy', 'photo copy', 'copy', 'kopi', 'fc', 'f.c', 'f/c', 'f.c.'],
    salinan: ['turunan', 'duplikat', 'sal'],
    tembusan: ['tindasan', 'carbon copy', 'cc'],
    petikan: ['kutipan'],
    pertinggal: ['arsip pertinggal', 'minut'],
  },
  condition: {
    baik: ['bagus', 'utuh', 'good', 'b'],
    'kurang baik': ['cukup', 'sedang', 'kb'],
    rusak: ['rusak ringan', 'damaged', 'r'],
    'rusak berat': ['rb', 'hancur'],
  },
  medium: {
    kertas: ['tekstual', 'paper', 'hardcopy', 'hard copy', 'konvensional'],
    elektronik: ['digital', 'softcopy', 'soft copy', 'file', 'elektronis'],
    foto: ['photo', 'gambar', 'fotografi'],
    peta: ['kartografi', 'map'],
    'gambar teknik': ['kearsitekturan', 'cetak biru', 'blueprint'],
    audio: ['rekaman suara', 'kaset'],
    video: ['film', 'rekaman video'],
  },
  extentUnit: {
    lembar: ['lbr', 'lb', 'helai', 'sheet', 'sheets', 'lembar.'],
    berkas: ['bks', 'brks', 'file'],
    buku: ['jilid', 'eks', 'eksemplar'],
    bundel: ['bundle', 'bendel', 'bdl'],
    boks: ['box', 'dus', 'kotak'],
    'meter linear': ['ml', 'm linear', 'meter lari'],
  },
  level: { berkas: ['file', 'folder'], 'isi berkas': ['item', 'isi', 'surat'] },
};

const meanings = new Map(
  Object.entries(SYNONYMS).map(([field, terms]) => [
    field,
    new Map(Object.entries(terms).flatMap(([term, words]) => words.map((word) => [word, term] as const))),
  ]),
);

/** `known`: the office's own terms in lower case; a meaning that is none of them is no help. */
export function termMeant(field: TermField, written: string, known: ReadonlySet<string> | undefined): string {
  const word = written.trim().toLowerCase().replace(/\s+/g, ' ');
  if (known?.has(word)) return word;
  const meant = meanings.get(field)?.get(word);
  return meant !== undefined && (known === undefined || known.has(meant)) ? meant : written;
}
