/** The draft of a step dialog: kept on this PC for the person who typed it until the step is recorded or the typing thrown away. */
import { useEffect, useMemo, useState } from 'react';
import type { Draft } from '#renderer/db/database.ts';
import { dropDraft, readDraft, saveDraft } from '#renderer/db/queries/drafts.ts';
import { dropCaseDrafts, dropStepDrafts, type StepOfCase, stepDraftKey } from '#renderer/db/queries/step-drafts.ts';
import { useZone } from '#renderer/state/office.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import type { DialogDraft } from '#renderer/ui/form/dialog-form.tsx';
import { useLocale } from '#renderer/ui/use-text.ts';
import { formatInstant } from '#shared/i18n/format.ts';
import { instant } from '#shared/lib/civil-time.ts';

interface Options extends StepOfCase {
  /** How home and the log-in name it: the number of the case, and no person. */
  readonly title: string;
  /** Address of the case. */
  readonly path: string;
}

/** Null while it is read: the dialog opens with it or without it, and does not change under the hand. */
export function useStepDraft({ form, caseId, step, title, path }: Options): DialogDraft | null {
  const { db, clock, actor } = useCommandContext();
  const zone = useZone();
  const locale = useLocale();
  const owner = actor?.personId ?? '';
  const [read, setRead] = useState<{ readonly draft: Draft | undefined } | null>(null);
  useEffect(() => {
    let current = true;
    readDraft(db, stepDraftKey({ form, caseId, step }, owner)).then((draft) => {
      if (current) setRead({ draft });
    }, reportError);
    return () => {
      current = false;
    };
  }, [db, form, caseId, step, owner]);
  return useMemo(() => {
    if (!read) return null;
    const of: StepOfCase = { form, caseId, step };
    const key = stepDraftKey(of, owner);
    const { draft } = read;
    return {
      left: draft ? { values: draft.values as DialogValues, at: formatInstant(instant(draft.savedAt), zone, locale) } : null,
      keep: (values) => {
        saveDraft(db, { key, owner, form, title, path, savedAt: clock.now(), values: { ...values }, base: {} }).catch(reportError);
      },
      drop: () => {
        dropDraft(db, key).catch(reportError);
      },
      recorded: () => {
        dropStepDrafts(db, of).catch(reportError);
      },
    };
  }, [read, db, clock, zone, locale, form, caseId, step, owner, title, path]);
}

type DialogValues = NonNullable<DialogDraft['left']>['values'];

/** A case that is over keeps no drafts: none of its steps will be recorded any more. */
export function useNoDraftsAfterEnd(form: StepOfCase['form'], caseId: string, ended: boolean): void {
  const { db } = useCommandContext();
  useEffect(() => {
    if (ended) dropCaseDrafts(db, { form, caseId }).catch(reportError);
  }, [db, form, caseId, ended]);
}
