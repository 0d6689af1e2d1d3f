/**
 * What was typed in the dialog of a step and not saved, when it was closed by Esc. It comes back when the same person opens the same step of
 * the same case again, and goes with the session: a step is no form of its own that waits for days.
 */
import { sessionStore } from './session.ts';

type Values = Readonly<Record<string, unknown>>;

export interface StepDraft {
  /** Null where nothing was left. */
  readonly left: Values | null;
  readonly keep: (values: Values) => void;
  readonly drop: () => void;
}

const drafts = new Map<string, Values>();

// Nothing typed stays behind for the next person at this PC.
sessionStore.subscribe(({ actor }, before) => {
  if (actor?.personId !== before.actor?.personId) drafts.clear();
});

export function stepDraft(caseId: string, step: string): StepDraft {
  const key = `${caseId} ${step}`;
  return {
    left: drafts.get(key) ?? null,
    keep: (values) => {
      drafts.set(key, { ...values });
    },
    drop: () => {
      drafts.delete(key);
    },
  };
}
