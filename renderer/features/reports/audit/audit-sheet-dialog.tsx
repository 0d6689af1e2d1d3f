import { useState } from 'react';
import { DialogFrame } from '#renderer/ui/dialog/choice-dialog.tsx';
import { Grow } from '#renderer/ui/frame/page.tsx';
import { Button } from '#renderer/ui/parts/button.tsx';
import { Tabs } from '#renderer/ui/parts/tabs.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { stratumOf } from '#shared/domain/reports/audit-sample.ts';
import { formatShortDate } from '#shared/i18n/format.ts';
import css from '../reports.module.css';
import { missingOf, timeOf } from './audit-words.ts';
import { type AuditFigure, type AuditPack, auditLists, useAuditFiles } from './use-audit-files.ts';

interface Props {
  readonly pack: AuditPack;
  readonly onAgain: () => void;
  readonly onClose: () => void;
}

const figures = [
  ['sampled', 'sampled'],
  ['late', 'lateFigure'],
  ['returned', 'returnedFigure'],
  ['missing', 'missingFigure'],
  ['population', 'population'],
] as const;

/** The drawn sample: every figure opens the cases that it counts, each case its page. */
export function AuditSheetDialog({ pack, onAgain, onClose }: Props) {
  const t = useText('audit');
  const tu = useText('ui');
  const locale = useLocale();
  const [figure, setFigure] = useState<AuditFigure>('sampled');
  const files = useAuditFiles(pack);
  const shown = auditLists[figure](pack);
  const name = t(figures.find(([id]) => id === figure)?.[1] ?? 'sampled');
  return (
    <DialogFrame
      open
      title={t('title', { period: pack.period })}
      onClose={onClose}
      width="lg"
      scrolls
      foot={
        <>
          <Button tone="primary" onClick={files.print}>
            {t('print')}
          </Button>
          <Button onClick={files.saveWorkbook}>{t('saveXlsx')}</Button>
          <Button onClick={files.saveZip}>{t('saveZip')}</Button>
          <Grow />
          <Button tone="text" onClick={onAgain}>
            {t('drawAgain')}
          </Button>
          <Button tone="text" onClick={onClose}>
            {tu('close')}
          </Button>
        </>
      }
    >
      <p>
        {t('key')}: <b>{pack.key}</b>
        {pack.scope === null ? '' : `; ${t('officer')}: ${pack.scope}`}
      </p>
      <Tabs
        label={t('title', { period: pack.period })}
        current={figure}
        items={figures.map(([id, word]) => ({ id, label: t(word), count: auditLists[id](pack).length }))}
        onChange={(id) => setFigure(id as AuditFigure)}
      />
      <table className={`${css.table} ${css.announced}`} aria-label={t('shown', { name })}>
        <thead>
          <tr>
            <th scope="col">{t('colNumber')}</th>
            <th scope="col">{t('colStratum')}</th>
            <th scope="col">{t('colRegistered')}</th>
            <th scope="col">{t('colTime')}</th>
            <th scope="col">{t('colReturns')}</th>
            <th scope="col">{t('colMissing')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((one) => (
            <tr key={one.id}>
              <td>
                <a href={one.href}>{one.number}</a>
              </td>
              <td>{t(`stratum_${stratumOf(one)}`)}</td>
              <td className={css.date}>{formatShortDate(one.registeredOn, locale)}</td>
              <td>{timeOf(one, t, locale)}</td>
              <td>{one.returns}</td>
              <td>{missingOf(one, t) || t('complete')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </DialogFrame>
  );
}
