import { ListOrdered, Monitor, NotebookTabs } from 'lucide-react';
import { useState } from 'react';
import { useOffice } from '#renderer/state/office.ts';
import { useServices } from '#renderer/state/services.ts';
import { Pane, Scroll, Split } from '#renderer/ui/frame/page.tsx';
import { Button } from '#renderer/ui/parts/button.tsx';
import { Tag } from '#renderer/ui/parts/tag.tsx';
import { useText } from '#renderer/ui/use-text.ts';
import type { Row } from '#shared/schema/entities.ts';
import css from '../settings.module.css';
import { SettingsTable } from '../settings-table.tsx';
import { DeskForm } from './desk-form.tsx';
import { NextNumberDialog } from './next-number-dialog.tsx';
import { PadDialog } from './pad-dialog.tsx';
import { TemplatesForm } from './templates-form.tsx';

const SIDE_WIDTH = 480;

type Side =
  | { readonly kind: 'templates' }
  | { readonly kind: 'new'; readonly desk: 'desk' | 'pad' }
  | { readonly kind: 'known'; readonly id: string };

/** Desks, pads of numbered paper, and how numbers are composed. */
export function DesksTab() {
  const t = useText('settings');
  const { gate } = useServices();
  const { desks } = useOffice();
  const [side, setSide] = useState<Side>({ kind: 'templates' });
  const [numbering, setNumbering] = useState(false);
  const [printing, setPrinting] = useState<Row<'desk'> | null>(null);
  const back = () => setSide({ kind: 'templates' });
  const known = side.kind === 'known' ? desks.find((desk) => desk.id === side.id) : undefined;
  const where = (desk: Row<'desk'>) =>
    desk.kind === 'pad' ? '' : desk.deviceId === gate.identity.deviceId ? t('deskHere') : t('deskElsewhere');
  return (
    <Split stack>
      <Pane>
        <div className={css.toolbar}>
          <h2>{t('desks')}</h2>
          <span className={css.grow} />
          <Button icon={ListOrdered} onClick={() => setNumbering(true)}>
            {t('nextNumber')}
          </Button>
          <Button icon={Monitor} onClick={() => setSide({ kind: 'new', desk: 'desk' })}>
            {t('addDesk')}
          </Button>
          <Button icon={NotebookTabs} onClick={() => setSide({ kind: 'new', desk: 'pad' })}>
            {t('addPad')}
          </Button>
        </div>
        <Scroll label={t('desks')}>
          <SettingsTable<Row<'desk'>>
            label={t('desks')}
            rows={desks}
            rowId={(desk) => desk.id}
            selected={known?.id ?? null}
            onOpen={(desk) => setSide({ kind: 'known', id: desk.id })}
            columns={[
              { id: 'code', label: t('deskCode'), width: 72, cell: (desk) => desk.code },
              { id: 'name', label: t('deskName'), cell: (desk) => desk.name },
              {
                id: 'kind',
                label: t('deskKind'),
                width: 180,
                cell: (desk) => <Tag icon={desk.kind === 'pad' ? NotebookTabs : Monitor}>{t(`deskKind_${desk.kind}`)}</Tag>,
              },
              { id: 'where', label: t('deskWhere'), quiet: true, width: 100, cell: where },
            ]}
          />
          <p className={css.empty}>{t('deskNote')}</p>
        </Scroll>
      </Pane>
      <Pane width={SIDE_WIDTH}>
        {side.kind === 'templates' && <TemplatesForm />}
        {side.kind === 'new' && <DeskForm key={side.desk} kind={side.desk} desk={undefined} onClose={back} />}
        {known && (
          <DeskForm
            key={known.id}
            kind={known.kind}
            desk={known}
            onClose={back}
            {...(known.kind === 'pad' ? { onPrint: () => setPrinting(known) } : {})}
          />
        )}
      </Pane>
      {numbering && <NextNumberDialog onClose={() => setNumbering(false)} />}
      {printing && <PadDialog pad={printing} onClose={() => setPrinting(null)} />}
    </Split>
  );
}
