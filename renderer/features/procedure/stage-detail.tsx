import { Archive, ArrowRight, Check, CircleCheck, Clock, CornerUpLeft, ListChecks, Printer, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useWordDrafts } from '#renderer/cases/use-word-drafts.ts';
import { mayDo } from '#renderer/commands/office/may.ts';
import { printPaper } from '#renderer/commands/papers/print-paper.ts';
import type { StageInput } from '#renderer/commands/procedure/record-stage.ts';
import { withdrawStage } from '#renderer/commands/procedure/withdraw-stage.ts';
import { readPeopleNames } from '#renderer/db/queries/people.ts';
import { useOffice } from '#renderer/state/office.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useGo } from '#renderer/state/use-go.ts';
import { useLive } from '#renderer/state/use-live.ts';
import { useRefusalText } from '#renderer/state/use-refusal-text.ts';
import type { Action } from '#renderer/ui/action.ts';
import { DetailBlock, DetailPage } from '#renderer/ui/detail/detail-page.tsx';
import { Papers } from '#renderer/ui/detail/papers.tsx';
import { Facts } from '#renderer/ui/detail/record-parts.tsx';
import { Timeline } from '#renderer/ui/detail/timeline.tsx';
import { DangerDialog } from '#renderer/ui/dialog/confirm-dialog.tsx';
import { useToast } from '#renderer/ui/feedback/toasts.tsx';
import { Banner } from '#renderer/ui/parts/banner.tsx';
import { Icon } from '#renderer/ui/parts/icon.tsx';
import { Tag } from '#renderer/ui/parts/tag.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { parseStageEvent } from '#shared/domain/procedure/stage-events.ts';
import { nextStageEvent, returnTargets, stages } from '#shared/domain/procedure/stages.ts';
import { formatInstant, formatLongDate } from '#shared/i18n/format.ts';
import { formatRecordDate } from '#shared/i18n/format-record-date.ts';
import css from './procedure.module.css';
import { signedList, stageRefusal, stageWords, stateWords, stepText, stepWords } from './stage-words.ts';
import { useFiledPapers } from './use-filed-papers.tsx';
import type { StageRow } from './use-stage-list.ts';

interface Props {
  readonly row: StageRow;
  readonly onStep: (kind: StageInput['kind']) => void;
  readonly onPrint: (purpose: 'verification' | 'authentication') => void;
}

