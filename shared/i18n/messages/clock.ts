import { messages } from '../define.ts';

/** The clock of the PC is looked at before it gives a number its day. */
export const clock = messages(
  {
    back: 'Nomor belum diberikan: jam PC tampaknya mundur. Jam PC menunjukkan {{now}}, padahal entri terakhir dicatat {{last}}. Betulkan tanggal dan jam Windows (klik kanan pada jam di sudut layar), lalu tekan tombol ini lagi. Bila jam sekarang memang benar, tekan tombol ini sekali lagi: nomor diberikan dan konfirmasi Anda dicatat.',
    ahead:
      'Nomor belum diberikan: periksa dulu tanggal PC. Jam PC menunjukkan {{now}}; entri sebelumnya dicatat {{last}}, {{days}} hari kerja sebelum itu. Bila selama itu memang tidak ada yang dicatat di PC ini (cuti, libur, PC tidak dipakai), tanggalnya benar: tekan tombol ini sekali lagi, nomor diberikan dan konfirmasi Anda dicatat. Bila tidak, betulkan dulu tanggal dan jam Windows (klik kanan pada jam di sudut layar), lalu tekan tombol ini lagi.',
    server:
      'Nomor belum diberikan: tanggal PC berbeda {{days}} hari dari tanggal server. Jam PC menunjukkan {{now}}; server menunjukkan {{server}}. Betulkan tanggal dan jam Windows (klik kanan pada jam di sudut layar), lalu tekan tombol ini lagi. Bila jam PC memang benar dan jam server yang salah, tekan tombol ini sekali lagi: nomor diberikan, konfirmasi Anda dicatat, dan hari ini tidak ditanyakan lagi.',
  },
  {
    back: 'No number was given yet: the clock of the PC seems to have been set back. It shows {{now}}, but the last entry was made {{last}}. Correct the date and time of Windows (right-click the clock in the corner of the screen), then press this button again. If the time is right as it is, press this button once more: the number is given and your confirmation is noted.',
    ahead:
      'No number was given yet: check the date of the PC first. It shows {{now}}; the entry before was made {{last}} (working days from then to now: {{days}}). If nothing was recorded on this PC all that time (leave, holiday, PC not in use), the date is right: press this button once more, the number is given and your confirmation is noted. If not, correct the date and time of Windows first (right-click the clock in the corner of the screen), then press this button again.',
    server:
      'No number was given yet: the date of the PC differs from that of the server (days between them: {{days}}). The clock of the PC shows {{now}}; the server says {{server}}. Correct the date and time of Windows (right-click the clock in the corner of the screen), then press this button again. If the PC is right and the server is wrong, press this button once more: the number is given, your confirmation is noted, and it is not asked again today.',
  },
);
