import { ExternalLink, FilePlus, FolderX, Paperclip, Undo2 } from 'lucide-react';
import { mayDo } from '#renderer/commands/office/may.ts';
import type { Arrival } from '#renderer/db/queries/scan-arrivals.ts';
import { useZone } from '#renderer/state/office.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useGo } from '#renderer/state/use-go.ts';
import type { Action } from '#renderer/ui/action.ts';
import { DetailBlock, DetailPage } from '#renderer/ui/detail/detail-page.tsx';
import { Banner } from '#renderer/ui/parts/banner.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { formatBytes, formatInstant } from '#shared/i18n/format.ts';
import css from '../archive.module.css';
import { SoftcopyPages } from '../softcopy-pages.tsx';
import { useSoftcopy } from '../use-softcopy.ts';

interface Props {
  readonly arrival: Arrival;
  readonly onAttach: () => void;
  readonly onPutAside: () => void;
  readonly onWaitAgain: () => void;
}

const WIDTH = 520;

/** One scan with its pages, and what can become of it. */
export function ArrivalDetail({ arrival, onAttach, onPutAside, onWaitAgain }: Props) {
  const { row, twin } = arrival;
  const t = useText('scans');
  const locale = useLocale();
  const zone = useZone();
  const go = useGo();
  const ctx = useCommandContext();
  const loaded = useSoftcopy(row.hash, row.mediaType);
  const may = mayDo(ctx.actor, 'record.create');
  const act = (action: Omit<Action, 'allowed'>): Action => ({ ...action, allowed: may, ...(may ? {} : { reason: t('errNotAllowed') }) });
  const foot: readonly Action[] =
    row.state === 'waiting'
      ? [
          act({ id: 'scan.attach', label: t('attach'), icon: Paperclip, key: 'F2', run: onAttach }),
          act({ id: 'scan.new', label: t('newRecord'), icon: FilePlus, key: 'Alt+N', run: () => go(`/arsip/baru?pindaian=${row.id}`) }),
          act({ id: 'scan.aside', label: t('putAside'), icon: FolderX, run: onPutAside }),
        ]
      : row.state === 'putAside'
        ? [act({ id: 'scan.wait', label: t('waitAgain'), icon: Undo2, key: 'F2', run: onWaitAgain })]
        : [
            {
              id: 'scan.record',
              label: t('openRecord'),
              icon: ExternalLink,
              key: 'F2',
              allowed: true,
              run: () => go(`/arsip/${row.recordId}`),
            },
          ];
  return (
    <DetailPage
      title={row.name}
      meta={t('meta', { bytes: formatBytes(row.bytes, locale), date: formatInstant(row.scannedAt, zone, locale) })}
      footActions={foot}
    >
      {row.reason && (
        <DetailBlock>
          <Banner title={t('because', { reason: row.reason })} />
        </DetailBlock>
      )}
      {twin && (
        <DetailBlock>
          <Banner tone="soon" title={t('sameAs')} />
        </DetailBlock>
      )}
      <DetailBlock>
        <div className={css.pages}>
          <SoftcopyPages loaded={loaded} name={row.name} width={WIDTH} />
        </div>
      </DetailBlock>
    </DetailPage>
  );
}
