/**
 * The events from which retention periods count (domain.md 4.5). "Tahun anggaran berakhir dan tindak lanjut hasil pemeriksaan
 * selesai" names two: the period begins with the later one. A text is taken apart only where each part is a clause of its own with
 * its verb; else it stays one event in the words of the list ("hak dan kewajiban habis").
 */

import { fold } from '../search/fold.ts';
import { oneLine } from './retention.ts';

/** Recorded for a record whose own date is missing or rough, and for a file that was closed later than its date says. */
export const RECORD_CLOSED = 'berkas ditutup';

const VERB_AT_END =
  /\b(?:berakhir|selesai|disahkan|ditetapkan|dihapuskan|hukum tetap|diper(?:b|ba)harui|diperbarui|pensiun|habis|terbit|diterima|diundangkan|ditindaklanjuti|berlaku|digunakan|dipergunakan)$/i;
const VERB_AT_START = /^(?:dipenuhi|diperoleh|dipindahtangankan|ditetapkan|disahkan)\b/i;

/** The events that a trigger names, in its own words. */
export function retentionEvents(trigger: string): readonly string[] {
  const text = oneLine(trigger);
  const cuts = [...text.matchAll(/ dan /gi)].map(({ index }) => [text.slice(0, index), text.slice(index + ' dan '.length)] as const);
  const cut = cuts.find(([before, after]) => isClause(before) && isClause(after));
  return cut ? [cut[0], ...retentionEvents(cut[1])] : [text];
}

const isClause = (text: string): boolean => VERB_AT_END.test(text) || VERB_AT_START.test(text);

/** The same event however it is written: case, blanks and "telah" make no difference. */
export const eventKey = (event: string): string =>
  fold(oneLine(event))
    .replace(/\btelah /g, '')
    .replace(/\bdiperbaharui\b/g, 'diperbarui');
