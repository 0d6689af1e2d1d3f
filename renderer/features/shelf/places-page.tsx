import { Building2, PackageX, Plus, ScanLine, SprayCan, Warehouse } from 'lucide-react';
import { useDeferredValue, useMemo, useState } from 'react';
import { useParams } from 'react-router';
import { mayDo } from '#renderer/commands/office/may.ts';
import { knownPlaces, readPlaces } from '#renderer/db/queries/locations.ts';
import { missingItems } from '#renderer/db/queries/missing-items.ts';
import { freePlaces } from '#renderer/db/queries/place-fill.ts';
import { placeLine } from '#renderer/db/queries/shelf-items.ts';
import { itemPath } from '#renderer/state/item-path.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useGo } from '#renderer/state/use-go.ts';
import { useLive } from '#renderer/state/use-live.ts';
import { PageHead, Pane, PanelSection, Scroll, Split } from '#renderer/ui/frame/page.tsx';
import { EmptyState } from '#renderer/ui/parts/empty-state.tsx';
import { Tree } from '#renderer/ui/tree/tree.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { formatDate, formatNumber } from '#shared/i18n/format.ts';
import { PlaceDetail } from './place-detail.tsx';
import { AddPlaceDialog } from './place-dialogs.tsx';
import { placeTree } from './place-tree.ts';
import css from './shelf.module.css';
import { useFills } from './use-fills.ts';

const DETAIL_WIDTH = 620;

/** The archive as it stands in the building: the tree of places, what each holds, where there is room, what is missing. */
export function PlacesPage() {
  const t = useText('shelf');
  const checks = useText('shelfCheck');
  const care = useText('care');
  const locale = useLocale();
  const go = useGo();
  const { id } = useParams();
  const ctx = useCommandContext();
  const live = useLive(() => readPlaces(ctx.db), [ctx.db]);
  const places = live.status === 'ready' ? live.data : knownPlaces(ctx.db);
  const nodes = useMemo(() => placeTree(places?.rows ?? []), [places]);
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  // What is shown stands open in the tree, however it was come by: a scan, a link, a click.
  const wayTo = useMemo(() => (id && places ? places.pathOf(id).slice(0, -1) : []), [id, places]);
  const expanded = useMemo(() => new Set([...opened, ...wayTo.map((place) => place.id)]), [opened, wayTo]);
  const marks = useFills(places?.rows, expanded);
  const [adding, setAdding] = useState(false);
  // The tree stands first; what is reckoned beside it comes after.
  const beside = useDeferredValue(true, false);
  if (live.status === 'failed') throw live.cause;
  const known = places?.rows.some((row) => row.id === id);
  return (
    <>
      <PageHead
        title={t('places')}
        caption={t('placesCaption', { count: places?.rows.length ?? 0 })}
        actions={[
          { id: 'places.checks', label: checks('title'), icon: ScanLine, allowed: true, run: () => go('/arsip/pemeriksaan') },
          { id: 'places.care', label: care('title'), icon: SprayCan, allowed: true, run: () => go('/arsip/perawatan') },
        ]}
        more={[
          {
            id: 'places.add',
            label: t('addBuilding'),
            icon: Plus,
            allowed: mayDo(ctx.actor, 'shelf.edit'),
            reason: t('errNotAllowed'),
            run: () => setAdding(true),
          },
        ]}
      />
      <Split stack>
        <Pane>
          <Scroll label={t('placesTree')}>
            {places && places.rows.length === 0 ? (
              <EmptyState icon={Building2} title={t('places')}>
                {t('placesNone')}
              </EmptyState>
            ) : (
              <Tree
                label={t('placesTree')}
                nodes={nodes}
                open={expanded}
                onOpenChange={setOpened}
                selected={id ?? null}
                marks={marks}
                onSelect={(chosen) => {
                  setOpened(new Set([...opened, chosen]));
                  go(`/arsip/lokasi/${chosen}`, { replace: id !== undefined });
                }}
              />
            )}
          </Scroll>
        </Pane>
        <Pane width={DETAIL_WIDTH}>
          {known && id ? <PlaceDetail key={id} id={id} /> : beside && places && <Overview locale={locale} />}
        </Pane>
      </Split>
      {adding && <AddPlaceDialog parent={null} onAdded={(made) => go(`/arsip/lokasi/${made}`)} onClose={() => setAdding(false)} />}
    </>
  );
}

const SHOWN = 12;

/** While no place is chosen: where there is room, and what was not found. */
function Overview({ locale }: { readonly locale: 'id' | 'en' }) {
  const t = useText('shelf');
  const ctx = useCommandContext();
  const free = useLive(() => freePlaces(ctx.db), [ctx.db]);
  const missing = useLive(() => missingItems(ctx.db), [ctx.db]);
  return (
    <Scroll label={t('freeSpace')}>
      <p className={css.empty}>{t('placesChoose')}</p>
      <PanelSection title={t('freeSpace')} icon={Warehouse}>
        {free.status === 'ready' && free.data.length === 0 && <p className={css.words}>{t('freeSpaceNone')}</p>}
        <ul className={css.items}>
          {(free.status === 'ready' ? free.data.slice(0, SHOWN) : []).map(({ place, path, free: room }) => (
            <li key={place.id}>
              <span className={css.words}>
                <b>
                  <a href={`#/arsip/lokasi/${place.id}`}>{place.name}</a>
                </b>
                <small>{placeLine(path.slice(0, -1))}</small>
              </span>
              <span>{t(`freeIn_${place.kind}`, { free: formatNumber(room, locale) })}</span>
            </li>
          ))}
        </ul>
      </PanelSection>
      <PanelSection
        title={t('missing')}
        icon={PackageX}
        {...(missing.status === 'ready' ? { count: formatNumber(missing.data.length, locale) } : {})}
      >
        {missing.status === 'ready' && missing.data.length === 0 && <p className={css.words}>{t('missingNone')}</p>}
        <ul className={css.items}>
          {(missing.status === 'ready' ? missing.data : []).map(({ item, since }) => (
            <li key={item.ref.id}>
              <span className={css.words}>
                <b>
                  <a href={`#${itemPath(item.ref)}`}>{item.name}</a>
                </b>
                <small>{[placeLine(item.path), t('missingSince', { date: formatDate(since, locale) })].join(', ')}</small>
              </span>
            </li>
          ))}
        </ul>
      </PanelSection>
    </Scroll>
  );
}