/** A record in its stages: where it stands, what came back and why, who took each step. */
export function StageDetail({ row, onStep, onPrint }: Props) {
  const { record, known, events, unit, code, place } = row.entry;
  const t = useText('procedure');
  const locale = useLocale();
  const go = useGo();
  const word = useWordDrafts();
  const ctx = useCommandContext();
  const { office } = useOffice();
  const toast = useToast();
  const common = useRefusalText();
  const [withdrawing, setWithdrawing] = useState(false);
  const people = useLive(() => readPeopleNames(ctx.db), [ctx.db]);
  const nameOf = (id: string | null) => (people.status === 'ready' && id ? people.data.get(id)?.name : undefined) ?? t('someone');
  const next = nextStageEvent(known.state);
  const mayWork = mayDo(ctx.actor, 'procedure.work');
  const last = events.at(-1);
  const order: readonly string[] = stages;
  const at = order.indexOf(known.state);
  const withdraw = (reason: string) => {
    setWithdrawing(false);
    withdrawStage(ctx, last?.id ?? '', reason).then(
      (done) => toast(done.ok ? { text: t('stageWithdrawn') } : { text: stageRefusal(t, done.error, common), tone: 'late' }),
      reportError,
    );
  };
  const signed = useLive(
    () =>
      ctx.db
        .rows('paper')
        .where('caseId')
        .anyOf(events.map(({ id }) => id))
        .toArray(),
    [ctx.db, events],
  );
  const lists = signed.status === 'ready' ? signed.data.filter((paper) => !paper.void) : [];
  const signedBy = signedList(events, t);
  const filed = useFiledPapers({ caseEntity: 'stage', caseIds: lists.flatMap(({ caseId }) => caseId ?? []) }, signedBy);
  // What lies in a berkas is coded with its berkas; any other is given its class with the step.
  const noCode = next === 'coded' && record.parentId !== null && record.classCodeId === null && !record.unitCode && !row.entry.byMethod;
  const opening: Action = {
    id: 'stage.record',
    label: t('openRecord'),
    icon: Archive,
    allowed: true,
    run: () => go(`/arsip/${record.id}`),
  };
  const returning: readonly Action[] =
    returnTargets(known.state).length > 0
      ? [
          {
            id: 'stage.return',
            label: t(stepWords.returned),
            icon: CornerUpLeft,
            allowed: mayWork,
            reason: t('errNotAllowed'),
            run: () => onStep('returned'),
          },
        ]
      : [];
  const foot: readonly Action[] = [
    ...(next
      ? [
          {
            id: 'stage.next',
            label: t(stepWords[next]),
            icon: ArrowRight,
            key: 'F2',
            allowed: row.mine && !noCode,
            reason: t(noCode ? 'errNoCode' : 'errNotAllowed'),
            run: () => onStep(next),
          },
        ]
      : []),
    // Nothing is left to do of what has all five stages: its record comes first.
    ...(next ? [returning, opening] : [opening, returning]).flat(),
  ];
  const more: readonly Action[] = [
    ...(next === 'verified' || next === 'authenticated'
      ? [
          {
            id: 'stage.print',
            label: t(next === 'verified' ? 'printVerification' : 'printAuthentication'),
            icon: Printer,
            key: 'Ctrl+P',
            allowed: mayWork,
            reason: t('errNotAllowed'),
            run: () => onPrint(next === 'verified' ? 'verification' : 'authentication'),
          },
        ]
      : []),
    ...(lists.length > 0 ? [filed.action] : []),
    {
      id: 'stage.withdraw',
      label: t('stageWithdraw'),
      icon: Undo2,
      allowed: mayWork && last !== undefined,
      reason: t(mayWork ? 'stageNothingYet' : 'errNotAllowed'),
      run: () => setWithdrawing(true),
    },
  ];
  return (
    <>
      <DetailPage
        {...(code ? { code } : {})}
        tags={
          <Tag
            icon={known.state === 'complete' ? CircleCheck : Clock}
            tone={known.state === 'complete' ? 'done' : row.due?.judgement.state === 'overdue' ? 'late' : 'stamp'}
          >
            {t(stateWords[known.state])}
          </Tag>
        }
        title={record.description}
        meta={[unit, formatRecordDate(record.date, locale)].filter(Boolean).join(', ')}
        more={more}
        footActions={foot}
        history={
          <Timeline
            title={t('stageHistory')}
            events={events.toReversed().flatMap((event) => {
              const read = parseStageEvent(event);
              if (!read.ok) return [];
              return [
                {
                  id: event.id,
                  when: formatInstant(event.at, office.zone, locale),
                  who: nameOf(event.personId),
                  what: stepText(read.value, event.recordIds.length, t),
                  ...(event.kind === 'returned' ? { signal: true } : {}),
                },
              ];
            })}
          />
        }
      >
        {known.returned && (
          <DetailBlock>
            <Banner
              tone="late"
              title={t('stageReturnedBy', { name: nameOf(known.returned.personId), date: formatLongDate(known.returned.on, locale) })}
            >
              {known.returned.reason}
            </Banner>
          </DetailBlock>
        )}
        <DetailBlock>
          <ol className={css.steps} aria-label={t('stages')}>
            {stages.map((stage, index) => {
              const done = known.state === 'complete' || index < at;
              return (
                <li
                  key={stage}
                  className={done ? css.stepDone : index === at ? css.stepNow : undefined}
                  aria-current={index === at ? 'step' : undefined}
                >
                  <Icon of={done ? Check : ListChecks} small />
                  <span>
                    {t(stageWords[stage])}
                    <small>{t(done ? 'stepStateDone' : index === at ? 'stepStateNow' : 'stepStateLater')}</small>
                  </span>
                </li>
              );
            })}
          </ol>
        </DetailBlock>
        <DetailBlock>
          <Facts
            columns
            facts={[
              { id: 'place', label: t('stagePlace'), value: place || t('none') },
              ...(record.unitCode ? [{ id: 'unitCode', label: t('unitCode'), value: record.unitCode }] : []),
              ...(record.receptionNumber ? [{ id: 'reception', label: t('stageReception'), value: record.receptionNumber }] : []),
              ...(row.due ? [{ id: 'due', label: t('stageDueOn'), value: formatLongDate(row.due.on, locale) }] : []),
              { id: 'returned', label: t('stageTimesReturned'), value: String(known.timesReturned) },
            ]}
          />
        </DetailBlock>
        {lists.length > 0 && (
          <DetailBlock>
            <Papers
              papers={lists.map((paper) => ({
                id: paper.id,
                name: t('paperStageList'),
                state: 'issued' as const,
                beside: word.beside(paper, t('paperStageList')),
                onOpen: () => {
                  printPaper(ctx, paper, signedBy).then((shown) => shown || toast({ text: t('notPrinted'), tone: 'late' }), reportError);
                },
              }))}
            />
            {filed.related}
          </DetailBlock>
        )}
      </DetailPage>
      {filed.dialog}
      {withdrawing && (
        <DangerDialog
          open
          title={t('stageWithdrawTitle')}
          warning={[t('stageWithdrawWarning', { count: last?.recordIds.length ?? 1 }), last?.kind === 'coded' && t('stageWithdrawCodes')]
            .filter(Boolean)
            .join(' ')}
          confirmLabel={t('stageWithdraw')}
          onConfirm={withdraw}
          onClose={() => setWithdrawing(false)}
        >
          {null}
        </DangerDialog>
      )}
    </>
  );
}
