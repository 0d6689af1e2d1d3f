import { TriangleAlert } from 'lucide-react';
import { objectionAlertText } from '#renderer/cases/objection-alert-text.ts';
import type { RecordableEvent } from '#renderer/cases/objection-next-step.ts';
import type { ObjectionFile } from '#renderer/db/queries/objections.ts';
import { useToday } from '#renderer/state/office.ts';
import { DetailBlock } from '#renderer/ui/detail/detail-page.tsx';
import { Banner } from '#renderer/ui/parts/banner.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { type ObjectionAlert, objectionAlerts } from '#shared/domain/objections/objection-watch.ts';
import { formatShortDate } from '#shared/i18n/format.ts';
import { eventWords } from '../event-words.ts';

/** What would slip unseen: not passed on, not received, returned; and what two desks recorded against each other. */
export function CaseAlerts({ file }: { readonly file: ObjectionFile }) {
  const t = useText('objectionFlow');
  const o = useText('objections');
  const locale = useLocale();
  const today = useToday();
  const { unapplied } = file.known;
  const alerts = objectionAlerts(file.known, today);
  const nameOf = (kind: string) => (kind in eventWords ? o(eventWords[kind as RecordableEvent]) : kind);
  return (
    <>
      {unapplied.length > 0 && (
        <DetailBlock>
          <Banner tone="soon" icon={TriangleAlert} title={t('unapplied')}>
            {t('unappliedText', {
              events: unapplied.map(({ event }) => `${nameOf(event.kind)}, ${formatShortDate(event.on, locale)}`).join('; '),
            })}
          </Banner>
        </DetailBlock>
      )}
      {alerts.map((alert) => (
        <DetailBlock key={`${alert.kind} ${'addressee' in alert ? alert.addressee : ''}`}>
          <Banner tone={toneOf(alert, today)} title={objectionAlertText(alert, t, locale)} />
        </DetailBlock>
      ))}
    </>
  );
}

const toneOf = (alert: ObjectionAlert, today: string): 'late' | 'soon' =>
  alert.kind === 'notPassedOn' || (alert.kind === 'commissionOrder' && alert.dueOn < today) ? 'late' : 'soon';
