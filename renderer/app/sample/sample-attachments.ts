/** What hangs on one record beside its letter: a scan that is read from its picture, a document and a workbook, so that each kind is there to see. */
import { Document, Paragraph } from 'docx';
import type { SampleCopy } from '#renderer/commands/sample/store-sample-files.ts';
import { packDocx } from '#renderer/pdf/docx/pack-docx.ts';
import { writeXlsx } from '#shared/exchange/xlsx/write-xlsx.ts';
import { documentTypes } from '#shared/lib/media-type.ts';
import type { Row } from '#shared/schema/entities.ts';
import { sampleScanPng } from './sample-scan.ts';

export async function sampleAttachments({ id: recordId, description }: Row<'record'>): Promise<readonly SampleCopy[]> {
  const scan = await sampleScanPng([
    'BERITA ACARA PEMERIKSAAN LAPANGAN',
    '',
    'Pada hari ini telah diperiksa pekerjaan:',
    description.slice(0, 60),
    '',
    'Hasil pemeriksaan: pekerjaan selesai sesuai rencana,',
    'dengan catatan perbaikan gorong-gorong di sisi timur.',
    '',
    'Pemeriksa: Panitia Penerima Hasil Pekerjaan',
  ]);
  const minutes = await packDocx(
    new Document({
      sections: [
        {
          children: [
            'Notula rapat persiapan serah terima',
            `Pokok bahasan: ${description}`,
            'Peserta menyepakati pemeriksaan bersama sebelum masa pemeliharaan berakhir.',
          ].map((text) => new Paragraph(text)),
        },
      ],
    }),
  );
  const volumes = writeXlsx({
    name: 'Volume',
    heading: ['No', 'Uraian pekerjaan', 'Satuan', 'Volume'],
    rows: [
      ['1', 'Galian tanah', 'm3', '1.240'],
      ['2', 'Lapis fondasi agregat', 'm3', '860'],
      ['3', 'Pasangan batu gorong-gorong', 'm3', '74'],
    ],
  });
  return [
    { recordId, fileName: 'Pindaian berita acara.png', mediaType: documentTypes.png, bytes: scan },
    { recordId, fileName: 'Notula rapat.docx', mediaType: documentTypes.docx, bytes: minutes },
    { recordId, fileName: 'Rincian volume.xlsx', mediaType: documentTypes.xlsx, bytes: volumes },
  ];
}
