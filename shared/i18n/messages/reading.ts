/** Words of the reading copies of a paper: large print, and text for a Braille printer. */
import { messages } from '../define.ts';

export const reading = messages(
  {
    open: 'Salinan baca: {{name}}',
    title: 'Salinan baca',
    text: '{{name}} dapat dicetak dengan huruf besar atau disimpan sebagai teks untuk printer Braille. Isinya sama dengan yang diterbitkan; yang berlaku tetap surat aslinya.',
    large: 'Cetak huruf besar',
    braille: 'Simpan teks Braille',
    printed: 'Salinan huruf besar tercetak dan tersimpan di berkas.',
    notPrinted: 'Salinan huruf besar tersimpan di berkas, tetapi printer tidak menjawab. Buka dari daftar surat dan cetak lagi.',
    notIssued: 'Salinan huruf besar belum tersimpan. Coba lagi.',
    missingGlyph: 'Huruf “{{character}}” tidak dapat dicetak. Ganti pada data kasus, lalu coba lagi.',
    saved: 'Teks untuk printer Braille tersimpan: {{name}}.',
  },
  {
    open: 'Reading copy: {{name}}',
    title: 'Reading copy',
    text: '{{name}} can be printed in large print or saved as text for a Braille printer. It says what was issued; the original remains the one that counts.',
    large: 'Print large',
    braille: 'Save Braille text',
    printed: 'The large print is printed and kept with the case.',
    notPrinted:
      'The large print is kept with the case, but the printer did not answer. Open it from the list of papers and print it again.',
    notIssued: 'The large print was not kept. Try again.',
    missingGlyph: 'The letter “{{character}}” cannot be printed. Change it in the case, then try again.',
    saved: 'Text for a Braille printer saved: {{name}}.',
  },
);
