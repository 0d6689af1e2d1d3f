/** The register of scans as the list shows it: which tab a scan stands in, what it is found by. */

import type { DaluangDb } from '#renderer/db/database.ts';
import { personsOf } from '#renderer/db/queries/applicants.ts';
import { readScans, type ScanFile } from '#renderer/db/queries/identity-scans.ts';
import { isErasedLately, isErasedSoon } from '#shared/domain/identity-scans/scan-watch.ts';
import { fold } from '#shared/domain/search/fold.ts';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import type { Row } from '#shared/schema/entities.ts';

export interface ScanEntry {
  readonly id: string;
  readonly file: ScanFile;
  /** The entry that stands for the person today. */
  readonly person: Row<'applicant'> | null;
}

export const scanTabs = ['all', 'kept', 'soon', 'erased'] as const;
export type ScanTab = (typeof scanTabs)[number];

export async function readScanEntries(db: DaluangDb): Promise<readonly ScanEntry[]> {
  const [files, people] = await Promise.all([readScans(db), personsOf(db)]);
  return files.map((file) => ({ id: file.row.id, file, person: people(file.row.applicantId) }));
}

export function inScanTab(entries: readonly ScanEntry[], tab: ScanTab, today: CalendarDate): readonly ScanEntry[] {
  return entries.filter(({ file: { course, retention } }) => {
    if (tab === 'all') return true;
    if (tab === 'erased') return course.state !== 'kept';
    if (course.state !== 'kept') return false;
    return tab === 'kept' || isErasedSoon(retention, today);
  });
}

export const recentlyErased = (entries: readonly ScanEntry[], today: CalendarDate): number =>
  entries.filter(({ file: { course } }) => isErasedLately(course.order?.on ?? null, today)).length;

/** `byName`: who may not see applicants does not find them by their name either. */
export function foundScans(entries: readonly ScanEntry[], query: string, byName: boolean): readonly ScanEntry[] {
  const words = fold(query).split(/\s+/).filter(Boolean);
  return entries.filter(({ file, person }) => {
    const text = fold([file.number, byName && person?.name].filter(Boolean).join(' '));
    return words.every((word) => text.includes(word));
  });
}
