/** Requirements as a table: what a paper form must hold before it gets a number, each with the rule that asks for it. */

export interface RequirementOf<Key extends string, Intake> {
  readonly key: Key;
  /** `paper` is ticked at the desk, `field` is typed. */
  readonly kind: 'field' | 'paper';
  readonly source: string;
  readonly appliesTo: (intake: Intake) => boolean;
  readonly isMet: (intake: Intake) => boolean;
}

export type CompletenessOf<Key extends string> =
  | { readonly complete: true }
  | { readonly complete: false; readonly missing: readonly Key[] };

/** Complete, or what is missing in the order of the table. */
export function completenessOf<Key extends string, Intake>(
  requirements: readonly RequirementOf<Key, Intake>[],
  intake: Intake,
): CompletenessOf<Key> {
  const missing = requirements.filter((requirement) => requirement.appliesTo(intake) && !requirement.isMet(intake));
  return missing.length === 0 ? { complete: true } : { complete: false, missing: missing.map(({ key }) => key) };
}

export const isWritten = (text: string | null | undefined): boolean => (text ?? '').trim() !== '';
