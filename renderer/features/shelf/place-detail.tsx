import {
  ArrowLeftRight,
  FolderInput,
  FolderMinus,
  Gauge,
  MapPin,
  PackageCheck,
  PackageX,
  Pencil,
  Plus,
  ScanLine,
  Table2,
  Tags,
} from 'lucide-react';
import { useState } from 'react';
import { CareBlock } from '#renderer/cases/care-block.tsx';
import { accessUserOf } from '#renderer/commands/access-user.ts';
import { lendableKinds } from '#renderer/commands/loans/lend-items.ts';
import { mayDo } from '#renderer/commands/office/may.ts';
import { noteItem } from '#renderer/commands/shelf/note-item.ts';
import { placeText } from '#renderer/db/queries/carried-places.ts';
import { missingSinceOf } from '#renderer/db/queries/loans.ts';
import { placePath, placesWithin, placeTextOf, recordsIn } from '#renderer/db/queries/locations.ts';
import { fillOf } from '#renderer/db/queries/place-fill.ts';
import { placesUnder } from '#renderer/db/queries/place-order.ts';
import { labelsPath, lendPath } from '#renderer/state/item-path.ts';
import { useZone } from '#renderer/state/office.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useGo } from '#renderer/state/use-go.ts';
import { useLive } from '#renderer/state/use-live.ts';
import { useRefusalText } from '#renderer/state/use-refusal-text.ts';
import type { Action } from '#renderer/ui/action.ts';
import { DetailBlock, DetailPage } from '#renderer/ui/detail/detail-page.tsx';
import { Facts, LocationHeadline } from '#renderer/ui/detail/record-parts.tsx';
import { Timeline } from '#renderer/ui/detail/timeline.tsx';
import { useToast } from '#renderer/ui/feedback/toasts.tsx';
import { Banner } from '#renderer/ui/parts/banner.tsx';
import { Button } from '#renderer/ui/parts/button.tsx';
import { Tag } from '#renderer/ui/parts/tag.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { can } from '#shared/domain/access/access.ts';
import { formatDate, formatInstant, formatNumber } from '#shared/i18n/format.ts';
import { CapacityDialog } from './capacity-dialog.tsx';
import { StartCheckDialog } from './check/start-check-dialog.tsx';
import { MoveDialog } from './move-dialog.tsx';
import { AddPlaceDialog, kindsBelow, RemovePlaceDialog, RenamePlaceDialog } from './place-dialogs.tsx';
import css from './shelf.module.css';

const SHOWN = 40;
const MORE = 400;

