/** The unfinished counter form of one person on this PC. It keeps the id that the entry will have, so that it is registered once. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { DaluangDb } from '#renderer/db/database.ts';
import { dropDraft, readDraft, saveDraft } from '#renderer/db/queries/drafts.ts';
import type { DraftKeeper } from '#renderer/ui/form/use-draft.ts';
import { civilTimeOf, type Instant, instant, type OfficeZone } from '#shared/lib/civil-time.ts';
import { blankValues, type FormValues } from './registration-values.ts';

export const DRAFT_FORM = 'objection';

export interface RegistrationDraft {
  readonly form: FormValues;
  readonly newId: string;
  readonly base: Readonly<Record<string, string>>;
  readonly savedAt: Instant;
}

/** One draft for each thing begun: a new entry, an entry that is continued, an objection to a request. */
export const draftKey = (owner: string, subject: string): string => `${DRAFT_FORM}:${owner}:${subject}`;

export async function readRegistrationDraft(db: DaluangDb, key: string): Promise<RegistrationDraft | null> {
  const draft = await readDraft(db, key);
  const values = draft?.values;
  if (!draft || typeof values !== 'object' || values === null || !('form' in values) || !('newId' in values)) return null;
  // A draft of this PC, written below; a field that is newer than the draft gets its blank.
  return {
    form: { ...blankValues, ...(values.form as FormValues) },
    newId: String(values.newId),
    base: draft.base,
    savedAt: instant(draft.savedAt),
  };
}

interface Options {
  readonly db: DaluangDb;
  readonly key: string;
  readonly owner: string;
  readonly newId: string;
  readonly base: Readonly<Record<string, string>>;
  readonly zone: OfficeZone;
  readonly now: () => Instant;
  readonly restoredAt: Instant | null;
  readonly onFault: (cause: unknown) => void;
}

export interface KeptDraft {
  readonly keeper: DraftKeeper<FormValues>;
  /** The entry is saved: nothing may bring the draft back. */
  readonly finish: () => Promise<void>;
}

export function useRegistrationDraft(options: Options): KeptDraft {
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
  const keeper = useMemo<DraftKeeper<FormValues>>(() => {
    const time = savedAt && civilTimeOf(savedAt, zone).replace(':', '.');
    return {
      savedAt: time,
      save: (form) => {
        if (finished.current) return;
        const { owner, newId, base, now, onFault } = latest.current;
        const at = now();
        const title = form.name || form.requestNumber || '';
        saveDraft(db, { key, owner, form: DRAFT_FORM, title, savedAt: at, values: { form, newId }, base }).then(
          () => setSavedAt(at),
          onFault,
        );
      },
      discard: () => {
        finish().catch(latest.current.onFault);
      },
    };
  }, [db, key, zone, savedAt, finish]);
  return { keeper, finish };
}
