/** The unfinished form of one person on this PC. It keeps the id that the entry will have, so that it is registered once. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { civilTimeOf, type Instant, instant, type OfficeZone } from '#shared/lib/civil-time.ts';
import type { DaluangDb } from '../db/database.ts';
import { dropDraft, readDraft, saveDraft } from '../db/queries/drafts.ts';

export interface EntryDraft<Values> {
  readonly form: Values;
  readonly newId: string;
  readonly base: Readonly<Record<string, string>>;
  readonly savedAt: Instant;
}

/** One draft for each thing begun by each person. */
export const entryDraftKey = (form: string, owner: string, subject: string): string => `${form}:${owner}:${subject}`;

/** A draft of this PC; a field that is newer than the draft gets its blank. */
export async function readEntryDraft<Values>(db: DaluangDb, key: string, blank: Values): Promise<EntryDraft<Values> | null> {
  const draft = await readDraft(db, key);
  const values = draft?.values;
  if (!draft || typeof values !== 'object' || values === null || !('form' in values) || !('newId' in values)) return null;
  return {
    form: { ...blank, ...(values.form as Partial<Values>) },
    newId: String(values.newId),
    base: draft.base,
    savedAt: instant(draft.savedAt),
  };
}

interface Options<Values> {
  readonly db: DaluangDb;
  /** Kind of the form: `objection`, `request`. */
  readonly form: string;
  readonly key: string;
  readonly owner: string;
  /** Address of this form. */
  readonly path: string;
  readonly newId: string;
  readonly base: Readonly<Record<string, string>>;
  readonly zone: OfficeZone;
  readonly now: () => Instant;
  readonly restoredAt: Instant | null;
  /** How home names it. */
  readonly titleOf: (values: Values) => string;
  readonly onFault: (cause: unknown) => void;
}

/** What a form frame asks of its draft. */
interface Keeper<Values> {
  readonly savedAt: string | null;
  readonly save: (values: Values) => void;
  readonly discard: () => void;
}

export interface KeptEntryDraft<Values> {
  readonly keeper: Keeper<Values>;
  /** The entry is saved: nothing may bring the draft back. */
  readonly finish: () => Promise<void>;
}

export function useEntryDraft<Values extends object>(options: Options<Values>): KeptEntryDraft<Values> {
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
  const keeper = useMemo<Keeper<Values>>(() => {
    const time = savedAt && civilTimeOf(savedAt, zone).replace(':', '.');
    return {
      savedAt: time,
      save: (values) => {
        if (finished.current) return;
        const { form, owner, path, newId, base, now, titleOf, onFault } = latest.current;
        const at = now();
        saveDraft(db, { key, owner, form, title: titleOf(values), path, savedAt: at, values: { form: values, newId }, base }).then(
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
