import { ArrowLeft, Printer, Tag as TagIcon, X } from 'lucide-react';
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { useSearchParams } from 'react-router';
import { z } from 'zod';
import { type LabelTarget, labelOffset, saveLabelOffset, saveLabelPrefix } from '#renderer/commands/labels/label-settings.ts';
import { labelPrefix } from '#renderer/commands/labels/make-labels.ts';
import { mayDo } from '#renderer/commands/office/may.ts';
import { codesOf } from '#renderer/db/queries/labels.ts';
import { placeLine, readItem } from '#renderer/db/queries/shelf-items.ts';
import { itemPath, itemsOfAddress } from '#renderer/state/item-path.ts';
import { useOffice } from '#renderer/state/office.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useGo } from '#renderer/state/use-go.ts';
import { useLive } from '#renderer/state/use-live.ts';
import { useRefusalText } from '#renderer/state/use-refusal-text.ts';
import type { Action } from '#renderer/ui/action.ts';
import { useToast } from '#renderer/ui/feedback/toasts.tsx';
import { SelectField } from '#renderer/ui/form/choice-fields.tsx';
import { DialogForm } from '#renderer/ui/form/dialog-form.tsx';
import { FormGrid, FormSection } from '#renderer/ui/form/field.tsx';
import { FormFrame } from '#renderer/ui/form/form-frame.tsx';
import { NumberField } from '#renderer/ui/form/number-field.tsx';
import { TextField } from '#renderer/ui/form/text-field.tsx';
import type { FormRefusal } from '#renderer/ui/form/use-submit.ts';
import { PageHead } from '#renderer/ui/frame/page.tsx';
import { Button, IconButton } from '#renderer/ui/parts/button.tsx';
import { EmptyState } from '#renderer/ui/parts/empty-state.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { type LabelFormat, labelFormat, labelFormats, labelsPerPage, pagesOfRun } from '#shared/domain/labels/label-format.ts';
import { sameItem } from '#shared/domain/records/item-ref.ts';
import { formatNumber } from '#shared/i18n/format.ts';
import { type LabelPrintRefusal, printCalibration, printLabels } from './label-print.ts';
import css from './shelf.module.css';

const schema = z.object({ format: z.string().min(1), start: z.number().int().min(1).max(65) });

