/**
 * How an entity is declared: every field carries its zod schema and its merge policy. A field without a policy
 * cannot be written down, because only the functions below make one.
 */
import type { z } from 'zod';

/**
 * What happens when two desks change the same field without knowing of each other:
 * - `ask`        base-checked: the first stays, the second goes to a person
 * - `immutable`  set at creation, never patched
 * - `appendOnly` field of an event row: rows are created, never patched
 * - `link`       field of a set element that is a row of its own: created, or voided
 * - `local`      never leaves this PC
 */
export type MergePolicy = 'ask' | 'immutable' | 'appendOnly' | 'link' | 'local';

export interface Field<S extends z.ZodType = z.ZodType> {
  readonly schema: S;
  readonly policy: MergePolicy;
}

const withPolicy =
  (policy: MergePolicy) =>
  <S extends z.ZodType>(schema: S): Field<S> => ({ schema, policy });

export const ask = withPolicy('ask');
export const immutable = withPolicy('immutable');
export const appendOnly = withPolicy('appendOnly');
export const link = withPolicy('link');
export const local = withPolicy('local');

export type Fields = Readonly<Record<string, Field>>;

export interface EntityDefinition<F extends Fields = Fields> {
  readonly name: string;
  /** The entity holds personal data: its ops are salted, so that an erased body cannot be guessed from its digest (UU 27/2022 Art. 43). */
  readonly personal: boolean;
  readonly fields: F;
}

export function defineEntity<const N extends string, F extends Fields>(definition: {
  readonly name: N;
  readonly personal?: boolean;
  readonly fields: F;
}): { readonly name: N; readonly personal: boolean; readonly fields: F } {
  return { name: definition.name, personal: definition.personal ?? false, fields: definition.fields };
}

export type FieldValues<F extends Fields> = { [K in keyof F]: z.infer<F[K]['schema']> };
