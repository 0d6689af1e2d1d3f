/** The queues of the stages: mine, my unit's, late, all, finished (SOP-PPID-06 step 4). */

import { type ListedRow, useRowList } from '#renderer/cases/use-row-list.ts';
import { accessUserOf } from '#renderer/commands/access-user.ts';
import { DEFAULT_STAGE_DAYS, settingKeys } from '#renderer/commands/office/office-defaults.ts';
import { readStagedRecords, type StagedRecord } from '#renderer/db/queries/stages.ts';
import { settingOf, useOffice, useToday } from '#renderer/state/office.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useLive } from '#renderer/state/use-live.ts';
import { can } from '#shared/domain/access/access.ts';
import { type Judgement, judge } from '#shared/domain/deadlines/deadlines.ts';
import { stageDue, waitsFor } from '#shared/domain/procedure/stage-case.ts';
import { fold } from '#shared/domain/search/fold.ts';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';

export interface StageRow extends ListedRow {
  readonly entry: StagedRecord;
  readonly due: { readonly on: CalendarDate; readonly judgement: Judgement } | null;
  readonly mine: boolean;
  readonly ofUnit: boolean;
}

export type StageTab = 'mine' | 'unit' | 'late' | 'running' | 'complete';
export const stageTabs = ['mine', 'unit', 'late', 'running', 'complete'] as const satisfies readonly StageTab[];

const running = ({ entry }: StageRow): boolean => entry.known.state !== 'complete' && entry.known.state !== 'new';

const tabs: Readonly<Record<StageTab, (row: StageRow) => boolean>> = {
  mine: (row) => row.mine,
  unit: (row) => row.ofUnit && running(row),
  late: ({ due }) => due?.judgement.state === 'overdue',
  running,
  complete: ({ entry }) => entry.known.state === 'complete',
};

export const stageOrders = {
  description: ({ entry }: StageRow) => fold(entry.record.description),
  stage: ({ entry }: StageRow) => entry.known.state,
  place: ({ entry }: StageRow) => entry.place,
  due: ({ due }: StageRow) => due?.on ?? '9999',
};

export function useStageList() {
  const ctx = useCommandContext();
  const office = useOffice();
  const today = useToday();
  const { calendar } = office;
  const days = Number(settingOf(office, settingKeys.stageDays) ?? DEFAULT_STAGE_DAYS);
  const live = useLive(async (): Promise<readonly StageRow[]> => {
    const [entries, user] = await Promise.all([readStagedRecords(ctx.db), accessUserOf(ctx)]);
    if (!user) return [];
    return entries
      .filter(({ record }) => can(user, 'record.view', record).allowed)
      .map((entry): StageRow => {
        const { record, known, unit, code, place } = entry;
        const dueOn = stageDue(known, days, calendar);
        return {
          id: record.id,
          entry,
          due: dueOn ? { on: dueOn, judgement: judge(dueOn, today, calendar) } : null,
          mine: waitsFor(user, known, record.unitId),
          ofUnit: record.unitId === user.unitId,
          haystack: fold(
            [record.description, code, record.unitCode, record.receptionNumber, record.letterNumber, unit, place].filter(Boolean).join(' '),
          ),
        };
      });
  }, [ctx, calendar, days, today]);
  return useRowList(live, { tabs, firstTab: 'mine', order: { column: 'due', descending: false }, keys: stageOrders });
}
