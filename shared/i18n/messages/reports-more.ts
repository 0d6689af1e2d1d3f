/** Words of the report beside requests and objections: complaints and suggestions, documentation, and duties that one person did twice. */
import { messages } from '../define.ts';

export const reportsMore = messages(
  {
    sectionComplaints: '7. Pengaduan, keluhan, dan saran',
    complaintsReceived: 'Diterima',
    complaintsReport: 'Pengaduan',
    complaintsGrievance: 'Keluhan',
    complaintsSuggestion: 'Saran',
    complaintsAnswered: 'Dijawab',
    complaintsBecame: 'Menjadi keberatan',
    complaintsOpen: 'Belum dijawab',
    selfChecked: 'Diperiksa sendiri dengan alasan',
    nameless: 'Tanpa nama',
    sectionDocumentation: '8. Pendokumentasian per bidang terhadap Daftar Informasi Publik (SOP-PPID-06 Q.5)',
    divisionNone: 'Daftar Informasi Publik masih kosong',
    divisionDocumented: 'Ada arsipnya',
    divisionUndocumented: 'Belum ada arsipnya',
    divisionIncomplete: 'Unsur belum lengkap',
  },
  {
    sectionComplaints: '7. Complaints, grievances and suggestions',
    complaintsReceived: 'Received',
    complaintsReport: 'Complaints',
    complaintsGrievance: 'Grievances',
    complaintsSuggestion: 'Suggestions',
    complaintsAnswered: 'Answered',
    complaintsBecame: 'Became an objection',
    complaintsOpen: 'Not answered',
    selfChecked: 'Checked by the same person, with a reason',
    nameless: 'Without a name',
    sectionDocumentation: '8. Documentation by division against the public information list (SOP-PPID-06 Q.5)',
    divisionNone: 'The public information list is still empty',
    divisionDocumented: 'Held by a record',
    divisionUndocumented: 'Held by no record yet',
    divisionIncomplete: 'Elements lacking',
  },
);
