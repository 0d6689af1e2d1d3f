import { Clock, Plus, TriangleAlert } from 'lucide-react';
import { useNavigate } from 'react-router';
import { mayDo } from '#renderer/commands/office/may.ts';
import { useToday } from '#renderer/state/office.ts';
import { useSession } from '#renderer/state/session.ts';
import type { Action } from '#renderer/ui/action.ts';
import { PageHead, Pane, Scroll, Split } from '#renderer/ui/frame/page.tsx';
import { Icon } from '#renderer/ui/parts/icon.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { formatLongDate } from '#shared/i18n/format.ts';
import { CompletePanel } from './complete-panel.tsx';
import { DuePane } from './due-pane.tsx';
import css from './home.module.css';
import { SafetyPanel } from './safety-panel.tsx';
import { useHome } from './use-home.ts';
import { WaitingPanel } from './waiting-panel.tsx';
import { WeekChart } from './week-chart.tsx';

const SIDE_WIDTH = 372;

/** Beranda: what must be done comes first, then what waits for me, then how safe the data is. */
export function HomePage() {
  const t = useText('home');
  const locale = useLocale();
  const today = useToday();
  const navigate = useNavigate();
  const actor = useSession((session) => session.actor);
  const view = useHome();
  const register = (id: string, label: string, right: 'request.register' | 'objection.register', path: string): Action => ({
    id,
    label,
    icon: Plus,
    allowed: mayDo(actor, right),
    reason: t('noRight'),
    run: () => void navigate(path),
  });
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
        actions={[
          register('home.request', t('registerRequest'), 'request.register', '/permohonan/baru'),
          register('home.objection', t('registerObjection'), 'objection.register', '/keberatan/baru'),
        ]}
      />
      <Split stack>
        <Pane label={t('deadlines')}>{view && <DuePane view={view} />}</Pane>
        <Pane width={SIDE_WIDTH}>
          <Scroll label={t('waiting')}>
            {view && (
              <>
                <WaitingPanel waiting={view.waiting} />
                <CompletePanel view={view} />
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
