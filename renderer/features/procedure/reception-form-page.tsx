import { Printer, Save } from 'lucide-react';
import { useState } from 'react';
import { useLocation, useParams } from 'react-router';
import type { z } from 'zod';
import { useClockCheck } from '#renderer/cases/use-clock-check.ts';
import { correctReception, type ReceptionRefusal, registerReception } from '#renderer/commands/procedure/register-reception.ts';
import { basesOf } from '#renderer/db/patch.ts';
import { useOffice, useToday } from '#renderer/state/office.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { type EntryDraft, entryDraftKey, readEntryDraft, useEntryDraft } from '#renderer/state/use-entry-draft.ts';
import { useGo } from '#renderer/state/use-go.ts';
import { useLive } from '#renderer/state/use-live.ts';
import { useRefusalText } from '#renderer/state/use-refusal-text.ts';
import { useToast } from '#renderer/ui/feedback/toasts.tsx';
import { FormFrame } from '#renderer/ui/form/form-frame.tsx';
import type { FormRefusal } from '#renderer/ui/form/use-submit.ts';
import { PageHead } from '#renderer/ui/frame/page.tsx';
import { useText } from '#renderer/ui/use-text.ts';
import type { Row } from '#shared/schema/entities.ts';
import { ReceptionFields } from './reception-fields.tsx';
import { printMinutes } from './reception-papers.ts';
import { blankReception, type ReceptionValues, receptionInput, receptionSchema, valuesOfReception } from './reception-values.ts';
import { refusalWords } from './reception-words.ts';

const FORM = 'reception';

/** A delivery is written down and its minutes printed as one act; or it is corrected (`:id`). */
export function ReceptionFormPage() {
  const { id = null } = useParams();
  const ctx = useCommandContext();
  const today = useToday();
  const key = entryDraftKey(FORM, ctx.actor?.personId ?? '', id ?? 'baru');
  // Read once: what changes meanwhile is asked about when it is saved.
  const [opened, setOpened] = useState<{ row: Row<'reception'> | null; draft: EntryDraft<ReceptionValues> | null } | null>(null);
  const live = useLive(
    async () => ({
      row: id === null ? null : ((await ctx.db.rows('reception').get(id)) ?? null),
      draft: await readEntryDraft(ctx.db, key, blankReception(today)),
    }),
    [ctx.db, id, key],
  );
  if (live.status === 'failed') throw live.cause;
  if (live.status === 'ready' && opened === null) setOpened(live.data);
  return opened ? <ReceptionForm key={key} row={opened.row} draft={opened.draft} draftKey={key} /> : null;
}

interface Props {
  readonly row: Row<'reception'> | null;
  readonly draft: EntryDraft<ReceptionValues> | null;
  readonly draftKey: string;
}

function ReceptionForm({ row, draft, draftKey }: Props) {
  const t = useText('procedure');
  const ctx = useCommandContext();
  const office = useOffice();
  const today = useToday();
  const go = useGo();
  const toast = useToast();
  const common = useRefusalText();
  const { pathname } = useLocation();
  const clock = useClockCheck(office.office.zone);
  const [newId] = useState(() => draft?.newId ?? ctx.ids.newId());
  const [base] = useState(() => draft?.base ?? (row ? basesOf('reception', row) : {}));
  const kept = useEntryDraft<ReceptionValues>({
    db: ctx.db,
    form: FORM,
    key: draftKey,
    owner: ctx.actor?.personId ?? '',
    path: pathname,
    newId,
    base,
    zone: office.office.zone,
    now: () => ctx.clock.now(),
    restoredAt: draft?.savedAt ?? null,
    titleOf: ({ outsideUnit, name }) => t('draftReception', { who: outsideUnit || name }),
    onFault: reportError,
  });
  const close = (id?: string) => go(id ? `/arsip/penerimaan?buka=${id}` : '/arsip/penerimaan');

  const refused = (error: ReceptionRefusal): FormRefusal => {
    if (error.code === 'clockDoubt') return { form: clock.explain(error) };
    if (error.code === 'reception.required') return { fields: { [error.field === 'unit' ? 'outsideUnit' : 'name']: 'ui.errorRequired' } };
    if (error.code === 'reception.future') return { fields: { receivedOn: error.code } };
    if (error.code === 'reception.empty') return { fields: { boxes: error.code } };
    return { form: refusalWords(t, error, common) };
  };
  const submit = async (values: z.output<typeof receptionSchema>): Promise<FormRefusal | null> => {
    const unit = values.unitId ? await ctx.db.rows('unit').get(values.unitId) : undefined;
    const input = receptionInput(values, unit?.name ?? null);
    if (row) {
      const saved = await correctReception(ctx, row.id, input, base);
      if (!saved.ok && saved.error.code !== 'nothingToDo') return refused(saved.error);
      await kept.finish();
      toast({ text: t('saved') });
      close(row.id);
      return null;
    }
    const saved = await registerReception(ctx, input, newId, clock.confirmed());
    if (!saved.ok) return refused(saved.error);
    await kept.finish();
    const { id, number, durable } = saved.value;
    // A number that is not on the disk yet must not stand on a paper that somebody takes home.
    const printed = durable ? await printMinutes(ctx, office, id) : null;
    if (!durable) toast({ text: t('notDurable', { number }), tone: 'late' });
    else if (printed?.ok && printed.value.printed) toast({ text: t('recRegistered', { number }) });
    else toast({ text: t('recNotPrinted', { number }), tone: 'late' });
    close(id);
    return null;
  };
  return (
    <>
      <PageHead title={t(row ? 'recFormEdit' : 'recFormNew')} caption={t('recFormCaption')} />
      <FormFrame
        label={t('recFormNew')}
        schema={receptionSchema}
        defaultValues={draft?.form ?? (row ? valuesOfReception(row) : blankReception(today))}
        draft={kept.keeper}
        submits={[
          row
            ? { id: 'save', label: t('save'), icon: Save, key: 'Ctrl+S' }
            : { id: 'register', label: t('recSubmit'), icon: Printer, key: 'Ctrl+Enter' },
        ]}
        onSubmit={submit}
        onClose={() => close(row?.id)}
        errorText={(code) => refusalWords(t, { code }, () => t('errInvalid'))}
      >
        <ReceptionFields />
      </FormFrame>
    </>
  );
}
