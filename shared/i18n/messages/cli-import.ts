import { messages } from '../define.ts';

/** What the dry run of `import` says to IT staff: a sentence for each code of the domain's checks. */
export const cliImport = messages(
  {
    usage:
      'Pemakaian: import --kind archive|classification BERKAS [opsi] [--json]\n' +
      '  Memeriksa daftar seperti wizard impor di aplikasi dan mencetak hasilnya; tidak ada yang disimpan.\n' +
      '  BERKAS                 CSV, XLSX, JSON Lines, atau EAD 2002\n' +
      '  --sheet NAMA|NOMOR     lembar buku kerja; tanpa ini lembar pertama yang berisi\n' +
      '  --delimiter TANDA      ; , | atau tab; tanpa ini dikenali sendiri\n' +
      '  --heading-row NOMOR    baris judul kolom (0: tidak ada)\n' +
      '  --map KOLOM=NOMOR,...  kolom untuk sebuah isian, misalnya description=4,date=5 (nomor dari 1)\n' +
      '  --unit NAMA            unit untuk sel kosong\n' +
      '  --place LOKASI         lokasi untuk sel kosong\n' +
      '  --classification BERKAS  daftar klasifikasi yang kodenya dianggap dikenal\n' +
      '  --key KUNCI            perbarui menurut kunci: fileItem, letterNumber, oldNumber, atau id\n' +
      '  --against BERKAS       ekspor lengkap (JSON Lines, XLSX, atau CSV) sebagai keadaan sekarang; tanpa ini semua baris baru\n' +
      'Status keluar: 0 bila semua baris dapat diimpor, 1 bila ada yang ditolak atau berkas tidak terbaca.',
    'option.wrong': 'Opsi tidak dapat dibaca: {{detail}}',
    'option.kind': 'Berikan --kind archive atau --kind classification.',
    'option.file': 'Berikan satu berkas.',
    'option.sheet': 'Tidak ada lembar {{detail}}.',
    'option.key': 'Kunci tidak dikenal atau --against tanpa --key: {{detail}}',
    'against.unreadable': 'Ekspor keadaan sekarang tidak dapat dibaca: {{detail}}',
    'option.map': 'Isian atau kolom dalam --map tidak dikenal: {{detail}}',
    'file.unreadable': 'Berkas {{file}} tidak dapat dibaca ({{detail}}).',
    'file.empty': 'Berkas {{file}} tidak berisi baris.',
    'xlsx.notWorkbook': '{{file}} bukan buku kerja XLSX.',
    'xlsx.oldOrProtected': '{{file}} adalah XLS lama atau dilindungi kata sandi; simpan ulang sebagai XLSX.',
    'xlsx.damaged': 'Buku kerja {{file}} rusak.',
    'xlsx.tooLarge': 'Isi {{file}} setelah dibuka terlalu besar; berkas ditolak.',
    'xlsx.noSheet': '{{file}} tidak memiliki lembar itu.',
    'columns.noCode': 'Kolom kode tidak dikenali.',
    'columns.missing': 'Tidak ada kolom untuk: {{detail}}',
    'list.empty': 'Daftar tidak berisi baris kode.',
    'field.required': 'wajib diisi',
    'field.tooLong': 'terlalu panjang',
    'field.number': 'bukan angka',
    'field.choice': 'bukan pilihan yang dikenal',
    'recordDate.empty': 'tanggal kosong',
    'recordDate.form': 'tanggal tidak terbaca',
    'recordDate.none': 'tidak ada tanggal seperti itu',
    'recordDate.shortYear': 'tahun harus empat angka',
    'recordDate.order': 'akhir mendahului awal',
    'recordDate.time': 'jam di belakang tanggal tidak ada',
    'recordDate.zone': 'jam UTC (Z): harinya di sini belum tentu sama',
    'row.extraCells': 'sel melebihi baris judul; periksa tanda kutip',
    'place.form': 'lokasi tidak terbaca',
    'key.empty': 'kunci kosong; arsip tidak dapat dicari',
    'key.repeated': 'kunci ada pada beberapa baris daftar',
    'key.several': 'beberapa arsip memiliki kunci ini',
    'date.assumedUndated': 'tanpa tanggal',
    'parent.missing': 'berkas induk tidak ada, atau barisnya ditolak; disimpan di luar berkas',
    'parent.several': 'beberapa berkas induk bernomor sama; disimpan di luar berkas',
    'parent.nested': 'berkas tidak dapat berada di dalam berkas lain; disimpan di luarnya',
    'classCode.unknown': 'kode tidak ada dalam klasifikasi; dibiarkan untuk kodefikasi',
    'term.unknown': 'istilah belum ada dalam daftar',
    'place.guessed': 'tingkat lokasi ditebak',
    'note.headingLine': 'baris judul dilewati',
    'note.blankRow': 'baris kosong dilewati',
    'note.noCode': 'tanpa kode, dilewati',
    'note.unread': 'tidak terbaca sebagai aturan; disimpan sebagai teks',
    'note.partialRule': 'aturan tidak lengkap',
    'note.unmarkedTrigger': 'peristiwa tanpa kata "setelah"',
    'note.parentMissing': 'induk tidak ada dalam daftar',
    'note.titleWithoutCode': 'judul tanpa kode',
    'duplicate.same': 'kode disebut lagi dengan isi yang sama; dilewati',
    'duplicate.differs': 'kode disebut lagi dengan isi yang berbeda; baris pertama dipakai',
    'typo.suspected': 'mungkin salah ketik',
    'formulas.withoutValue': '{{count}} rumus tanpa nilai tersimpan dibaca kosong; buka dan simpan ulang di Excel.',
    'report.head':
      '{{file}}: {{insert}} akan ditambahkan, {{update}} diperbarui, {{skip}} dilewati ({{refused}} ditolak, {{blank}} kosong)',
    'report.change': 'baris {{row}} {{field}}: {{before}} -> {{after}}',
    'report.row': 'baris {{row}}{{field}}: {{message}}{{text}}',
    'report.more': '... dan {{count}} baris lain dengan catatan',
  },
  {
    usage:
      'Usage: import --kind archive|classification FILE [options] [--json]\n' +
      '  Checks a list as the import wizard of the app does and prints what it found; nothing is stored.\n' +
      '  FILE                   CSV, XLSX, JSON Lines or EAD 2002\n' +
      '  --sheet NAME|NUMBER    sheet of the workbook; without it the first one with cells\n' +
      '  --delimiter SIGN       ; , | or tab; recognised without it\n' +
      '  --heading-row NUMBER   row of the column names (0: none)\n' +
      '  --map FIELD=NUMBER,... column of a field, for instance description=4,date=5 (counted from 1)\n' +
      '  --unit NAME            unit for empty cells\n' +
      '  --place PLACE          place for empty cells\n' +
      '  --classification FILE  a classification list whose codes count as known\n' +
      '  --key KEY              update by a key: fileItem, letterNumber, oldNumber or id\n' +
      '  --against FILE         a full export (JSON Lines, XLSX or CSV) as the present state; without it every row is new\n' +
      'Exit status: 0 where every row can be imported, 1 where one is refused or the file cannot be read.',
    'option.wrong': 'An option cannot be read: {{detail}}',
    'option.kind': 'Give --kind archive or --kind classification.',
    'option.file': 'Give one file.',
    'option.sheet': 'There is no sheet {{detail}}.',
    'option.key': 'Unknown key, or --against without --key: {{detail}}',
    'against.unreadable': 'The export of the present state cannot be read: {{detail}}',
    'option.map': 'Unknown field or column in --map: {{detail}}',
    'file.unreadable': 'File {{file}} cannot be read ({{detail}}).',
    'file.empty': 'File {{file}} holds no rows.',
    'xlsx.notWorkbook': '{{file}} is no XLSX workbook.',
    'xlsx.oldOrProtected': '{{file}} is an old XLS or protected by a password; save it again as XLSX.',
    'xlsx.damaged': 'The workbook {{file}} is damaged.',
    'xlsx.tooLarge': '{{file}} unpacks to too much; it is refused.',
    'xlsx.noSheet': '{{file}} has no such sheet.',
    'columns.noCode': 'No column of codes is recognised.',
    'columns.missing': 'No column for: {{detail}}',
    'list.empty': 'The list holds no rows with codes.',
    'field.required': 'required',
    'field.tooLong': 'too long',
    'field.number': 'not a number',
    'field.choice': 'not one of the choices',
    'recordDate.empty': 'empty date',
    'recordDate.form': 'unreadable date',
    'recordDate.none': 'no such date',
    'recordDate.shortYear': 'the year needs four figures',
    'recordDate.order': 'the end lies before the beginning',
    'recordDate.time': 'there is no such time of day',
    'recordDate.zone': 'a time of UTC (Z): the day may be another one here',
    'row.extraCells': 'cells beyond the heading; check the quotes',
    'place.form': 'unreadable place',
    'key.empty': 'empty key; the record cannot be looked up',
    'key.repeated': 'several rows of the list have this key',
    'key.several': 'several records have this key',
    'date.assumedUndated': 'undated',
    'parent.missing': 'the parent file is not there, or its row was refused; stored outside of a file',
    'parent.several': 'several parent files have this number; stored outside of a file',
    'parent.nested': 'a file cannot lie in another file; stored outside of it',
    'classCode.unknown': 'code is not in the classification; left for coding',
    'term.unknown': 'term is not in its list yet',
    'place.guessed': 'levels of the place are guessed',
    'note.headingLine': 'heading line left out',
    'note.blankRow': 'blank row left out',
    'note.noCode': 'no code, left out',
    'note.unread': 'not readable as a rule; stored as text',
    'note.partialRule': 'incomplete rule',
    'note.unmarkedTrigger': 'event without "setelah"',
    'note.parentMissing': 'the level above is not in the list',
    'note.titleWithoutCode': 'title without a code',
    'duplicate.same': 'code stands again with the same content; left out',
    'duplicate.differs': 'code stands again with other content; the first row is kept',
    'typo.suspected': 'possibly misspelt',
    'formulas.withoutValue': '{{count}} formulas without a stored value read as empty; open and save again in Excel.',
    'report.head': '{{file}}: {{insert}} to insert, {{update}} to update, {{skip}} to skip ({{refused}} refused, {{blank}} blank)',
    'report.change': 'row {{row}} {{field}}: {{before}} -> {{after}}',
    'report.row': 'row {{row}}{{field}}: {{message}}{{text}}',
    'report.more': '... and {{count}} more rows with notes',
  },
);
