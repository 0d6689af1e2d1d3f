import { CircleCheck, Clock, FileSignature, FileX2, MapPin, Printer, ScanLine } from 'lucide-react';
import { useState } from 'react';
import { useWordDrafts } from '#renderer/cases/use-word-drafts.ts';
import { mayDo } from '#renderer/commands/office/may.ts';
import { printPaper } from '#renderer/commands/papers/print-paper.ts';
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
import { useToast } from '#renderer/ui/feedback/toasts.tsx';
import { Banner } from '#renderer/ui/parts/banner.tsx';
import { Tag } from '#renderer/ui/parts/tag.tsx';
import { useLocale, usePaperText, useText } from '#renderer/ui/use-text.ts';
import { formatInstant, formatLongDate } from '#shared/i18n/format.ts';
import { CheckCounts } from './check-counts.tsx';
import { printCheckReport, REPORT, REPORT_REPRINT } from './check-papers.ts';
import { checkTimeline } from './check-timeline.ts';
import { refusalSaid, stateTones } from './check-words.ts';
import { EndCheckDialogs } from './end-check-dialogs.tsx';
import { ResultSections } from './result-sections.tsx';
import { SignedCheckDialog } from './signed-check-dialog.tsx';
import { useCheck } from './use-check.ts';

const icons = { running: ScanLine, closed: Clock, signed: CircleCheck, voided: FileX2 } as const;

/** A check on one page: its figures, what needs a hand, its report, what happened. */
export function CheckDetail({ id }: { readonly id: string }) {
  const t = useText('shelfCheck');
  const paperText = usePaperText('shelfCheck');
  const locale = useLocale();
  const go = useGo();
  const word = useWordDrafts();
  const ctx = useCommandContext();
  const office = useOffice();
  const toast = useToast();
  const common = useRefusalText();
  const live = useCheck(id);
  const people = useLive(() => readPeopleNames(ctx.db), [ctx.db]);
  const papers = useLive(() => ctx.db.rows('paper').where('caseId').equals(id).toArray(), [ctx.db, id]);
  const [asked, setAsked] = useState<'signed' | 'callOff' | 'close' | null>(null);
  const [busy, setBusy] = useState(false);
  if (live.status === 'failed') throw live.cause;
  if (live.status === 'loading' || !live.data) return null;
  const view = live.data;
  const { row, known, events } = view.file;
  const { state } = known;
  const mayCheck = mayDo(ctx.actor, 'shelf.check') && !busy;
  const nameOf = (personId: string | null) =>
    (people.status === 'ready' && personId ? people.data.get(personId)?.name : undefined) ?? t('someone');
  const print = () => {
    setBusy(true);
    printCheckReport(ctx, office, id, paperText)
      .then((done) => {
        if (done.ok) return toast(done.value.printed ? { text: t('printed') } : { text: t('notPrinted'), tone: 'late' });
        const { error } = done;
        const glyph = error.code === 'missingGlyph' ? t('err_glyph', { character: error.character, field: error.field }) : null;
        return toast({ text: glyph ?? refusalSaid(error, t) ?? common(error), tone: 'late' });
      })
      .catch(reportError)
      .finally(() => setBusy(false));
  };
  const act = (name: string, rest: Partial<Action> & Pick<Action, 'run' | 'label'>): Action => ({
    id: `check.${name}`,
    allowed: mayCheck,
    ...(mayCheck ? {} : { reason: t('err_notAllowed') }),
    ...rest,
  });
  const foot: readonly Action[] = [
    ...(state === 'running'
      ? [act('goOn', { label: t('goOn'), icon: ScanLine, key: 'F2', run: () => go(`/arsip/pemeriksaan/${id}`) })]
      : []),
    ...(state === 'closed'
      ? [act('signed', { label: t('signedAction'), icon: FileSignature, key: 'F2', run: () => setAsked('signed') })]
      : []),
    ...(state === 'closed' || state === 'signed' ? [act('print', { label: t('report'), icon: Printer, key: 'Ctrl+P', run: print })] : []),
  ];
  const more: readonly Action[] = [
    { id: 'check.place', label: t('places'), icon: MapPin, allowed: true, run: () => go(`/arsip/lokasi/${row.locationId}`) },
    ...(state === 'voided' ? [] : [act('callOff', { label: t('callOff'), icon: FileX2, run: () => setAsked('callOff') })]),
  ];
  const issued = papers.status === 'ready' ? papers.data.filter((paper) => !paper.void) : [];
  return (
    <>
      <DetailPage
        tags={
          <Tag icon={icons[state]} tone={stateTones[state]}>
            {t(`state_${state}`)}
          </Tag>
        }
        title={view.place}
        meta={t('startedOn', { date: formatLongDate(row.on, locale) })}
        more={more}
        footActions={foot}
        history={
          <Timeline
            title={t('history')}
            events={checkTimeline(view, {
              t,
              nameOf,
              when: (at) => formatInstant(at, office.office.zone, locale),
            })}
          />
        }
        side={
          issued.length > 0 && (
            <Papers
              papers={issued.map((paper) => ({
                id: paper.id,
                name: t(paper.kind === REPORT ? 'paperReport' : paper.kind === REPORT_REPRINT ? 'paperReportAgain' : 'paperSigned'),
                state: 'issued' as const,
                beside: word.beside(
                  paper,
                  t(paper.kind === REPORT ? 'paperReport' : paper.kind === REPORT_REPRINT ? 'paperReportAgain' : 'paperSigned'),
                ),
                onOpen: () => {
                  printPaper(ctx, paper, view.place).then((shown) => shown || toast({ text: t('notPrinted'), tone: 'late' }), reportError);
                },
              }))}
            />
          )
        }
      >
        {known.voidReason && (
          <DetailBlock>
            <Banner tone="late" title={t('calledOffBecause', { reason: known.voidReason })} />
          </DetailBlock>
        )}
        <DetailBlock>
          <CheckCounts counts={view.counts} running={state === 'running'} />
        </DetailBlock>
        <DetailBlock>
          <Facts
            columns
            facts={[
              { id: 'depth', label: t('factDepth'), value: t(`depth_${row.depth}`) },
              { id: 'by', label: t('factBy'), value: nameOf(row.personId) },
              ...(known.closedOn ? [{ id: 'closed', label: t('factClosed'), value: formatLongDate(known.closedOn, locale) }] : []),
              ...(known.signed
                ? [
                    {
                      id: 'signed',
                      label: t('factSigned'),
                      value: t('signedLine', {
                        number: known.signed.number,
                        signer: known.signed.signer,
                        date: formatLongDate(known.signed.on, locale),
                      }),
                    },
                  ]
                : []),
            ]}
          />
        </DetailBlock>
        {state !== 'running' && events.length > 0 && <ResultSections view={view} />}
      </DetailPage>
      {asked === 'signed' && known.closedOn && <SignedCheckDialog checkId={id} closedOn={known.closedOn} onClose={() => setAsked(null)} />}
      <EndCheckDialogs checkId={id} unmet={view.counts.missing} asked={asked === 'signed' ? null : asked} onClose={() => setAsked(null)} />
    </>
  );
}
