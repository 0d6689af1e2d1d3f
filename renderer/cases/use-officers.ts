import { useMemo } from 'react';
import type { Actor } from '#renderer/commands/context.ts';
import { peopleWithRoles } from '#renderer/db/queries/people.ts';
import { useServices } from '#renderer/state/services.ts';
import { useLive } from '#renderer/state/use-live.ts';

const nobody: ReadonlyMap<string, Actor> = new Map();

/** Who works in the office, with what each may do: nobody while it is read for the first time. */
export function useOfficers(): ReadonlyMap<string, Actor> {
  const { gate } = useServices();
  const live = useLive(() => peopleWithRoles(gate.db), [gate.db]);
  const people = live.status === 'ready' ? live.data : undefined;
  return useMemo(
    () =>
      people
        ? new Map(people.flatMap(({ person, roles }) => (person.active ? [[person.id, { personId: person.id, roles }] as const] : [])))
        : nobody,
    [people],
  );
}
