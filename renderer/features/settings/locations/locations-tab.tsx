import { Building2, Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { LocationKind } from '#renderer/commands/office/save-location.ts';
import { allOf } from '#renderer/db/queries/office.ts';
import { useServices } from '#renderer/state/services.ts';
import { useLive } from '#renderer/state/use-live.ts';
import { Pane, Split } from '#renderer/ui/frame/page.tsx';
import { Button } from '#renderer/ui/parts/button.tsx';
import { Tree } from '#renderer/ui/tree/tree.tsx';
import { useText } from '#renderer/ui/use-text.ts';
import type { Row } from '#shared/schema/entities.ts';
import css from '../settings.module.css';
import { LocationForm } from './location-form.tsx';
import { kindBelow, locationTree } from './location-tree.ts';

const FORM_WIDTH = 480;
const noRows: readonly Row<'location'>[] = [];

type Opened = { readonly kind: 'known'; readonly id: string } | { readonly kind: 'new'; readonly parentId: string | null };

/** The tree of storage places, from the building to the folder. */
export function LocationsTab() {
  const t = useText('settings');
  const { gate } = useServices();
  const locations = useLive(() => allOf(gate.db, 'location'), [gate]);
  const [expanded, setExpanded] = useState<ReadonlySet<string>>(new Set());
  const [opened, setOpened] = useState<Opened | null>(null);
  const rows = locations.status === 'ready' ? locations.data : noRows;
  const nodes = useMemo(() => locationTree(rows), [rows]);
  const known = opened?.kind === 'known' ? rows.find((row) => row.id === opened.id) : undefined;
  const below: LocationKind | undefined = known ? kindBelow(known.kind) : undefined;
  const parentOfNew = opened?.kind === 'new' ? rows.find((row) => row.id === opened.parentId) : undefined;
  return (
    <Split stack>
      <Pane>
        <div className={css.toolbar}>
          <h2>{t('locations')}</h2>
          <span className={css.grow} />
          {known && below && (
            <Button icon={Plus} onClick={() => setOpened({ kind: 'new', parentId: known.id })}>
              {t('addInside', { kind: t(`kind_${below}`) })}
            </Button>
          )}
          <Button icon={Building2} onClick={() => setOpened({ kind: 'new', parentId: null })}>
            {t('addBuilding')}
          </Button>
        </div>
        {rows.length === 0 ? (
          <p className={css.empty}>{t('none')}</p>
        ) : (
          <Tree
            label={t('locations')}
            nodes={nodes}
            open={expanded}
            onOpenChange={setExpanded}
            selected={known?.id ?? null}
            onSelect={(id) => {
              setOpened({ kind: 'known', id });
              setExpanded(new Set([...expanded, id]));
            }}
          />
        )}
      </Pane>
      <Pane width={FORM_WIDTH}>
        {opened === null || (opened.kind === 'known' && !known) ? (
          <p className={css.empty}>{t('chooseOne')}</p>
        ) : (
          <LocationForm
            key={known?.id ?? `new ${parentOfNew?.id ?? ''}`}
            location={known}
            parent={known ? rows.find((row) => row.id === known.parentId) : parentOfNew}
            onClose={() => setOpened(null)}
          />
        )}
      </Pane>
    </Split>
  );
}
