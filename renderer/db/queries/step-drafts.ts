/** What was typed in the dialog of a step and not recorded: a draft of this PC like every other, named by the case and its step. */
import type { DaluangDb } from '../database.ts';

/** A step of one case, list, report or loan; the register says which form it is. */
export interface StepOfCase {
  readonly form:
    | 'objectionStep'
    | 'requestStep'
    | 'complaintStep'
    | 'loanStep'
    | 'listStep'
    | 'receptionStep'
    | 'stageStep'
    | 'documentStep'
    | 'documentationStep'
    | 'reportStep'
    | 'dipStep';
  readonly caseId: string;
  readonly step: string;
}

const ofCase = ({ form, caseId }: Omit<StepOfCase, 'step'>): string => `${form}:${caseId}:`;

const ofStep = (of: StepOfCase): string => `${ofCase(of)}${of.step}:`;

export const stepDraftKey = (of: StepOfCase, owner: string): string => `${ofStep(of)}${owner}`;

/** The step is recorded: what anyone at this PC had begun for it is spent. */
export const dropStepDrafts = (db: DaluangDb, of: StepOfCase): Promise<number> => db.drafts.where('key').startsWith(ofStep(of)).delete();

/** The case is over: no step of it will be recorded any more. */
export const dropCaseDrafts = (db: DaluangDb, of: Omit<StepOfCase, 'step'>): Promise<number> =>
  db.drafts.where('key').startsWith(ofCase(of)).delete();
