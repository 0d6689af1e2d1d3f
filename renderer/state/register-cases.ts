/** The cases of a register page: those under way at once, the ended ones where they are asked for. */
import { useEffect, useState } from 'react';
import { allCasesOf, type OpenCasesView, openCasesOf } from '../db/open-cases.ts';
import { useCasesOf } from './open-cases.ts';
import { useServices } from './services.ts';
import { type Live, useLive } from './use-live.ts';

const loading: Live<never> = { status: 'loading' };

/** A register that is read whole in a moment. */
const FEW_CASES = 2000;

export interface RegisterCases {
  /** Null while nothing is known yet. */
  readonly view: OpenCasesView | null;
  /** Whether what was asked for is there. */
  readonly live: Live<unknown>;
  /** The ended cases are among them. */
  readonly whole: boolean;
  /** How much of the whole register is read, from 0 to 1, while it is read for the first time. */
  readonly share: number | null;
  /** Cases that are stored, of the register named. */
  readonly stored: number;
  /** Every case, for a paper or a list of all of them. */
  readonly readWhole: () => Promise<OpenCasesView>;
}

export function useRegisterCases(register: 'objection' | 'request', wantsEnded: boolean): RegisterCases {
  const { db } = useServices().gate;
  const open = useCasesOf(openCasesOf(db));
  const count = useLive(async () => ({ objection: await db.rows('objection').count(), request: await db.rows('request').count() }), [db]);
  const known = count.status === 'ready' ? count.data : null;
  const few = known !== null && known.objection + known.request <= FEW_CASES;
  const all = allCasesOf(db);
  const asked = wantsEnded || few || all.latest !== null;
  const whole = useCasesOf(asked ? all : null);
  const [share, setShare] = useState<number | null>(null);
  useEffect(() => all.onShare(setShare), [all]);
  const there = wantsEnded ? whole : whole.view === null ? open : whole;
  return {
    view: whole.view ?? open.view,
    live:
      there.failed !== null ? { status: 'failed', cause: there.failed } : there.view === null ? loading : { status: 'ready', data: null },
    whole: whole.view !== null,
    share: whole.view === null && wantsEnded ? share : null,
    stored: known?.[register] ?? 0,
    readWhole: () => all.refresh(),
  };
}
