/** The unfinished record form of one person on this PC: kept while typing, there again after a crash or a lock. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { DaluangDb } from '#renderer/db/database.ts';
import { dropDraft, readDraft, saveDraft } from '#renderer/db/queries/drafts.ts';
import type { DraftKeeper } from '#renderer/ui/form/use-draft.ts';
import { civilTimeOf, type Instant, instant, type OfficeZone } from '#shared/lib/civil-time.ts';
import type { JsonObject } from '#shared/schema/values.ts';
import { blankRecord, type RecordFormValues, type TypedRecord } from './record-form-values.ts';

const FORM = 'record';
const FILES = 'attachedFiles';

export interface RecordDraft {
  readonly values: RecordFormValues;
  readonly base: Readonly<Record<string, string>>;
  readonly savedAt: Instant;
  /** Softcopies that were attached then: they are not kept with the draft. */
  readonly files: number;
}

/** One draft for the new record, one for each record that is being changed. */
export const recordDraftKey = (owner: string, recordId: string | null): string => `${FORM}:${owner}:${recordId ?? 'new'}`;

export async function readRecordDraft(db: DaluangDb, key: string): Promise<RecordDraft | null> {
  const draft = await readDraft(db, key);
  if (!draft || typeof draft.values !== 'object' || draft.values === null) return null;
  // A draft of this PC, written below; a field that is newer than the draft gets its blank.
  const { [FILES]: files, ...values } = draft.values as RecordFormValues & { readonly [FILES]?: number };
  return { values: { ...blankRecord, ...values }, base: draft.base, savedAt: instant(draft.savedAt), files: files ?? 0 };
}

/** What is typed and how many files are attached to it, as the draft keeps it. */
export const draftValues = (values: TypedRecord, files: number): JsonObject => ({
  // Texts only; what was never typed is left out.
  ...(Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as JsonObject),
  ...(files > 0 ? { [FILES]: files } : {}),
});

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
  /** Softcopies that are attached now. */
  readonly files: number;
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
  const typed = useRef<TypedRecord | null>(null);
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
        typed.current = values;
        const { owner, path, base, files, now, onFault } = latest.current;
        const at = now();
        const kept = draftValues(values, files);
        saveDraft(db, { key, owner, form: FORM, title: values.description ?? '', path, savedAt: at, values: kept, base }).then(
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
  const save = useRef(keeper.save);
  useEffect(() => {
    save.current = keeper.save;
  });
  const { files } = options;
  // Another number of files makes the draft another one.
  useEffect(() => {
    if (typed.current) save.current(typed.current);
  }, [files]);
  return { keeper, finish };
}
