/** Witnesses as the form holds them: name and position for each side. */
import { witnessSides } from '#shared/domain/disposal/disposal-events.ts';
import type { JsonObject } from '#shared/schema/values.ts';

export const witnessesOf = (values: Readonly<Record<string, unknown>>): readonly JsonObject[] =>
  witnessSides.flatMap((side) => {
    const [name, position] = [values[`${side}Name`], values[`${side}Position`]].map((value) => String(value ?? '').trim());
    return name || position ? [{ side, name: name ?? '', position: position ?? '' }] : [];
  });
