import { useMemo } from 'react';
import { useOfficers } from '#renderer/cases/use-officers.ts';
import type { Draft } from '#renderer/db/database.ts';
import { type ProvenBackup, provenBackup } from '#renderer/db/queries/backups.ts';
import { draftsOf } from '#renderer/db/queries/drafts.ts';
import { useCalendar, useToday } from '#renderer/state/office.ts';
import { useOpenCases } from '#renderer/state/open-cases.ts';
import { useServices } from '#renderer/state/services.ts';
import { useSession } from '#renderer/state/session.ts';
import { useLive } from '#renderer/state/use-live.ts';
import { type HomeFigures, homeFigures } from './home-figures.ts';

export interface HomeView extends HomeFigures {
  readonly drafts: readonly Draft[];
  readonly backup: ProvenBackup;
}

/** Everything that the first screen shows; null while it is read for the first time. */
export function useHome(): HomeView | null {
  const { gate } = useServices();
  const calendar = useCalendar();
  const today = useToday();
  const actor = useSession((session) => session.actor);
  const cases = useOpenCases();
  const officers = useOfficers();
  const beside = useLive(
    async () => ({
      backup: await provenBackup(gate.db),
      drafts: actor ? await draftsOf(gate.db, actor.personId) : [],
    }),
    [gate, actor],
  );
  const figures = useMemo(
    () => (cases ? homeFigures(cases, actor, { today, officers }, calendar) : null),
    [cases, actor, today, officers, calendar],
  );
  return figures && beside.status === 'ready' ? { ...figures, ...beside.data } : null;
}
