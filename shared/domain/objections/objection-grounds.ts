/**
 * The seven grounds of an objection (UU 14/2008 Art. 35(1) letters a to g). They are a set: the form prints seven tick boxes.
 * What is stored is the letter; the wording belongs to the rule set in force and lives in the message catalogue
 * (`objectionGrounds.a` ...), because UU 14/2008, Perki 1/2021 and the SOP word them differently (domain.md 1.1).
 */
import type { z } from 'zod';
import { objectionGround } from '#shared/schema/values.ts';

export const objectionGrounds = objectionGround.options;
export type ObjectionGround = z.infer<typeof objectionGround>;

export interface GroundRule {
  readonly ground: ObjectionGround;
  /** b is about information that the office owes without being asked (Art. 9), so there is no request before it. */
  readonly needsRequest: boolean;
  /** b to g may be settled amicably by both parties (Art. 35(2)). */
  readonly mayBeSettledAmicably: boolean;
  readonly law: string;
}

const rule = (ground: ObjectionGround, needsRequest: boolean, mayBeSettledAmicably: boolean): GroundRule => ({
  ground,
  needsRequest,
  mayBeSettledAmicably,
  law: `UU 14/2008 Pasal 35 ayat (1) huruf ${ground}`,
});

export const groundRules: Readonly<Record<ObjectionGround, GroundRule>> = {
  a: rule('a', true, false),
  b: rule('b', false, true),
  c: rule('c', true, true),
  d: rule('d', true, true),
  e: rule('e', true, true),
  f: rule('f', true, true),
  g: rule('g', true, true),
};

/** A request number is demanded as soon as one of the grounds rests on a request. */
export const needsRequest = (grounds: readonly ObjectionGround[]): boolean => grounds.some((ground) => groundRules[ground].needsRequest);

/** All grounds must allow it: one refusal under Art. 17 (a) keeps the whole objection for a decision. */
export const mayBeSettledAmicably = (grounds: readonly ObjectionGround[]): boolean =>
  grounds.length > 0 && grounds.every((ground) => groundRules[ground].mayBeSettledAmicably);
