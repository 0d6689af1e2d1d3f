import { useEffect, useState } from 'react';
import { useScannedPlace } from '#renderer/cases/use-scanned-place.ts';
import { editRecords } from '#renderer/commands/archive/edit-records.ts';
import { followersOf } from '#renderer/commands/archive/follow-file.ts';
import { undoChange } from '#renderer/commands/history/undo-change.ts';
import type { SearchQuery } from '#renderer/search/search-client.ts';
import { useCommandContext, useServices } from '#renderer/state/services.ts';
import { usePlaceChoices } from '#renderer/state/use-place-choices.ts';
import { useRefusalText } from '#renderer/state/use-refusal-text.ts';
import { Changed } from '#renderer/ui/detail/timeline.tsx';
import { ConfirmDialog } from '#renderer/ui/dialog/confirm-dialog.tsx';
import { useToast } from '#renderer/ui/feedback/toasts.tsx';
import type { Selection } from '#renderer/ui/list/selection.ts';
import { Banner } from '#renderer/ui/parts/banner.tsx';
import { Picker } from '#renderer/ui/picker/picker.tsx';
import type { PickerOption } from '#renderer/ui/picker/picker-option.ts';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { formatNumber } from '#shared/i18n/format.ts';
import css from './archive.module.css';
import { readNames, valueTextOf } from './record-value-text.ts';
import { type BulkRecords, MOST_AT_ONCE, type NoPreview, readSelected } from './use-bulk-records.ts';
import { useCodeChoices } from './use-choices.ts';
import { useFault } from './use-fault.ts';

export type BulkKind = 'code' | 'place';

interface Props {
  readonly kind: BulkKind;
  readonly selection: Selection;
  readonly query: SearchQuery<'record'>;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

const fields = { code: 'classCodeId', place: 'locationId' } as const;
const SHOWN = 8;

/** One change to many records: what they are to become, and before anything is saved what of each will change. */
export function BulkDialog({ kind, selection, query, onClose, onDone }: Props) {
  const t = useText('archive');
  const ties = useText('recordTies');
  const locale = useLocale();
  const ctx = useCommandContext();
  const { gate, search } = useServices();
  const toast = useToast();
  const refusalText = useRefusalText();
  const onFault = useFault();
  const codes = useCodeChoices();
  const places = usePlaceChoices();
  const [records, setRecords] = useState<BulkRecords | 'loading' | NoPreview>('loading');
  const [target, setTarget] = useState<PickerOption | null>(null);
  const [before, setBefore] = useState<readonly string[]>([]);
  const [along, setAlong] = useState(0);
  const [busy, setBusy] = useState(false);
  const field = fields[kind];
  useScannedPlace((id) => void places.describe(id).then(setTarget).catch(onFault), kind === 'place');

  useEffect(() => {
    let current = true;
    const load = async () => {
      const read = await readSelected(gate.db, search, query, selection);
      const rows = typeof read === 'string' ? [] : read.rows.slice(0, SHOWN);
      const names = await readNames(
        gate.db,
        rows.map((row) => ({ field, value: row[field] })),
      );
      if (!current) return;
      setBefore(rows.map((row) => valueTextOf(names, t, locale)(field, row[field])));
      setRecords(read);
    };
    load().catch(onFault);
    return () => {
      current = false;
    };
  }, [gate.db, search, query, selection, field, t, locale, onFault]);

  useEffect(() => {
    setAlong(0);
    if (typeof records === 'string' || !target) return;
    let current = true;
    const changes = records.rows.map((before) => ({ before, after: { ...before, [field]: target.id } }));
    followersOf(gate.db, changes, new Set(records.rows.map(({ id }) => id)))
      .then((followers) => current && setAlong([...followers.values()].flat().length))
      .catch(onFault);
    return () => {
      current = false;
    };
  }, [gate.db, records, target, field, onFault]);

  const ready = typeof records === 'object' ? records : null;
  const changing = ready && target ? ready.rows.filter((row) => row[field] !== target.id) : [];
  const figure = (value: number) => formatNumber(value, locale);
  const run = async () => {
    if (!ready || !target) return;
    const done = await editRecords(ctx, ready.previewed, { [field]: target.id });
    if (!done.ok) return toast({ text: refusalText(done.error), tone: 'late' });
    const { changed, skipped, changeId } = done.value;
    const text =
      skipped.length > 0
        ? t('bulkSkipped', { count: changed, shown: figure(changed), skipped: skipped.length })
        : t('bulkDone', { count: changed, shown: figure(changed) });
    const undo = async () => {
      const undone = changeId === null ? null : await undoChange(ctx, changeId);
      if (undone) toast(undone.ok ? { text: t('undone') } : { text: t('undoRefused'), tone: 'late' });
    };
    toast({ text, action: { label: t('undo'), run: () => void undo().catch(onFault) } });
    onDone();
  };
  const title = kind === 'code' ? 'bulkCodeTitle' : 'bulkPlaceTitle';
  return (
    <ConfirmDialog
      open
      title={t(title, { count: ready?.rows.length ?? 0, shown: figure(ready?.rows.length ?? 0) })}
      confirmLabel={t('bulkRun', { count: changing.length, shown: figure(changing.length) })}
      busy={busy}
      ready={changing.length > 0}
      onClose={onClose}
      onConfirm={() => {
        setBusy(true);
        run()
          .catch(onFault)
          .finally(() => setBusy(false));
      }}
    >
      <div className={css.stack}>
        {records === 'loading' && <p role="status">{t('bulkLoading')}</p>}
        {records === 'notReady' && <Banner tone="soon" title={t('bulkNotReady')} />}
        {records === 'tooMany' && <Banner tone="soon" title={t('bulkTooMany', { most: figure(MOST_AT_ONCE) })} />}
        {ready && (
          <>
            <div className={css.field}>
              <span>{t('bulkTarget')}</span>
              <Picker
                label={t('bulkTarget')}
                value={target}
                onChange={setTarget}
                search={(kind === 'code' ? codes : places).search}
                placeholder={t(kind === 'code' ? 'classCodePlaceholder' : 'placePlaceholder')}
                autoFocus
              />
              {target?.caution && <small role="status">{target.caution}</small>}
              {kind === 'place' && <small>{t('bulkPlaceScan')}</small>}
            </div>
            {target && (
              <section className={css.panel} aria-label={t('bulkPreview')}>
                <h3>
                  {t('bulkPreview')}
                  <small>{t('bulkChanges', { changed: figure(changing.length), same: figure(ready.rows.length - changing.length) })}</small>
                </h3>
                <table className={css.table}>
                  <tbody>
                    {ready.rows.slice(0, SHOWN).map((row, index) => (
                      <tr key={row.id}>
                        <td>{row.description}</td>
                        <td>
                          {row[field] === target.id ? (
                            (before[index] ?? '')
                          ) : (
                            <Changed
                              field={t(kind === 'code' ? 'classCode' : 'place')}
                              from={before[index] ?? ''}
                              becomes={t('becomes')}
                              to={kind === 'code' ? [target.code, target.label].filter(Boolean).join(' ') : (target.code ?? target.label)}
                            />
                          )}
                        </td>
                      </tr>
                    ))}
                  </tbody>
                </table>
                {along > 0 && <p role="status">{ties('bulkAlong', { count: along, shown: figure(along) })}</p>}
                {ready.rows.length > SHOWN && <p>{t('bulkMore', { count: figure(ready.rows.length - SHOWN) })}</p>}
              </section>
            )}
          </>
        )}
      </div>
    </ConfirmDialog>
  );
}
