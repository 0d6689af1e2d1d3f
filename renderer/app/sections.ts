/** The main sections, in the order and under the names of the product. Alt+1 to 9 open the first nine. */
import {
  Archive,
  ArchiveRestore,
  ArrowLeftRight,
  ChartNoAxesColumn,
  FileText,
  FileWarning,
  HardDriveDownload,
  House,
  List,
  RefreshCw,
  SlidersHorizontal,
} from 'lucide-react';
import type { IconType } from '#renderer/ui/parts/icon.tsx';
import type { MessageKey } from '#shared/i18n/catalogue.ts';

export interface Section {
  readonly id: string;
  readonly label: MessageKey<'app'>;
  readonly path: string;
  readonly icon: IconType;
  /** Sections of one group stand together in the rail. */
  readonly group: number;
  /** What the section will hold, where this version does not have it. */
  readonly absent?: MessageKey<'app'>;
}

export const sections: readonly Section[] = [
  { id: 'home', label: 'sectionHome', path: '/', icon: House, group: 0 },
  { id: 'archive', label: 'sectionArchive', path: '/arsip', icon: Archive, group: 1 },
  { id: 'requests', label: 'sectionRequests', path: '/permohonan', icon: FileText, group: 1 },
  { id: 'objections', label: 'sectionObjections', path: '/keberatan', icon: FileWarning, group: 1 },
  { id: 'dip', label: 'sectionDip', path: '/dip', icon: List, group: 1 },
  { id: 'loans', label: 'sectionLoans', path: '/peminjaman', icon: ArrowLeftRight, group: 2 },
  { id: 'disposal', label: 'sectionDisposal', path: '/penyusutan', icon: ArchiveRestore, group: 2 },
  { id: 'reports', label: 'sectionReports', path: '/laporan', icon: ChartNoAxesColumn, group: 2 },
  { id: 'backup', label: 'sectionBackup', path: '/cadangan', icon: HardDriveDownload, group: 3 },
  { id: 'sync', label: 'sectionSync', path: '/sinkronisasi', icon: RefreshCw, group: 3, absent: 'absentSync' },
  { id: 'settings', label: 'sectionSettings', path: '/pengaturan', icon: SlidersHorizontal, group: 4 },
];

/** The section of a route, by its first part. */
export const sectionOf = (path: string): Section | undefined =>
  sections.find((section) => section.path !== '/' && (path === section.path || path.startsWith(`${section.path}/`))) ??
  (path === '/' ? sections[0] : undefined);
