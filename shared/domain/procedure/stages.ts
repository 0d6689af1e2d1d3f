/**
 * The five stages of SOP-PPID-06 G ("Tahapan Pendokumentasian Informasi"; step 4) as one table: deskripsi, verifikasi, otentikasi,
 * kodefikasi, penataan dan penyimpanan. They follow the work and never stand in front of it: a record is described by its first save and
 * is searchable, labelled and lendable from then on, whatever stage it waits for. What was not right goes back with a reason.
 */
import { err, ok, type Result } from '#shared/lib/result.ts';
import type { StageEventKind } from './stage-events.ts';

export const stages = ['description', 'verification', 'authentication', 'coding', 'arrangement'] as const;
export type Stage = (typeof stages)[number];

/** The stage that a record waits for; before the procedure took it up, and after all five. */
export type StageState = 'new' | Stage | 'complete';

export interface StageTransition {
  readonly from: StageState;
  readonly event: StageEventKind;
  readonly to: StageState;
}

const forward: readonly StageTransition[] = [
  // Its first save was the description.
  { from: 'new', event: 'begun', to: 'verification' },
  { from: 'description', event: 'described', to: 'verification' },
  { from: 'verification', event: 'verified', to: 'authentication' },
  { from: 'authentication', event: 'authenticated', to: 'coding' },
  { from: 'coding', event: 'coded', to: 'arrangement' },
  { from: 'arrangement', event: 'arranged', to: 'complete' },
];

/** Back to any stage before the one that found the fault. */
const back: readonly StageTransition[] = [...stages, 'complete' as const].flatMap((from, index) =>
  stages.slice(0, index).map((to): StageTransition => ({ from, event: 'returned', to })),
);

/** Every move there is; nothing else can happen. */
export const stageTransitions: readonly StageTransition[] = [...forward, ...back];

export interface StageRefusal {
  readonly code: 'stage.notHere';
  readonly state: StageState;
  readonly event: StageEventKind;
}

/** The state after an event; `target` names the stage to which a record is returned. */
export function stageTransition(state: StageState, event: StageEventKind, target?: Stage): Result<StageState, StageRefusal> {
  const found = stageTransitions.find(
    (move) => move.from === state && move.event === event && (event !== 'returned' || move.to === target),
  );
  return found ? ok(found.to) : err({ code: 'stage.notHere', state, event });
}

/** The event that takes a record on from where it waits; none before the procedure took it up and after the end. */
export const nextStageEvent = (state: StageState): StageEventKind | null =>
  forward.find((move) => move.from === state && move.from !== 'new')?.event ?? null;

/** Stages to which a record may be returned from where it is. */
export const returnTargets = (state: StageState): readonly Stage[] =>
  back.filter((move) => move.from === state).map(({ to }) => to as Stage);

/**
 * What must be true of a record before a step of it can be written down. It is coded by the classification or by the method of its unit;
 * `given` is what that method gives it: null where the record lacks something that the method asks for, undefined where there is no method.
 */
export function stageGuard(
  event: StageEventKind,
  record: { readonly classCodeId: string | null; readonly unitCode?: string | null },
  given?: string | null,
): Result<null, { readonly code: 'stage.noCode' }> {
  if (event !== 'coded') return ok(null);
  if (given === null) return err({ code: 'stage.noCode' });
  return given || record.unitCode || record.classCodeId !== null ? ok(null) : err({ code: 'stage.noCode' });
}

/** How many of a batch are looked at one by one: all where the office sets nothing else, never none. */
export const sampleSize = (count: number, share: number): number => Math.min(count, Math.max(1, Math.ceil((count * share) / 100)));

/** Which ones: spread evenly over the batch, the same for everyone who asks. */
export function sampleOf<T>(batch: readonly T[], share: number): readonly T[] {
  const size = sampleSize(batch.length, share);
  return Array.from({ length: size }, (_, index) => batch[Math.floor((index * batch.length) / size)]).filter((one) => one !== undefined);
}