/** Labels of what was chosen: on which paper, from which label of the sheet on. */
export function LabelsPage() {
  const t = useText('shelf');
  const go = useGo();
  const locale = useLocale();
  const ctx = useCommandContext();
  const office = useOffice();
  const toast = useToast();
  const common = useRefusalText();
  const millimetres = (value: number) => formatNumber(value, locale, Number.isInteger(value) ? 0 : 1);
  const [params] = useSearchParams();
  const [items, setItems] = useState(() => itemsOfAddress(params.get('isi')));
  // Labels of a place are printed from its page, those of records from the list.
  const [home] = useState(() => (items[0]?.entity === 'location' ? itemPath(items[0]) : '/arsip'));
  const [dialog, setDialog] = useState<'offset' | 'prefix' | null>(null);
  const shown = useLive(async () => {
    const [found, codes] = await Promise.all([Promise.all(items.map((ref) => readItem(ctx.db, ref))), codesOf(ctx.db, items)]);
    return found.flatMap((item) => (item ? [{ item, code: codes.get(item.ref.id) ?? null }] : []));
  }, [ctx.db, items]);
  const allowed = mayDo(ctx.actor, 'shelf.edit');
  const settings: readonly Action[] = [
    { id: 'labels.offset', label: t('sectionOffset'), allowed, run: () => setDialog('offset') },
    { id: 'labels.prefix', label: t('prefix'), allowed, run: () => setDialog('prefix') },
  ];
  const refusal = (error: LabelPrintRefusal): string => {
    if (error.code === 'notAllowed') return t('errNotAllowed');
    if (error.code === 'noDesk') return t('errNoDesk');
    if (error.code === 'labelsUsedUp') return t('errUsedUp');
    if (error.code === 'missingGlyph') return t('errGlyph', { character: error.character, field: error.field });
    return common(error);
  };
  const submit = async ({ format: id, start: typed }: z.output<typeof schema>): Promise<FormRefusal | null> => {
    const format = labelFormat(id);
    if (!format) return { fields: { format: 'ui.errorChoice' } };
    const start = format.kind === 'roll' ? 1 : typed;
    if (start > labelsPerPage(format)) return { fields: { start: 'ui.errorTooBig' } };
    const printed = await printLabels(ctx, office, { items, format, start });
    if (!printed.ok) return { form: refusal(printed.error) };
    toast(printed.value.printed ? { text: t('labelsPrinted', { count: items.length }) } : { text: t('notPrinted'), tone: 'late' });
    go(home);
    return null;
  };
  const back = { id: 'labels.back', label: t('back'), icon: ArrowLeft, allowed: true, run: () => go(home) };
  if (items.length === 0) {
    return (
      <>
        <PageHead title={t('labelsTitle')} more={settings} />
        <EmptyState icon={TagIcon} title={t('labelsTitle')} actions={[back]}>
          {t('labelsNone')}
        </EmptyState>
        {dialog && <LabelDialog kind={dialog} onClose={() => setDialog(null)} />}
      </>
    );
  }
  return (
    <>
      <PageHead title={t('labelsTitle')} caption={t('labelsCaption', { count: items.length })} more={settings} />
      <FormFrame
        label={t('labelsTitle')}
        schema={schema}
        defaultValues={{ format: 'L7160', start: 1 }}
        onSubmit={submit}
        submits={[{ id: 'print', label: t('labelsSubmit'), icon: Printer, key: 'Ctrl+P' }]}
        onClose={() => go(home)}
        errorText={(text) => text}
      >
        <FormSection title={t('sectionPaper')}>
          <FormGrid>
            <SelectField
              name="format"
              label={t('labelsFormat')}
              required
              span={3}
              autoFocus
              choices={labelFormats.map((format) => ({
                value: format.id,
                label:
                  format.kind === 'sheet'
                    ? t('formatSheet', {
                        id: format.id,
                        columns: format.columns,
                        rows: format.rows,
                        width: millimetres(format.width),
                        height: millimetres(format.height),
                      })
                    : t('formatRoll', { width: millimetres(format.width), height: millimetres(format.height) }),
              }))}
            />
            <StartField />
          </FormGrid>
        </FormSection>
        <FormSection title={t('labelsItems')}>
          <SheetsLine count={items.length} />
          <ul className={css.items} aria-label={t('labelsItems')}>
            {(shown.status === 'ready' ? shown.data : []).map(({ item, code }) => (
              <li key={item.ref.id}>
                <span className={css.words}>
                  <b>{item.name}</b>
                  <small>{[code, item.code, placeLine(item.path)].filter(Boolean).join(', ')}</small>
                </span>
                <IconButton
                  icon={X}
                  label={t('labelsRemove', { name: item.name })}
                  onClick={() => setItems(items.filter((one) => !sameItem(one, item.ref)))}
                />
              </li>
            ))}
          </ul>
        </FormSection>
      </FormFrame>
      {dialog && <LabelDialog kind={dialog} onClose={() => setDialog(null)} />}
    </>
  );
}

/** A roll has no sheet that was used in part. */
function StartField() {
  const t = useText('shelf');
  const id: unknown = useWatch({ name: 'format' });
  if (typeof id === 'string' && labelFormat(id)?.kind === 'roll') return null;
  return <NumberField name="start" label={t('labelsStart')} required span={3} help={t('labelsStartHelp')} />;
}

/** How many sheets the run takes; of a roll as many labels as there are. */
function SheetsLine({ count }: { readonly count: number }) {
  const t = useText('shelf');
  const [id, start] = useWatch({ name: ['format', 'start'] }) as readonly [string, unknown];
  const format = labelFormat(id);
  if (format?.kind !== 'sheet' || typeof start !== 'number' || start < 1) return null;
  return <p role="status">{t('labelsPages', { count: pagesOfRun(format, count, start) })}</p>;
}

