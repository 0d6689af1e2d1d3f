import { ScanLine } from 'lucide-react';
import { mayDo } from '#renderer/commands/office/may.ts';
import { readWatchedScans } from '#renderer/db/queries/identity-scans.ts';
import { useToday } from '#renderer/state/office.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useLive } from '#renderer/state/use-live.ts';
import { PanelSection } from '#renderer/ui/frame/page.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { watchScans } from '#shared/domain/identity-scans/scan-watch.ts';
import { formatNumber } from '#shared/i18n/format.ts';
import css from './home.module.css';

/** Scans of identity papers for whoever has the duty to erase them: what is due, what comes, what was erased. Nothing where there is none. */
export function IdentityPanel() {
  const { db, actor } = useCommandContext();
  return mayDo(actor, 'identity.eraseScan') ? <Watch db={db} /> : null;
}

function Watch({ db }: { readonly db: Parameters<typeof readWatchedScans>[0] }) {
  const t = useText('identity');
  const locale = useLocale();
  const today = useToday();
  const live = useLive(() => readWatchedScans(db), [db]);
  if (live.status !== 'ready') return null;
  const watch = watchScans(live.data, today);
  const lines = (['due', 'soon', 'erasedLately'] as const).filter((line) => watch[line] > 0);
  if (lines.length === 0) return null;
  return (
    <PanelSection title={t('title')} icon={ScanLine} {...(watch.due > 0 ? { count: formatNumber(watch.due, locale) } : {})}>
      <ul className={css.todo}>
        <li>
          <a href="#/permohonan/identitas">{lines.map((line) => t(`home_${line}`, { count: watch[line] })).join(', ')}</a>
        </li>
      </ul>
    </PanelSection>
  );
}
