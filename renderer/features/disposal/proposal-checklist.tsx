import { Check, ClipboardCheck, Eye, FileX2, Square } from 'lucide-react';
import { scanKind } from '#renderer/commands/papers/scan-op.ts';
import { QuietHead } from '#renderer/ui/detail/detail-page.tsx';
import { IconButton } from '#renderer/ui/parts/button.tsx';
import { Icon } from '#renderer/ui/parts/icon.tsx';
import { type DisposalEventKind, disposalEventKinds } from '#shared/domain/disposal/disposal-events.ts';
import { paperChecklist } from '#shared/domain/disposal/disposal-papers.ts';
import { formatDate } from '#shared/i18n/format.ts';
import css from './disposal.module.css';
import type { ProposalView } from './use-proposal.ts';
import { useWords } from './use-words.ts';

interface Props {
  readonly view: ProposalView;
  readonly onOpen: (hash: string, name: string) => void;
}

/** The papers that the act creates and that are kept: number, day, signer and scan of each, or that it is missing. */
export function ProposalChecklist({ view, onOpen }: Props) {
  const { t, locale } = useWords();
  const { row, known } = view.file;
  const papers = paperChecklist(row.kind, known);
  const kept = papers.filter(({ act }) => act?.scan).length;
  return (
    <>
      <QuietHead icon={ClipboardCheck} title={t('papersKept', { kept, total: papers.length })} />
      <ol className={css.checklist}>
        {papers.map(({ paper, act }) => (
          <li key={paper} className={act ? css.there : undefined}>
            <Icon of={act ? Check : Square} small />
            <span>
              <b>{t(`step_${paper}`)}</b>
              <small>
                {act
                  ? t(act.signer ? 'paperOf' : 'paperUnsigned', {
                      number: act.number ?? '',
                      date: formatDate(act.on, locale),
                      signer: act.signer ?? '',
                    })
                  : t('paperMissing')}
              </small>
            </span>
            {act?.scan && (
              <IconButton
                small
                icon={Eye}
                label={`${t('openScan')}: ${t(`step_${paper}`)}`}
                onClick={() => onOpen(act.scan?.hash ?? '', act.scan?.name ?? '')}
              />
            )}
          </li>
        ))}
      </ol>
      {view.withdrawn.length > 0 && (
        <>
          <QuietHead icon={FileX2} title={t('papersWithdrawn', { count: view.withdrawn.length })} />
          <ol className={css.checklist}>
            {view.withdrawn.map((paper) => (
              <li key={paper.id}>
                <Icon of={FileX2} small />
                <span>
                  <b>{t(`step_${paperOf(paper.kind)}`)}</b>
                  <small>{paper.void}</small>
                </span>
                <IconButton
                  small
                  icon={Eye}
                  label={`${t('openScan')}: ${t(`step_${paperOf(paper.kind)}`)}`}
                  onClick={() => onOpen(paper.hash, t(`step_${paperOf(paper.kind)}`))}
                />
              </li>
            ))}
          </ol>
        </>
      )}
    </>
  );
}

/** The paper whose scan it is; every scan of a proposal is one of an event, or the list beside the Berita Acara. */
const paperOf = (kind: string): DisposalEventKind | 'list' => disposalEventKinds.find((event) => scanKind(event) === kind) ?? 'list';
