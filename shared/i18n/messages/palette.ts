import { messages } from '../define.ts';

/** Groups of the command palette. */
export const palette = messages(
  {
    records: 'Arsip',
    requests: 'Permohonan',
    objections: 'Keberatan',
    complaints: 'Pengaduan dan saran',
    codes: 'Kode kertas atau label',
    code_objection: 'Buka keberatan',
    code_request: 'Buka permohonan',
    code_complaint: 'Buka pengaduan',
    code_padForm: 'Catat lembar blok nomor',
    code_record: 'Buka arsip berlabel',
    code_location: 'Buka tempat simpan berlabel',
    codeUnknown: 'Kode {{code}} tidak dikenal pada PC ini',
  },
  {
    records: 'Archives',
    requests: 'Requests',
    objections: 'Objections',
    complaints: 'Complaints and suggestions',
    codes: 'Code of a paper or label',
    code_objection: 'Open the objection',
    code_request: 'Open the request',
    code_complaint: 'Open the complaint',
    code_padForm: 'Enter the sheet of the number pad',
    code_record: 'Open the labelled record',
    code_location: 'Open the labelled place',
    codeUnknown: 'The code {{code}} is not known on this PC',
  },
);
