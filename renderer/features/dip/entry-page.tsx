import { FileQuestionMark, Save } from 'lucide-react';
import { useState } from 'react';
import { useLocation, useParams, useSearchParams } from 'react-router';
import { addDipEntry, type CorrectionRefusal, correctDipEntry, type EntryRefusal } from '#renderer/commands/dip/save-entry.ts';
import { undoChange } from '#renderer/commands/history/undo-change.ts';
import { basesOf } from '#renderer/db/patch.ts';
import { useToday, useZone } from '#renderer/state/office.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { type EntryDraft, entryDraftKey, readEntryDraft, useEntryDraft } from '#renderer/state/use-entry-draft.ts';
import { useGo } from '#renderer/state/use-go.ts';
import { useLive } from '#renderer/state/use-live.ts';
import { useRefusalText } from '#renderer/state/use-refusal-text.ts';
import { useToast } from '#renderer/ui/feedback/toasts.tsx';
import { FormFrame } from '#renderer/ui/form/form-frame.tsx';
import type { FormRefusal } from '#renderer/ui/form/use-submit.ts';
import { PageHead } from '#renderer/ui/frame/page.tsx';
import { Banner } from '#renderer/ui/parts/banner.tsx';
import { EmptyState } from '#renderer/ui/parts/empty-state.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { civilTimeOf } from '#shared/lib/civil-time.ts';
import css from './dip.module.css';
import { fieldText } from './dip-timeline.ts';
import { refusalText } from './dip-words.ts';
import { EntryFields } from './entry-fields.tsx';
import { type EntryStart, readStart } from './entry-start.ts';
import { blankEntry, type CheckedEntry, type EntryValues, elementsOf, entrySchema, newEntryOf } from './entry-values.ts';
import { StartNote } from './start-note.tsx';

const FORM = 'dipEntry';

/** A new entry (from nothing, a proposal of a case, an exclusion that ended), or one that is corrected (`:id`). */
export function EntryPage() {
  const t = useText('dip');
  const { id = null } = useParams();
  const [params] = useSearchParams();
  const from = params.get('dari');
  const { db, actor } = useCommandContext();
  const today = useToday();
  const locale = useLocale();
  const go = useGo();
  const key = entryDraftKey(FORM, actor?.personId ?? '', id ?? from ?? 'baru');
  const [round, setRound] = useState(0);
  // Read once when the form opens; what changes meanwhile is asked about when it is saved.
  const [opened, setOpened] = useState<{ key: string; start: EntryStart | null; draft: EntryDraft<EntryValues> | null } | null>(null);
  const live = useLive(
    async () => ({
      start: await readStart(db, { id, from }, today, locale),
      draft: await readEntryDraft(db, key, blankEntry(today)),
    }),
    [db, id, from, key],
  );
  if (live.status === 'failed') throw live.cause;
  if (live.status === 'ready' && opened?.key !== key) setOpened({ key, ...live.data });
  if (opened?.key !== key) return null;
  if (!opened.start) {
    return (
      <EmptyState
        icon={FileQuestionMark}
        title={t('notFound')}
        actions={[{ id: 'dip.back', label: t('backToList'), allowed: true, tone: 'primary', run: () => go('/dip') }]}
      >
        {t('notFoundText')}
      </EmptyState>
    );
  }
  return (
    <EntryForm
      key={`${key} ${round}`}
      start={opened.start}
      draft={round === 0 ? opened.draft : null}
      draftKey={key}
      onEmpty={() => setRound(round + 1)}
    />
  );
}

interface Props {
  readonly start: EntryStart;
  readonly draft: EntryDraft<EntryValues> | null;
  readonly draftKey: string;
  readonly onEmpty: () => void;
}

function EntryForm({ start, draft, draftKey, onEmpty }: Props) {
  const t = useText('dip');
  const locale = useLocale();
  const ctx = useCommandContext();
  const zone = useZone();
  const go = useGo();
  const toast = useToast();
  const common = useRefusalText();
  const { pathname, search } = useLocation();
  const { row } = start;
  const [newId] = useState(() => draft?.newId ?? ctx.ids.newId());
  const [base] = useState(() => draft?.base ?? (row ? basesOf('dipEntry', row) : {}));
  const kept = useEntryDraft<EntryValues>({
    db: ctx.db,
    form: FORM,
    key: draftKey,
    owner: ctx.actor?.personId ?? '',
    path: `${pathname}${search}`,
    newId,
    base,
    zone,
    now: () => ctx.clock.now(),
    restoredAt: draft?.savedAt ?? null,
    titleOf: ({ summary }) => t('draftTitle', { summary }),
    onFault: reportError,
  });
  const close = (id?: string) => go(id ? `/dip?buka=${id}` : '/dip');

  const refused = (error: EntryRefusal | CorrectionRefusal): FormRefusal => {
    if (error.code === 'futureDate') return { fields: { on: error.code } };
    if (error.code === 'stale')
      return {
        fields: Object.fromEntries(error.fields.map(({ field }) => [field, 'stale'])),
        form: common(error, (field) => fieldText(t, field)),
      };
    return { form: refusalText(t, error, locale, common) };
  };
  const told = (summary: string, changeId: string, durable: boolean) =>
    toast({
      text: durable ? t('saved', { summary }) : t('savedNotDurable'),
      ...(durable ? {} : { tone: 'late' as const }),
      action: {
        label: t('undo'),
        run: () => {
          undoChange(ctx, changeId).then(
            (done) => toast(done.ok ? { text: t('undone') } : { text: t('notUndone'), tone: 'late' }),
            reportError,
          );
        },
      },
    });
  const submit = async (values: CheckedEntry): Promise<FormRefusal | null> => {
    const recordIds = (values.records ?? []).map(({ id }) => id);
    const saved = row
      ? await correctDipEntry(ctx, { entryId: row.id, values: elementsOf(values), recordIds, base })
      : await addDipEntry(ctx, newEntryOf(values, start.origin));
    if (!saved.ok && !(row && saved.error.code === 'nothingToDo')) return refused(saved.error);
    await kept.finish();
    if (saved.ok) told(values.summary, saved.value.changeId, saved.value.durable);
    close(saved.ok ? saved.value.id : row?.id);
    return null;
  };
  return (
    <>
      <PageHead title={t(row ? 'formEdit' : 'formNew')} caption={t('formCaption')} />
      {draft && (
        <div className={css.banner}>
          <Banner
            tone="stamp"
            title={t('draftFound', { time: civilTimeOf(draft.savedAt, zone).replace(':', '.') })}
            actions={[
              {
                id: 'draft.discard',
                label: t('draftDiscard'),
                allowed: true,
                run: () => {
                  kept.keeper.discard();
                  onEmpty();
                },
              },
            ]}
          />
        </div>
      )}
      <StartNote start={start} />
      <FormFrame
        label={t(row ? 'formEdit' : 'formNew')}
        schema={entrySchema}
        defaultValues={draft?.form ?? start.values}
        draft={kept.keeper}
        submits={[{ id: 'save', label: t('save'), icon: Save, key: 'Ctrl+S' }]}
        onSubmit={submit}
        onClose={() => close(row?.id)}
        errorText={(code) => refusalText(t, { code }, locale, () => t('errInvalid'))}
      >
        <EntryFields isNew={!row} />
      </FormFrame>
    </>
  );
}
