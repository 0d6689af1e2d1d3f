import { BadgeCheck, Ban, CircleCheck, CircleDashed, Maximize2, Megaphone, Pencil, RotateCcw, Shuffle, Stamp, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { RecordableDipEvent } from '#renderer/commands/dip/record-dip-event.ts';
import { mayDo } from '#renderer/commands/office/may.ts';
import type { DipEntry } from '#renderer/db/queries/dip.ts';
import { useOffice, useToday } from '#renderer/state/office.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useGo } from '#renderer/state/use-go.ts';
import { useLive } from '#renderer/state/use-live.ts';
import type { Action } from '#renderer/ui/action.ts';
import { DetailBlock, DetailPage } from '#renderer/ui/detail/detail-page.tsx';
import { NextStep } from '#renderer/ui/detail/next-step.tsx';
import { Facts } from '#renderer/ui/detail/record-parts.tsx';
import { Timeline } from '#renderer/ui/detail/timeline.tsx';
import { Banner } from '#renderer/ui/parts/banner.tsx';
import type { IconType } from '#renderer/ui/parts/icon.tsx';
import { Tag } from '#renderer/ui/parts/tag.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import type { AnnouncementDue } from '#shared/domain/dip/announcing.ts';
import { dipTransition } from '#shared/domain/dip/dip-workflow.ts';
import { missingElements } from '#shared/domain/dip/elements.ts';
import { formatDate, formatList, formatLongDate } from '#shared/i18n/format.ts';
import { DipEventDialog } from './dip-event-dialog.tsx';
import { dipFacts } from './dip-facts.ts';
import { DipRelations } from './dip-relations.tsx';
import { type DipStanding, dipRow } from './dip-rows.ts';
import { dipTimeline } from './dip-timeline.ts';
import { barText, leftText, standingWords, toneOf } from './dip-words.ts';

interface Props {
  readonly entry: DipEntry;
  /** Beside the list: it offers the full page. */
  readonly beside: boolean;
}

const icons: Readonly<Record<RecordableDipEvent, IconType>> = {
  announced: Megaphone,
  reclassified: Shuffle,
  based: Stamp,
  withdrawn: Trash2,
  restored: RotateCcw,
};
const tones: Readonly<Record<DipStanding, 'plain' | 'soon' | 'late' | 'done' | 'stamp'>> = {
  established: 'done',
  decided: 'stamp',
  noBasis: 'soon',
  shut: 'late',
  withdrawn: 'plain',
};
const standingIcons: Readonly<Record<DipStanding, IconType>> = {
  established: BadgeCheck,
  decided: CircleCheck,
  noBasis: CircleDashed,
  shut: Ban,
  withdrawn: Trash2,
};

/** An entry on one page: when it must be announced, its elements, the records that hold it, the cases that name it, what happened. */
export function DipDetail({ entry, beside }: Props) {
  const { row, known, bar } = entry;
  const t = useText('dip');
  const locale = useLocale();
  const go = useGo();
  const { db, actor } = useCommandContext();
  const { office } = useOffice();
  const today = useToday();
  const [asked, setAsked] = useState<RecordableDipEvent | null>(null);
  const people = useLive(async () => new Map((await db.rows('person').toArray()).map((one) => [one.id, one.fullName])), [db]);
  const { standing, due } = dipRow(entry, today);
  const missing = missingElements(row);

  const act = (kind: RecordableDipEvent): Action => {
    const allowed = mayDo(actor, kind === 'announced' ? 'dip.announce' : 'dip.keep');
    const open = bar === null || kind === 'withdrawn';
    return {
      id: `dip.${kind}`,
      label: t(`act_${kind}`),
      icon: icons[kind],
      allowed: allowed && open,
      hidden: !dipTransition(known.state, kind).ok,
      ...(allowed ? (bar && !open ? { reason: barText(t, bar, locale) } : {}) : { reason: t('errNotAllowed') }),
      ...(kind === 'announced' ? { key: 'F2' } : {}),
      run: () => setAsked(kind),
    };
  };
  const mayKeep = mayDo(actor, 'dip.keep');
  const listed = dipTransition(known.state, 'corrected').ok;
  const correct: Action = {
    id: 'dip.correct',
    label: t('correct'),
    icon: Pencil,
    allowed: mayKeep,
    hidden: !listed,
    ...(mayKeep ? {} : { reason: t('errNotAllowed') }),
    run: () => go(`/dip/${row.id}/ubah`),
  };
  const shown = (actions: readonly Action[]) => actions.filter(({ hidden }) => !hidden);
  return (
    <>
      <DetailPage
        tags={
          <>
            <Tag icon={standingIcons[standing]} tone={tones[standing]}>
              {t(standingWords[standing])}
            </Tag>
            {known.class && (
              <Tag icon={Shuffle} tone="plain">
                {t(`class_${known.class}`)}
              </Tag>
            )}
          </>
        }
        title={row.summary}
        meta={[row.topic, row.controller].filter(Boolean).join(', ')}
        more={[
          ...shown([act('based'), act('withdrawn')]),
          ...(beside ? [{ id: 'dip.full', label: t('openFull'), icon: Maximize2, allowed: true, run: () => go(`/dip/${row.id}`) }] : []),
        ]}
        footActions={shown([act('announced'), act('restored'), correct, act('reclassified')])}
        history={
          <Timeline
            title={t('history')}
            events={dipTimeline(entry, {
              t,
              locale,
              zone: office.zone,
              people: people.status === 'ready' ? people.data : new Map(),
            })}
          />
        }
        side={<DipRelations entry={entry} />}
      >
        {bar && known.state === 'listed' && (
          <DetailBlock>
            <Banner tone="late" icon={Ban} title={t('shutTitle')}>
              {barText(t, bar, locale)}
            </Banner>
          </DetailBlock>
        )}
        {known.state === 'withdrawn' && known.withdrawnOn && (
          <DetailBlock>
            <Banner tone="stamp" icon={Trash2} title={t('withdrawnTitle', { date: formatDate(known.withdrawnOn, locale) })}>
              {known.withdrawal}
            </Banner>
          </DetailBlock>
        )}
        {due && (
          <DetailBlock>
            <NextStep title={t(nextTitle(due, known.class === 'immediate'))} tone={toneOf(due)} due={<DueText due={due} />} />
          </DetailBlock>
        )}
        {known.state === 'listed' && missing.length > 0 && (
          <DetailBlock>
            <Banner tone="soon" icon={CircleDashed} title={t('incompleteTitle')}>
              {formatList(
                missing.map((element) => t(`element_${element}`)),
                locale,
              )}
            </Banner>
          </DetailBlock>
        )}
        <DetailBlock>
          <Facts columns facts={dipFacts(entry, t, locale)} />
        </DetailBlock>
      </DetailPage>
      {asked && <DipEventDialog entry={entry} kind={asked} onClose={() => setAsked(null)} />}
    </>
  );
}

function nextTitle({ state }: AnnouncementDue, immediate: boolean) {
  if (immediate) return 'nextImmediate';
  return state === 'overdue' ? 'nextOverdue' : state === 'soon' ? 'nextSoon' : 'nextLater';
}

function DueText({ due }: { readonly due: AnnouncementDue }) {
  const t = useText('dip');
  const locale = useLocale();
  const data = { date: formatLongDate(due.dueOn, locale), left: leftText(t, due) };
  return due.last ? t('nextLastText', { ...data, last: formatDate(due.last, locale) }) : t('nextNeverText', data);
}
