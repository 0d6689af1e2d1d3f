/** The history of a record: which entries touched it comes from the index, what they did from the log. */

import { type CarriedPlace, carriedPlaces, staysOf } from '#renderer/db/queries/carried-places.ts';
import { type ReferenceEvent, referenceEvents } from '#renderer/db/queries/cross-references.ts';
import { allOf } from '#renderer/db/queries/office.ts';
import { type RecordChange, recordHistory } from '#renderer/db/queries/records.ts';
import { useServices } from '#renderer/state/services.ts';
import { type Live, useLive } from '#renderer/state/use-live.ts';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { readNames, type ValueText, valueTextOf } from './record-value-text.ts';
import { useSearchStatus } from './use-record-list.ts';

export interface RecordHistory {
  /** Newest first; null while the index cannot say. */
  readonly changes: readonly RecordChange[] | null;
  /** Cross references made and cancelled, newest first. */
  readonly references: readonly ReferenceEvent[];
  /** Moves of its box, or of what the box stands in, while it lay there; newest first. */
  readonly carried: readonly CarriedPlace[];
  readonly nameOf: (personId: string | null) => string;
  readonly valueText: ValueText;
}

export function useRecordHistory(id: string): Live<RecordHistory> {
  const { gate, search } = useServices();
  const status = useSearchStatus();
  const t = useText('archive');
  const locale = useLocale();
  const indexed = status.state === 'ready' ? status.seq : -1;
  return useLive(async () => {
    // Read first, so that the query runs again when the row changes.
    await gate.db.records.get(id);
    const references = await referenceEvents(gate.db, id);
    const people = new Map((await allOf(gate.db, 'person')).map((person) => [person.id, person.fullName]));
    const answer = indexed < 0 ? null : await search.history('record', id);
    const changes = answer?.status === 'ready' ? await recordHistory(gate.db, id, answer.seqs) : null;
    const values = (changes ?? []).flatMap((change) =>
      change.fields.flatMap(({ field, before, after }) => [
        { field, value: before },
        { field, value: after },
      ]),
    );
    const compared = (changes ?? []).flatMap((change) => Object.entries(change.values).map(([field, value]) => ({ field, value })));
    return {
      changes,
      references,
      carried: changes ? await carriedPlaces(gate.db, staysOf(changes)) : [],
      nameOf: (personId) => (personId === null ? t('system') : (people.get(personId) ?? t('system'))),
      valueText: valueTextOf(await readNames(gate.db, [...values, ...compared]), t, locale),
    };
  }, [gate.db, search, id, indexed, t, locale]);
}
