import { Plus } from 'lucide-react';
import { useState } from 'react';
import { readHolders } from '#renderer/db/queries/holders.ts';
import { useToday } from '#renderer/state/office.ts';
import { useServices } from '#renderer/state/services.ts';
import { useLive } from '#renderer/state/use-live.ts';
import { Pane, Scroll, Split } from '#renderer/ui/frame/page.tsx';
import { Banner } from '#renderer/ui/parts/banner.tsx';
import { Button } from '#renderer/ui/parts/button.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { isMerged, titleOnPaper } from '#shared/domain/holders/office-holder.ts';
import { formatMediumDate } from '#shared/i18n/format.ts';
import type { Row } from '#shared/schema/entities.ts';
import { CaseRulesForm } from './case-rules-form.tsx';
import { HolderForm } from './holder-form.tsx';
import css from './settings.module.css';
import { SettingsTable } from './settings-table.tsx';

const FORM_WIDTH = 480;

/** Holders of the offices that papers name, and how duties fall together in a small office. */
export function HoldersTab() {
  const t = useText('holders');
  const s = useText('settings');
  const locale = useLocale();
  const today = useToday();
  const { gate } = useServices();
  const holders = useLive(() => readHolders(gate.db), [gate]);
  const [openId, setOpenId] = useState<string | null>(null);
  if (holders.status !== 'ready') return null;
  const sorted = holders.data.toSorted((a, b) => (a.from < b.from ? 1 : -1));
  const ended = (holder: Row<'officeHolder'>) => holder.until !== null && holder.until < today;
  const period = ({ from, until }: Row<'officeHolder'>) =>
    until
      ? t('fromUntil', { from: formatMediumDate(from, locale), until: formatMediumDate(until, locale) })
      : t('since', { from: formatMediumDate(from, locale) });
  return (
    <Split stack>
      <Pane>
        <div className={css.toolbar}>
          <h2>{t('title')}</h2>
          <span className={css.grow} />
          <Button icon={Plus} onClick={() => setOpenId('new')}>
            {t('add')}
          </Button>
        </div>
        <Scroll label={t('title')}>
          {isMerged(sorted, today) && <Banner tone="stamp" title={t('merged')} />}
          {sorted.length === 0 ? (
            <p className={css.empty}>{t('none')}</p>
          ) : (
            <SettingsTable<Row<'officeHolder'>>
              label={t('title')}
              rows={sorted}
              rowId={({ id }) => id}
              selected={openId}
              muted={ended}
              onOpen={({ id }) => setOpenId(id)}
              columns={[
                { id: 'name', label: t('name'), width: 176, cell: ({ name }) => name },
                { id: 'capacity', label: t('capacity'), width: 136, cell: ({ capacity }) => t(`capacity_${capacity}`) },
                { id: 'title', label: t('position'), cell: titleOnPaper },
                { id: 'period', label: t('period'), width: 152, cell: period },
              ]}
            />
          )}
        </Scroll>
      </Pane>
      <Pane width={FORM_WIDTH}>
        {openId === null ? (
          <CaseRulesForm />
        ) : (
          <HolderForm key={openId} holder={sorted.find(({ id }) => id === openId) ?? null} onClose={() => setOpenId(null)} />
        )}
        {openId === null && <p className={css.empty}>{s('chooseOne')}</p>}
      </Pane>
    </Split>
  );
}
