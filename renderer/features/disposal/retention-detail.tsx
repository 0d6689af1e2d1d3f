import { Archive, FileCheck, FileQuestionMark, Gavel, Link2, Lock, OctagonPause, ShieldAlert, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { mayDo } from '#renderer/commands/office/may.ts';
import { placeTextOf } from '#renderer/db/queries/locations.ts';
import { eventText, statusText } from '#renderer/state/disposal-words.ts';
import { useZone } from '#renderer/state/office.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useLive } from '#renderer/state/use-live.ts';
import type { Action } from '#renderer/ui/action.ts';
import { DetailBlock, DetailPage } from '#renderer/ui/detail/detail-page.tsx';
import { Related } from '#renderer/ui/detail/papers.tsx';
import { Facts, LocationHeadline } from '#renderer/ui/detail/record-parts.tsx';
import { Timeline } from '#renderer/ui/detail/timeline.tsx';
import { Banner } from '#renderer/ui/parts/banner.tsx';
import { EmptyState } from '#renderer/ui/parts/empty-state.tsx';
import { Tag } from '#renderer/ui/parts/tag.tsx';
import { dueList } from '#shared/domain/disposal/disposal-lists.ts';
import { RECORD_CLOSED, retentionEvents } from '#shared/domain/retention/retention-events.ts';
import { formatDate } from '#shared/i18n/format.ts';
import { formatRecordDate } from '#shared/i18n/format-record-date.ts';
import { HoldDialog } from './hold-dialog.tsx';
import { LockList } from './lock-list.tsx';
import { NoteDialog, type NoteForm } from './note-dialog.tsx';
import { ReasonDialog, type ReasonOrder } from './reason-dialog.tsx';
import { retentionFacts } from './retention-facts.ts';
import { retentionTimeline } from './retention-timeline.ts';
import { TieDialog } from './tie-dialog.tsx';
import { type Retention, useRetention } from './use-retention.ts';
import { useWords } from './use-words.ts';

/** Where a record stands in its retention, by which rule and events, what holds it, and what a person may say about it. */
export function RetentionDetail({ id }: { readonly id: string }) {
  const { t } = useWords();
  const live = useRetention(id);
  if (live.status === 'failed') throw live.cause;
  if (live.status === 'loading') return null;
  if (!live.data) {
    return (
      <EmptyState icon={FileQuestionMark} title={t('recordNotFound')}>
        {t('recordNotFoundText')}
      </EmptyState>
    );
  }
  return <RetentionSheet retention={live.data} />;
}

type Asked = NoteForm | 'hold' | 'tie';

function RetentionSheet({ retention }: { readonly retention: Retention }) {
  const { record, code, status, locks, known, proposal } = retention;
  const { t, locale } = useWords();
  const ctx = useCommandContext();
  const zone = useZone();
  const [asked, setAsked] = useState<Asked | null>(null);
  const [order, setOrder] = useState<ReasonOrder | null>(null);
  const people = useLive(async () => new Map((await ctx.db.rows('person').toArray()).map((one) => [one.id, one.fullName])), [ctx.db]);
  const gone = status.stage === 'gone' ? status.outcome : null;
  const { way, spot } = placeTextOf(retention.place);

  const act = (asks: Asked, allowed: boolean, words: Pick<Action, 'label' | 'icon' | 'key'>): Action => ({
    id: `retention.${asks}`,
    ...words,
    allowed: allowed && !gone,
    ...(allowed ? {} : { reason: t('errNotAllowed') }),
    run: () => setAsked(asks),
  });
  const mayNote = mayDo(ctx.actor, 'retention.note');
  const mayDecide = mayDo(ctx.actor, 'retention.decide');
  const mayHold = mayDo(ctx.actor, 'record.hold');
  const foot: readonly Action[] = gone
    ? []
    : [
        act('happened', mayNote, { label: t('noteEvent'), icon: FileCheck, key: 'F2' }),
        act('fateDecided', mayDecide, { label: t('decideFate'), icon: Gavel }),
        act('hold', mayHold, { label: t('hold'), icon: Lock }),
      ];
  const more: readonly Action[] = [
    act('exceptionNoted', mayDecide, { label: t('except'), icon: OctagonPause }),
    act('tie', mayHold, { label: t('tie'), icon: Link2 }),
    ...[...known.happened.values()].map(
      ({ event }): Action => ({
        id: `retention.withdraw.${event}`,
        label: `${t('withdrawEvent')}: ${eventText(event, t)}`,
        icon: Undo2,
        allowed: mayNote && !gone,
        run: () => setOrder({ kind: 'withdrawEvent', recordId: record.id, event }),
      }),
    ),
  ];
  const events = status.stage === 'waiting' ? status.events : ruleEvents(retention);
  const question = status.stage === 'over' ? status.question : null;
  return (
    <>
      <DetailPage
        code={code?.code ?? '—'}
        tags={
          <>
            {gone ? (
              <Tag tone="late" icon={ShieldAlert}>
                {t('tombstone')}
              </Tag>
            ) : (
              dueList(status) && (
                <Tag tone="soon" icon={Archive}>
                  {t(`list_${dueList(status) ?? 'review'}`)}
                </Tag>
              )
            )}
            {locks.length > 0 && (
              <Tag tone="late" icon={Lock}>
                {t('ready_held')}
              </Tag>
            )}
          </>
        }
        title={record.description}
        meta={[record.letterNumber, formatRecordDate(record.date, locale)].filter(Boolean).join(', ')}
        more={more}
        footActions={foot}
        history={
          <Timeline
            title={t('history')}
            events={retentionTimeline(retention.notes, { t, locale, zone, people: people.status === 'ready' ? people.data : new Map() })}
          />
        }
        side={
          <Related
            links={[
              { id: record.id, label: t('openRecord'), href: `#/arsip/${record.id}` },
              ...(proposal ? [{ id: proposal.row.id, label: proposal.row.title, href: `#/penyusutan/usulan/${proposal.row.id}` }] : []),
              ...(gone ? [{ id: gone.proposalId, label: t('openProposal'), href: `#/penyusutan/usulan/${gone.proposalId}` }] : []),
            ]}
          />
        }
      >
        <DetailBlock>
          {gone ? (
            <Banner tone="late" icon={ShieldAlert} title={t('tombstone')}>
              {t(gone.kind === 'destroyed' ? 'tombstoneDestroyed' : 'tombstoneHandedOver', {
                on: formatDate(gone.on, locale),
                number: gone.number,
              })}
            </Banner>
          ) : (
            <Banner tone={dueList(status) ? 'soon' : 'plain'} title={statusText(status, t, locale)}>
              {question && t('question', { text: question })}
            </Banner>
          )}
        </DetailBlock>
        <LockList retention={retention} onOrder={setOrder} />
        <DetailBlock>
          <LocationHeadline path={way} place={gone ? `${t('factFormerPlace')}: ${spot}` : spot} />
        </DetailBlock>
        <DetailBlock>
          <Facts columns facts={retentionFacts(retention, t, locale)} />
        </DetailBlock>
      </DetailPage>
      {asked === 'hold' && <HoldDialog recordId={record.id} onClose={() => setAsked(null)} />}
      {asked === 'tie' && <TieDialog recordId={record.id} onClose={() => setAsked(null)} />}
      {asked !== null && asked !== 'hold' && asked !== 'tie' && (
        <NoteDialog
          form={asked}
          recordIds={[record.id]}
          events={events}
          questions={question === null ? [] : [question]}
          onClose={() => setAsked(null)}
        />
      )}
      {order && <ReasonDialog order={order} onClose={() => setOrder(null)} />}
    </>
  );
}

/** The events that its rule names, and the closing of the file where it names none. */
function ruleEvents({ code }: Retention): readonly string[] {
  const named = code?.activeTrigger ? retentionEvents(code.activeTrigger) : [];
  return named.length > 0 ? named : [RECORD_CLOSED];
}
