/** Parts of a section that have an address of their own and stand as one line above its pages. */
import type { MessageKey } from '#shared/i18n/catalogue.ts';

export interface SectionArea {
  readonly id: string;
  readonly label: MessageKey<'procedure'>;
  readonly path: string;
  /** Further pages of the same work. */
  readonly also?: readonly string[];
}

/** Of Arsip: the records, and the work of the documentation procedure (SOP-PPID-06) around them. */
const archiveAreas: readonly SectionArea[] = [
  { id: 'records', label: 'areaRecords', path: '/arsip' },
  { id: 'tree', label: 'areaTree', path: '/arsip/pohon' },
  { id: 'officialLists', label: 'areaOfficialLists', path: '/arsip/daftar' },
  { id: 'updates', label: 'areaUpdates', path: '/arsip/pembaruan' },
  { id: 'places', label: 'areaPlaces', path: '/arsip/lokasi', also: ['/arsip/pemeriksaan', '/arsip/perawatan'] },
  { id: 'receptions', label: 'areaReceptions', path: '/arsip/penerimaan' },
  { id: 'stages', label: 'areaStages', path: '/arsip/tahapan' },
  { id: 'lists', label: 'areaLists', path: '/arsip/identifikasi' },
  { id: 'reports', label: 'areaReports', path: '/arsip/pendokumentasian' },
  { id: 'documents', label: 'areaDocuments', path: '/arsip/sop' },
  { id: 'scans', label: 'areaScans', path: '/arsip/pindaian' },
  { id: 'softcopies', label: 'areaSoftcopies', path: '/arsip/softcopy' },
];

/** Pages of the section that stand beside its areas: forms and single records show none as current. */
export function areasOf(path: string): { readonly areas: readonly SectionArea[]; readonly current: string } | null {
  if (path !== '/arsip' && !path.startsWith('/arsip/')) return null;
  const isIn = (root: string): boolean => path === root || path.startsWith(`${root}/`);
  const inside = archiveAreas.find((area) => area.path !== '/arsip' && [area.path, ...(area.also ?? [])].some(isIn));
  return { areas: archiveAreas, current: inside?.id ?? 'records' };
}