/** One place: where it stands, how full it is, what lies in it, where it stood before. */
export function PlaceDetail({ id }: { readonly id: string }) {
  const t = useText('shelf');
  const checks = useText('shelfCheck');
  const locale = useLocale();
  const zone = useZone();
  const go = useGo();
  const ctx = useCommandContext();
  const toast = useToast();
  const common = useRefusalText();
  const [dialog, setDialog] = useState<'move' | 'capacity' | 'check' | 'add' | 'rename' | 'remove' | null>(null);
  const [shown, setShown] = useState(SHOWN);
  const live = useLive(async () => {
    const [path, within, fill, missing, moves, people, user] = await Promise.all([
      placePath(ctx.db, id),
      placesWithin(ctx.db, id),
      fillOf(ctx.db, id),
      missingSinceOf(ctx.db, id),
      ctx.db.rows('placeMove').where('locationId').equals(id).toArray(),
      ctx.db.rows('person').toArray(),
      accessUserOf(ctx),
    ]);
    const records = await recordsIn(
      ctx.db,
      within.map((place) => place.id),
    );
    const seen = records.filter((record) => user !== null && can(user, 'record.view', record).allowed);
    const names = new Map(
      await Promise.all(
        moves.flatMap(({ fromId, toId }) => [fromId, toId]).map(async (place) => [place, await placeText(ctx.db, place)] as const),
      ),
    );
    return { path, within, fill, missing, moves, people: new Map(people.map((one) => [one.id, one.fullName])), records: seen, names };
  }, [ctx, id]);
  if (live.status === 'failed') throw live.cause;
  if (live.status === 'loading') return null;
  const { path, within, fill, missing, moves, people, records, names } = live.data;
  const place = path.at(-1);
  if (!place) return null;
  const ref = { entity: 'location' as const, id };
  // In the order in which they stand, so that a sheet of labels follows the shelf.
  const contents = placesUnder(within).get(id) ?? [];
  const direct = records.filter((record) => record.locationId === id);
  const note = (kind: 'missing' | 'found') => () => {
    noteItem(ctx, ref, kind).then(
      (noted) =>
        toast(
          noted.ok
            ? { text: t(kind === 'missing' ? 'missingNoted' : 'foundNoted', { name: place.name }) }
            : { text: noted.error.code === 'notAllowed' ? t('errNotAllowed') : common(noted.error), tone: 'late' },
        ),
      reportError,
    );
  };
  const mayEdit = mayDo(ctx.actor, 'shelf.edit');
  const mayCheck = mayDo(ctx.actor, 'shelf.check');
  const labelled = [ref, ...contents.map((one) => ({ entity: 'location' as const, id: one.id }))];
  const foot: readonly Action[] = [
    { id: 'place.labels', label: t('labelsTitle'), icon: Tags, key: 'Alt+L', allowed: mayEdit, run: () => go(labelsPath(labelled)) },
    ...(place.parentId !== null
      ? [{ id: 'place.move', label: t('moveTo'), icon: FolderInput, key: 'F2', allowed: mayEdit, run: () => setDialog('move') }]
      : []),
    { id: 'place.capacity', label: t('capacity'), icon: Gauge, allowed: mayEdit, run: () => setDialog('capacity') },
  ];
  const more: readonly Action[] = [
    ...(kindsBelow(place.kind).length > 0
      ? [
          {
            id: 'place.add',
            label: t('placeAddIn', { name: place.name }),
            icon: Plus,
            allowed: mayEdit,
            reason: t('errNotAllowed'),
            run: () => setDialog('add'),
          },
        ]
      : []),
    {
      id: 'place.rename',
      label: t('placeRename'),
      icon: Pencil,
      allowed: mayEdit,
      reason: t('errNotAllowed'),
      run: () => setDialog('rename'),
    },
    { id: 'place.check', label: checks('startHere'), icon: ScanLine, allowed: mayCheck, run: () => setDialog('check') },
    {
      id: 'place.type',
      label: t('typeContents'),
      icon: Table2,
      allowed: mayDo(ctx.actor, 'record.create'),
      run: () => go(`/arsip/boks/${id}/isi`),
    },
    ...(lendableKinds.includes(place.kind)
      ? [
          {
            id: 'place.lend',
            label: t('lend'),
            icon: ArrowLeftRight,
            allowed: mayDo(ctx.actor, 'loan.lend'),
            run: () => go(lendPath([ref])),
          },
        ]
      : []),
    missing
      ? { id: 'place.found', label: t('noteFound'), icon: PackageCheck, allowed: mayCheck, run: note('found') }
      : { id: 'place.missing', label: t('noteMissing'), icon: PackageX, allowed: mayCheck, run: note('missing') },
    {
      id: 'place.remove',
      label: t('placeRemove'),
      icon: FolderMinus,
      allowed: mayEdit && fill.used === 0,
      reason: t(mayEdit ? 'placeNotEmpty' : 'errNotAllowed'),
      run: () => setDialog('remove'),
    },
  ];
  const full = fill.holds !== null && fill.used >= fill.holds;
  const { way, spot } = placeTextOf(path);
  const figure = (value: number) => formatNumber(value, locale);
  return (
    <>
      <DetailPage
        code={t(`kind_${place.kind}`)}
        tags={
          full ? (
            <Tag icon={Gauge} tone="soon">
              {t('fillFull')}
            </Tag>
          ) : undefined
        }
        title={place.name}
        more={more}
        footActions={foot}
        history={
          <Timeline
            title={t('moves')}
            events={moves
              .toSorted((a, b) => (a.at < b.at ? 1 : -1))
              .map((move) => ({
                id: move.id,
                when: formatInstant(move.at, zone, locale),
                who: (move.personId && people.get(move.personId)) || t('someone'),
                what: [
                  t('movedLine', { from: names.get(move.fromId) || t('nowhere'), to: names.get(move.toId) || t('nowhere') }),
                  move.reason,
                ]
                  .filter(Boolean)
                  .join(': '),
              }))}
          />
        }
      >
        {missing && (
          <DetailBlock>
            <Banner tone="late" title={t('missingSince', { date: formatDate(missing, locale) })} />
          </DetailBlock>
        )}
        <DetailBlock>
          <LocationHeadline path={way} place={spot} />
        </DetailBlock>
        <DetailBlock>
          <Facts
            columns
            facts={[
              {
                id: 'fill',
                label: t('fill'),
                value:
                  fill.holds === null
                    ? t('fillUnknown', { used: figure(fill.used) })
                    : t('fillOf', { used: figure(fill.used), holds: figure(fill.holds) }),
              },
              { id: 'places', label: t('placesWithin'), value: figure(within.length - 1) },
              { id: 'records', label: t('recordsWithin'), value: figure(records.length) },
            ]}
          />
        </DetailBlock>
        <CareBlock itemRef={ref} name={place.name} />
        {direct.length > 0 && (
          <DetailBlock>
            <h3>{t('records')}</h3>
            <ul className={css.items}>
              {direct.slice(0, shown).map((record) => (
                <li key={record.id}>
                  <MapPin aria-hidden="true" size={16} strokeWidth={1.6} />
                  <span className={css.words}>
                    <a href={`#/arsip/${record.id}`}>{record.description}</a>
                  </span>
                </li>
              ))}
            </ul>
            {direct.length > shown && (
              <Button tone="text" onClick={() => setShown(shown + MORE)}>
                {t('recordsMore', { count: direct.length - shown })}
              </Button>
            )}
          </DetailBlock>
        )}
      </DetailPage>
      {dialog === 'add' && (
        <AddPlaceDialog parent={place} onAdded={(made) => go(`/arsip/lokasi/${made}`, { replace: true })} onClose={() => setDialog(null)} />
      )}
      {dialog === 'rename' && <RenamePlaceDialog place={place} onClose={() => setDialog(null)} />}
      {dialog === 'remove' && <RemovePlaceDialog place={place} onClose={() => setDialog(null)} />}
      {dialog === 'check' && <StartCheckDialog placeId={id} onClose={() => setDialog(null)} />}
      {dialog === 'move' && <MoveDialog place={place} records={records.length} onClose={() => setDialog(null)} />}
      {dialog === 'capacity' && <CapacityDialog place={place} holds={fill.holds} onClose={() => setDialog(null)} />}
    </>
  );
}
