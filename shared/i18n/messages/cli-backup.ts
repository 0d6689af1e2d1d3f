import { messages } from '../define.ts';

/** What `verify` and `extract` say to IT staff. */
export const cliBackup = messages(
  {
    'usage.verify':
      'Pemakaian: verify FOLDER [--identity BERKAS] [--json]\n' +
      '  FOLDER             flashdisk, folder kantor di dalam CADANGAN-PPID, satu set, atau folder jurnal\n' +
      '  --identity BERKAS  kunci pemulihan atau kunci kantor; isinya ikut dibuka dan dibandingkan',
    'usage.extract':
      'Pemakaian: extract FOLDER --identity BERKAS --to TUJUAN [--json]\n' +
      '  FOLDER             satu set; pada flashdisk atau folder kantor dipakai set lengkap yang terbaru\n' +
      '  --to TUJUAN        folder baru atau kosong',
    'option.wrong': 'Opsi tidak dapat dibaca: {{detail}}',
    'option.folder': 'Berikan satu folder.',
    'option.extract': 'Berikan --identity BERKAS dan --to TUJUAN.',
    'identity.unreadable': 'Berkas kunci {{file}} tidak dapat dibaca atau tidak berisi kunci AGE-SECRET-KEY-1.',
    'folder.missing': 'Folder {{folder}} tidak ada.',
    'folder.nothing': 'Di {{folder}} tidak ada set cadangan dan tidak ada jurnal.',
    'folder.notEmpty': 'Folder tujuan {{folder}} sudah berisi.',
    'set.none': 'Tidak ada set yang lengkap (dengan SELESAI.json) di {{folder}}.',
    'set.finished': '{{name}}: lengkap, {{files}} berkas diperiksa, {{bytes}} bita',
    'set.unfinished': '{{name}}: TIDAK SELESAI, tidak dipakai',
    'set.damaged': '{{name}}: RUSAK',
    'set.newerFormat': '{{name}}: format versi {{version}}, perlu program yang lebih baru',
    'set.content': '  isi terbuka: {{rows}} baris, {{entries}} entri jurnal, {{files}} berkas; sesuai dengan indeks',
    'file.missing': '  hilang: {{file}}',
    'file.damaged': '  rusak: {{file}}',
    'file.unlisted': '  tidak tercatat dalam manifes: {{file}}',
    'vault.missing': '  {{count}} berkas yang disebut data tidak ada dalam set',
    'journal.good': 'Jurnal utuh: {{files}} berkas, {{entries}} entri, nomor terakhir {{seq}}.',
    'journal.faulty': 'Jurnal: {{files}} berkas, {{entries}} entri, {{faults}} kerusakan.',
    'fault.torn': '  {{file}} baris {{line}}: terpotong di akhir berkas',
    'fault.checksum': '  {{file}} baris {{line}}: rusak',
    'fault.unreadable': '  {{file}} baris {{line}}: tidak terbaca',
    'fault.notIntact': '  {{file}} baris {{line}}: isi tidak sesuai dengan sidik jarinya',
    'fault.chain': '  {{file}} baris {{line}}: tidak menyambung dengan baris sebelumnya',
    'fault.order': '  {{file}} baris {{line}}: nomor tidak berurutan',
    'error.wrongKey': 'Kunci ini tidak membuka set tersebut.',
    'error.damaged': 'Set rusak: {{files}}',
    'error.missing': 'Berkas hilang: {{files}}',
    'error.newerFormat': 'Set ditulis oleh program yang lebih baru (format {{version}}).',
    'error.noSet': 'Set ini tidak selesai ditulis.',
    'error.driveFull': 'Tempat tujuan penuh.',
    'error.readOnly': 'Tempat tujuan tidak dapat ditulisi.',
    'error.writeFailed': 'Gagal menulis {{file}}.',
    'error.other': 'Gagal: {{code}}.',
    'extract.done': 'Selesai: {{rows}} baris, {{files}} berkas, {{entries}} entri jurnal di {{folder}}.',
  },
  {
    'usage.verify':
      'Usage: verify FOLDER [--identity FILE] [--json]\n' +
      '  FOLDER           a drive, an office folder inside CADANGAN-PPID, one set, or a journal folder\n' +
      '  --identity FILE  recovery key or office key; the content is then opened and compared too',
    'usage.extract':
      'Usage: extract FOLDER --identity FILE --to TARGET [--json]\n' +
      '  FOLDER       one set; on a drive or office folder the newest finished set is taken\n' +
      '  --to TARGET  a new or empty folder',
    'option.wrong': 'An option cannot be read: {{detail}}',
    'option.folder': 'Give one folder.',
    'option.extract': 'Give --identity FILE and --to TARGET.',
    'identity.unreadable': 'Key file {{file}} cannot be read or holds no AGE-SECRET-KEY-1 key.',
    'folder.missing': 'There is no folder {{folder}}.',
    'folder.nothing': 'No backup set and no journal in {{folder}}.',
    'folder.notEmpty': 'The target folder {{folder}} is not empty.',
    'set.none': 'No finished set (with SELESAI.json) in {{folder}}.',
    'set.finished': '{{name}}: finished, {{files}} files checked, {{bytes}} bytes',
    'set.unfinished': '{{name}}: UNFINISHED, not usable',
    'set.damaged': '{{name}}: DAMAGED',
    'set.newerFormat': '{{name}}: format version {{version}}, needs a newer program',
    'set.content': '  content opened: {{rows}} rows, {{entries}} journal entries, {{files}} files; as the index says',
    'file.missing': '  missing: {{file}}',
    'file.damaged': '  damaged: {{file}}',
    'file.unlisted': '  in no manifest: {{file}}',
    'vault.missing': '  {{count}} files named by the data are not in the set',
    'journal.good': 'Journal intact: {{files}} files, {{entries}} entries, last number {{seq}}.',
    'journal.faulty': 'Journal: {{files}} files, {{entries}} entries, {{faults}} faults.',
    'fault.torn': '  {{file}} line {{line}}: cut off at the end of the file',
    'fault.checksum': '  {{file}} line {{line}}: damaged',
    'fault.unreadable': '  {{file}} line {{line}}: unreadable',
    'fault.notIntact': '  {{file}} line {{line}}: content is not what its hash says',
    'fault.chain': '  {{file}} line {{line}}: does not continue the line before',
    'fault.order': '  {{file}} line {{line}}: number out of order',
    'error.wrongKey': 'This key does not open the set.',
    'error.damaged': 'The set is damaged: {{files}}',
    'error.missing': 'Missing: {{files}}',
    'error.newerFormat': 'The set was written by a newer program (format {{version}}).',
    'error.noSet': 'This set was never finished.',
    'error.driveFull': 'The target is full.',
    'error.readOnly': 'The target cannot be written.',
    'error.writeFailed': 'Writing {{file}} failed.',
    'error.other': 'Failed: {{code}}.',
    'extract.done': 'Done: {{rows}} rows, {{files}} files, {{entries}} journal entries in {{folder}}.',
  },
);
