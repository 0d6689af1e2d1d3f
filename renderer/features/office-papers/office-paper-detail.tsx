import { Check, Eye, Printer } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useZone } from '#renderer/state/office.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { createTextReader, startTextWorker } from '#renderer/texts/text-reader.ts';
import type { Action } from '#renderer/ui/action.ts';
import { DetailBlock, DetailPage } from '#renderer/ui/detail/detail-page.tsx';
import { Facts } from '#renderer/ui/detail/record-parts.tsx';
import { useToast } from '#renderer/ui/feedback/toasts.tsx';
import { Tag } from '#renderer/ui/parts/tag.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { formatInstant } from '#shared/i18n/format.ts';
import { isReprint, isReprintable } from './office-paper-kinds.ts';
import type { OfficePaperRow } from './office-paper-row.ts';
import { reprintOfficePaper } from './reprint-office-paper.ts';

/** A kept paper of the office: what it is, when it was issued; opened as it was issued, printed again with its mark. */
export function OfficePaperDetail({ row }: { readonly row: OfficePaperRow }) {
  const t = useText('officePapers');
  const locale = useLocale();
  const zone = useZone();
  const ctx = useCommandContext();
  const toast = useToast();
  const [busy, setBusy] = useState(false);
  const [reader] = useState(() => createTextReader(startTextWorker));
  useEffect(() => () => reader.stop(), [reader]);
  const { paper, name, about } = row;
  const again = isReprint(paper.kind);
  const open = () => {
    const title = [name, about].filter(Boolean).join(' ');
    ctx.platform.print.show(paper.hash, title).then((shown) => shown.ok || toast({ text: t('notShown'), tone: 'late' }), reportError);
  };
  const reprint = () => {
    setBusy(true);
    reprintOfficePaper(ctx, reader, { paper, name: [name, about].filter(Boolean).join(' ') })
      .then((done) => {
        if (!done.ok) return toast({ text: t(`err_${done.error.code}`), tone: 'late' });
        return toast(done.value.printed ? { text: t('reprinted') } : { text: t('notPrinted'), tone: 'late' });
      })
      .finally(() => setBusy(false))
      .catch(reportError);
  };
  const actions: readonly Action[] = [
    {
      id: 'officePaper.reprint',
      label: t('printAgain'),
      icon: Printer,
      key: 'Ctrl+P',
      allowed: isReprintable(paper.kind) && !busy,
      reason: busy ? t('printing') : t('err_notReprinted'),
      run: reprint,
    },
    { id: 'officePaper.open', label: t('open'), icon: Eye, key: 'F2', allowed: true, run: open },
  ];
  return (
    <DetailPage
      tags={
        <Tag icon={again ? Printer : Check} tone={again ? 'plain' : 'done'}>
          {t(again ? 'reprint' : 'original')}
        </Tag>
      }
      title={about === '' ? name : about}
      meta={name}
      footActions={actions}
    >
      <DetailBlock>
        <Facts
          facts={[
            { id: 'issued', label: t('colIssued'), value: formatInstant(paper.issuedAt, zone, locale) },
            { id: 'hash', label: t('fingerprint'), value: paper.hash.slice(0, 16) },
          ]}
        />
      </DetailBlock>
    </DetailPage>
  );
}
