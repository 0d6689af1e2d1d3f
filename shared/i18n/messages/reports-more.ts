/** Words of the report that stand beside requests and objections: complaints and suggestions, and duties that one person did twice. */
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
  },
);
