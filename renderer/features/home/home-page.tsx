import { Clock, Plus, TriangleAlert } from 'lucide-react';
import { mayDo } from '#renderer/commands/office/may.ts';
import { useToday } from '#renderer/state/office.ts';
import { useSession } from '#renderer/state/session.ts';
import { useGo } from '#renderer/state/use-go.ts';
import type { Action } from '#renderer/ui/action.ts';
import { PageHead, Pane, Scroll, Split } from '#renderer/ui/frame/page.tsx';
import { useActionKeys } from '#renderer/ui/key-layers.tsx';
import { Icon } from '#renderer/ui/parts/icon.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { formatLongDate } from '#shared/i18n/format.ts';
import { AlertsPanel } from './alerts-panel.tsx';
import { CalendarBanner } from './calendar-banner.tsx';
import { CarePanel } from './care-panel.tsx';
import { CompletePanel } from './complete-panel.tsx';
import { DipPanel } from './dip-panel.tsx';
import { DuePane } from './due-pane.tsx';
import css from './home.module.css';
import { IdentityPanel } from './identity-panel.tsx';
import { LoansPanel } from './loans-panel.tsx';
import { ProcedurePanel } from './procedure-panel.tsx';
import { RetentionPanel } from './retention-panel.tsx';
import { SafetyPanel } from './safety-panel.tsx';
import { SendingsPanel } from './sendings-panel.tsx';
import { useHome } from './use-home.ts';
import { WaitingPanel } from './waiting-panel.tsx';
import { WeekChart } from './week-chart.tsx';

const SIDE_WIDTH = 372;

/** Beranda: what must be done comes first, then what waits for me, then how safe the data is. */
export function HomePage() {
  const t = useText('home');
  const locale = useLocale();
  const today = useToday();
  const go = useGo();
  const actor = useSession((session) => session.actor);
  const view = useHome();
  const registerRequest: Action = {
    id: 'home.request',
    label: t('registerRequest'),
    icon: Plus,
    key: 'Alt+P',
    allowed: mayDo(actor, 'request.register'),
    reason: t('noRight'),
    run: () => go('/permohonan/baru'),
  };
  const registerObjection: Action = {
    id: 'home.objection',
    label: t('registerObjection'),
    icon: Plus,
    key: 'Alt+N',
    allowed: mayDo(actor, 'objection.register'),
    reason: t('noRight'),
    run: () => go('/keberatan/baru'),
  };
  useActionKeys([registerRequest, registerObjection]);
  const late = view?.groups.late.length ?? 0;
  const dueToday = view?.groups.today.length ?? 0;
  return (
    <>
      <PageHead
        title={formatLongDate(today, locale)}
        lead={
          <span className={css.sum}>
            {late > 0 && (
              <b className={css.late}>
                <Icon of={TriangleAlert} small />
                {t('late', { count: late })}
              </b>
            )}
            {dueToday > 0 && (
              <b className={css.soon}>
                <Icon of={Clock} small />
                {t('dueToday', { count: dueToday })}
              </b>
            )}
          </span>
        }
        actions={[registerRequest, registerObjection]}
      />
      <CalendarBanner />
      <Split stack>
        <Pane label={t('deadlines')}>{view && <DuePane view={view} />}</Pane>
        <Pane width={SIDE_WIDTH}>
          <Scroll label={t('waiting')}>
            {view && (
              <>
                <AlertsPanel alerts={view.alerts} />
                <WaitingPanel waiting={view.waiting} />
                <CompletePanel view={view} />
                <ProcedurePanel />
                <LoansPanel />
                {mayDo(actor, 'disposal.view') && <RetentionPanel />}
                <CarePanel />
                <IdentityPanel />
                <SendingsPanel />
                <DipPanel />
                <SafetyPanel backup={view.backup} />
                <WeekChart weeks={view.weeks} />
              </>
            )}
          </Scroll>
        </Pane>
      </Split>
    </>
  );
}
