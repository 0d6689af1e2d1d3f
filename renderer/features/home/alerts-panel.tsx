import { TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { objectionAlertText } from '#renderer/cases/objection-alert-text.ts';
import { PanelSection } from '#renderer/ui/frame/page.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { formatNumber } from '#shared/i18n/format.ts';
import css from './home.module.css';
import type { CaseAlert } from './home-figures.ts';

const SHOWN = 4;

/** What would slip between two steps: an objection that was not passed on by the end of day H, came back, or was never confirmed. */
export function AlertsPanel({ alerts }: { readonly alerts: readonly CaseAlert[] }) {
  const t = useText('home');
  const f = useText('objectionFlow');
  const locale = useLocale();
  const [all, setAll] = useState(false);
  if (alerts.length === 0) return null;
  return (
    <PanelSection title={t('alerts')} icon={TriangleAlert} count={formatNumber(alerts.length, locale)}>
      <ul className={css.todo}>
        {alerts.slice(0, all ? undefined : SHOWN).map(({ caseId, number, alert }) => (
          <li key={`${caseId} ${alert.kind} ${'addressee' in alert ? alert.addressee : ''}`}>
            <a href={`#/keberatan/${caseId}`}>{number}</a>
            <small>{objectionAlertText(alert, f, locale)}</small>
          </li>
        ))}
        {!all && alerts.length > SHOWN && (
          <li>
            <button type="button" className={css.link} onClick={() => setAll(true)}>
              {t('more', { count: alerts.length - SHOWN })}
            </button>
          </li>
        )}
      </ul>
    </PanelSection>
  );
}
