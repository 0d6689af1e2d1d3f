/** The unfinished record form of one person on this PC: kept while typing, there again after a crash or a lock. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { DaluangDb } from '#renderer/db/database.ts';
import { dropDraft, readDraft, saveDraft } from '#renderer/db/queries/drafts.ts';
import type { DraftKeeper } from '#renderer/ui/form/use-draft.ts';
import { civilTimeOf, type Instant, instant, type OfficeZone } from '#shared/lib/civil-time.ts';
import { blankRecord, type RecordFormValues, type TypedRecord } from './record-form-values.ts';

const FORM = 'record';

export interface RecordDraft {
  readonly values: RecordFormValues;
  readonly base: Readonly<Record<string, string>>;
  readonly savedAt: Instant;
}

/** One draft for the new record, one for each record that is being changed. */
export const recordDraftKey = (owner: string, recordId: string | null): string => `${FORM}:${owner}:${recordId ?? 'new'}`;

export async function readRecordDraft(db: DaluangDb, key: string): Promise<RecordDraft | null> {
  const draft = await readDraft(db, key);
  if (!draft || typeof draft.values !== 'object' || draft.values === null) return null;
  // A draft of this PC, written below; a field that is newer than the draft gets its blank.
  return { values: { ...blankRecord, ...(draft.values as RecordFormValues) }, base: draft.base, savedAt: instant(draft.savedAt) };
}

interface Options {
  readonly db: DaluangDb;
  readonly key: string;
  readonly owner: string;
  /** Address of this form. */
  readonly path: string;
  readonly base: Readonly<Record<string, string>>;
  readonly zone: OfficeZone;
  readonly now: () => Instant;
  readonly restoredAt: Instant | null;
  readonly onFault: (cause: unknown) => void;
}

export interface KeptRecordDraft {
  readonly keeper: DraftKeeper<TypedRecord>;
  /** The record is saved: nothing may bring the draft back. */
  readonly finish: () => Promise<void>;
}

export function useRecordDraft(options: Options): KeptRecordDraft {
  const { db, key, zone } = options;
  const [savedAt, setSavedAt] = useState<Instant | null>(options.restoredAt);
  const finished = useRef(false);
  const latest = useRef(options);
  useEffect(() => {
    latest.current = options;
  });
  const finish = useCallback(async () => {
    finished.current = true;
    await dropDraft(db, key);
  }, [db, key]);
  const keeper = useMemo<DraftKeeper<TypedRecord>>(
    () => ({
      savedAt: savedAt && civilTimeOf(savedAt, zone).replace(':', '.'),
      save: (values) => {
        if (finished.current) return;
        const { owner, path, base, now, onFault } = latest.current;
        const at = now();
        const typed = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
        saveDraft(db, { key, owner, form: FORM, title: values.description ?? '', path, savedAt: at, values: typed, base }).then(
          () => setSavedAt(at),
          onFault,
        );
      },
      discard: () => {
        finish().catch(latest.current.onFault);
      },
    }),
    [db, key, zone, savedAt, finish],
  );
  return { keeper, finish };
}