/** The offset of this desk's printer, or the prefix of the office. */
function LabelDialog({ kind, onClose }: { readonly kind: 'offset' | 'prefix'; readonly onClose: () => void }) {
  const ctx = useCommandContext();
  const { desk } = useOffice();
  const code = desk?.code ?? '';
  const known = useLive(
    async () => ({
      sheet: await labelOffset(ctx.db, code, 'sheet'),
      roll: await labelOffset(ctx.db, code, 'roll'),
      prefix: await labelPrefix(ctx.db),
    }),
    [ctx.db, code],
  );
  if (known.status !== 'ready') return null;
  return kind === 'offset' ? (
    <OffsetDialog desk={code} sheet={known.data.sheet} roll={known.data.roll} onClose={onClose} />
  ) : (
    <PrefixDialog prefix={known.data.prefix} onClose={onClose} />
  );
}

interface OffsetProps {
  readonly desk: string;
  readonly sheet: { readonly x: number; readonly y: number };
  readonly roll: { readonly x: number; readonly y: number };
  readonly onClose: () => void;
}

function OffsetDialog({ desk, sheet, roll, onClose }: OffsetProps) {
  const t = useText('shelf');
  const ctx = useCommandContext();
  const office = useOffice();
  const toast = useToast();
  const common = useRefusalText();
  const [target, setTarget] = useState<LabelTarget>('sheet');
  // Every sheet is A4, so one format shows what the printer shifts; a roll is printed on its own width.
  const formats = labelFormats.filter(({ kind, id }) => kind === target && (kind === 'roll' || id === 'L7160'));
  const calibrate = (format: LabelFormat) => {
    printCalibration(ctx, office, format).then(
      (done) => (done.ok && done.value.printed) || toast({ text: t('notPrinted'), tone: 'late' }),
      reportError,
    );
  };
  const now = target === 'sheet' ? sheet : roll;
  return (
    <DialogForm
      key={target}
      title={t('sectionOffset')}
      submitLabel={t('offsetSave')}
      initial={{ x: now.x, y: now.y }}
      note={
        <>
          <p>{t('offsetHelp')}</p>
          <p className={css.row}>
            <Button tone={target === 'sheet' ? 'primary' : 'plain'} onClick={() => setTarget('sheet')}>
              {t('targetSheet')}
            </Button>
            <Button tone={target === 'roll' ? 'primary' : 'plain'} onClick={() => setTarget('roll')}>
              {t('targetRoll')}
            </Button>
            {formats.map((format) => (
              <Button key={format.id} icon={Printer} onClick={() => calibrate(format)}>
                {format.kind === 'sheet' ? t('calibration') : t('calibrationRoll', { width: format.width })}
              </Button>
            ))}
          </p>
        </>
      }
      errorText={() => t('offsetTooLarge')}
      onSubmit={async ({ x, y }) => {
        const saved = await saveLabelOffset(ctx, desk, target, { x: Number(x), y: Number(y) });
        if (!saved.ok && saved.error.code === 'offsetTooLarge') return { fields: { x: 'offset', y: 'offset' } };
        if (!saved.ok && saved.error.code !== 'nothingToDo') return { form: common(saved.error) };
        toast({ text: t('offsetSaved', { desk }) });
        return null;
      }}
      onClose={onClose}
    >
      <NumberField name="x" label={t('offsetX')} unit={t('millimetres')} decimals={1} span={3} required autoFocus />
      <NumberField name="y" label={t('offsetY')} unit={t('millimetres')} decimals={1} span={3} required />
    </DialogForm>
  );
}

function PrefixDialog({ prefix, onClose }: { readonly prefix: string; readonly onClose: () => void }) {
  const t = useText('shelf');
  const ctx = useCommandContext();
  const toast = useToast();
  const common = useRefusalText();
  return (
    <DialogForm
      title={t('prefix')}
      submitLabel={t('prefixSave')}
      initial={{ prefix }}
      errorText={() => t('prefixWrong')}
      onSubmit={async (values) => {
        const saved = await saveLabelPrefix(
          ctx,
          String(values.prefix ?? '')
            .trim()
            .toUpperCase(),
        );
        if (!saved.ok && saved.error.code === 'prefix') return { fields: { prefix: 'prefix' } };
        if (!saved.ok && saved.error.code !== 'nothingToDo') return { form: common(saved.error) };
        toast({ text: t('prefixSaved') });
        return null;
      }}
      onClose={onClose}
    >
      <TextField name="prefix" label={t('prefix')} help={t('prefixHelp')} required autoFocus span={3} />
    </DialogForm>
  );
}
