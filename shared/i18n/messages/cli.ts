import { messages } from '../define.ts';

/** What the command line says to IT staff; codes stay the same in every language. */
export const cli = messages(
  {
    usage: 'Pemakaian: npm run -s cli -- <perintah> [opsi]',
    'command.deadlines': 'deadlines  menghitung tenggat permohonan dan keberatan menurut kalender hari kerja',
    'command.verify': 'verify     memeriksa set cadangan atau folder jurnal: yang ada, hilang, dan rusak',
    'command.extract': 'extract    mengeluarkan isi set cadangan sebagai JSON Lines dan berkas biasa',
    'command.bag': 'bag        memeriksa (verify) dan membuat (create) bag BagIt',
    'command.import': 'import     memeriksa daftar arsip atau klasifikasi (CSV, XLSX) tanpa menyimpan',
    'usage.common': 'Opsi umum: --json keluaran untuk mesin, --lang id|en bahasa pesan, --help bantuan. Status keluar: 0 baik, 1 tidak.',
    'usage.deadlines':
      'Pemakaian: deadlines [--calendar BERKAS] (--batch BERKAS|- | --register objection|request PERISTIWA=TANGGAL ...) [--explain] [--json]\n' +
      '  --calendar BERKAS  tabel hari libur seperti shared/data/holidays-id.json; tanpa opsi ini dipakai tabel bawaan\n' +
      '  --batch BERKAS|-   satu kasus per baris (JSON Lines); satu jawaban per baris, dalam urutan yang sama\n' +
      '  --explain          menambahkan penurunan hari demi hari\n' +
      'Contoh: deadlines --register objection declaredCompleteOn=2026-03-09',
    'command.unknown': 'Perintah "{{name}}" tidak dikenal.',
    'option.wrong': 'Opsi tidak dapat dibaca: {{detail}}',
    'option.batchOrRegister': 'Berikan --batch BERKAS|- atau --register dengan peristiwanya.',
    'file.unreadable': 'Berkas {{file}} tidak dapat dibaca ({{detail}}).',
    'calendar.notJson': 'Berkas kalender {{file}} bukan JSON.',
    'calendar.shape': 'Kalender {{file}} keliru pada {{at}}: {{detail}}',
    'calendar.otherYear': 'Kalender {{file}} keliru pada {{at}}: tanggal {{on}} berada di tahun lain.',
    'calendar.repeated': 'Kalender {{file}} keliru pada {{at}}: tanggal {{on}} tertulis dua kali dengan nama yang sama.',
    'line.notJson': 'Baris bukan JSON.',
    'line.shape': 'Baris harus berupa objek dengan "register" dan "events".',
    'register.unknown': 'Register "{{value}}" tidak dikenal; pilihannya objection atau request.',
    'event.unknown': 'Peristiwa "{{name}}" tidak dikenal untuk register ini.',
    'event.date': '"{{name}}" harus tanggal yang ada, ditulis TTTT-BB-HH, bukan "{{value}}".',
    'event.range': '"{{name}}": tahun {{value}} di luar 1900 sampai 2999.',
    'event.count': '"{{name}}" harus bilangan bulat 1 sampai 1000, bukan "{{value}}".',
    'human.provisional': 'sementara: {{years}}',
    'human.missing': 'kalender {{year}} belum ada',
    'human.notDecree': 'kalender {{year}} belum ditetapkan',
    'human.none': 'Tidak ada tenggat: peristiwanya belum diberikan.',
    'unit.workingDays': '{{days}} hari kerja',
    'unit.calendarDays': '{{days}} hari kalender',
    'step.dayZero': 'hari H',
    'step.counted': 'hari ke-{{day}}',
    'step.weekend': 'akhir pekan',
    'step.rolled': 'bergeser ke hari kerja berikutnya',
  },
  {
    usage: 'Usage: npm run -s cli -- <command> [options]',
    'command.deadlines': 'deadlines  computes the deadlines of requests and objections by the working-day calendar',
    'command.verify': 'verify     checks a backup set or a journal folder: what is there, missing, damaged',
    'command.extract': 'extract    takes a backup set apart into JSON Lines and plain files',
    'command.bag': 'bag        checks (verify) and makes (create) BagIt bags',
    'command.import': 'import     checks an archive or classification list (CSV, XLSX) without storing',
    'usage.common': 'Common options: --json output for machines, --lang id|en language of messages, --help. Exit status: 0 good, 1 not.',
    'usage.deadlines':
      'Usage: deadlines [--calendar FILE] (--batch FILE|- | --register objection|request EVENT=DATE ...) [--explain] [--json]\n' +
      '  --calendar FILE  a holiday table like shared/data/holidays-id.json; without it the shipped table\n' +
      '  --batch FILE|-   one case per line (JSON Lines); one answer per line, in the same order\n' +
      '  --explain        adds the derivation day by day\n' +
      'Example: deadlines --register objection declaredCompleteOn=2026-03-09',
    'command.unknown': 'No command "{{name}}".',
    'option.wrong': 'An option cannot be read: {{detail}}',
    'option.batchOrRegister': 'Give --batch FILE|- or --register with its events.',
    'file.unreadable': 'File {{file}} cannot be read ({{detail}}).',
    'calendar.notJson': 'Calendar file {{file}} is not JSON.',
    'calendar.shape': 'Calendar {{file}} is wrong at {{at}}: {{detail}}',
    'calendar.otherYear': 'Calendar {{file}} is wrong at {{at}}: {{on}} lies in another year.',
    'calendar.repeated': 'Calendar {{file}} is wrong at {{at}}: {{on}} stands twice with the same name.',
    'line.notJson': 'The line is not JSON.',
    'line.shape': 'The line must be an object with "register" and "events".',
    'register.unknown': 'No register "{{value}}"; it is objection or request.',
    'event.unknown': 'This register has no event "{{name}}".',
    'event.date': '"{{name}}" must be an existing date written YYYY-MM-DD, not "{{value}}".',
    'event.range': '"{{name}}": the year {{value}} lies outside 1900 to 2999.',
    'event.count': '"{{name}}" must be a whole number from 1 to 1000, not "{{value}}".',
    'human.provisional': 'provisional: {{years}}',
    'human.missing': 'no calendar of {{year}}',
    'human.notDecree': 'calendar of {{year}} not decreed yet',
    'human.none': 'No deadline: its event is not given.',
    'unit.workingDays': '{{days}} working days',
    'unit.calendarDays': '{{days}} calendar days',
    'step.dayZero': 'day zero',
    'step.counted': 'day {{day}}',
    'step.weekend': 'weekend',
    'step.rolled': 'rolls to the next working day',
  },
);
