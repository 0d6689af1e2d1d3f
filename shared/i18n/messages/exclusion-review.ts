/** Words of a record whose exclusion is over and that is still marked as excluded. */
import { messages } from '../define.ts';

export const exclusionReview = messages(
  {
    title: 'Pengecualian berakhir {{date}}, perlu ditinjau',
    text: 'Arsip ini masih bertanda dikecualikan. Tidak ada yang diumumkan dengan sendirinya: tinjau isinya, lalu ubah kategorinya atau uji konsekuensinya kembali.',
    changeClass: 'Ubah kategori',
    openQueue: 'Lihat yang perlu ditinjau',
  },
  {
    title: 'The exclusion ended {{date}}, to review',
    text: 'This record is still marked as excluded. Nothing is published by itself: look at what it holds, then change its class, or test the consequences again.',
    changeClass: 'Change the class',
    openQueue: 'See what is to review',
  },
);
