import { Save } from 'lucide-react';
import { useState } from 'react';
import { useLocation, useParams, useSearchParams } from 'react-router';
import { addRecord } from '#renderer/commands/archive/add-record.ts';
import { addVersion } from '#renderer/commands/archive/add-version.ts';
import { editRecord } from '#renderer/commands/archive/edit-record.ts';
import { undoChange } from '#renderer/commands/history/undo-change.ts';
import { noteAttached } from '#renderer/commands/scans/settle-arrivals.ts';
import type { StaleField } from '#renderer/db/gate/request.ts';
import { basesOf } from '#renderer/db/patch.ts';
import { categoryId } from '#renderer/db/queries/lent-records.ts';
import { useZone } from '#renderer/state/office.ts';
import { useCommandContext, useServices } from '#renderer/state/services.ts';
import { useSession } from '#renderer/state/session.ts';
import { useGo } from '#renderer/state/use-go.ts';
import { useLive } from '#renderer/state/use-live.ts';
import { useRefusalText } from '#renderer/state/use-refusal-text.ts';
import { useToast } from '#renderer/ui/feedback/toasts.tsx';
import { FormFrame } from '#renderer/ui/form/form-frame.tsx';
import type { FormRefusal } from '#renderer/ui/form/use-submit.ts';
import { PageHead } from '#renderer/ui/frame/page.tsx';
import { Banner } from '#renderer/ui/parts/banner.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { categoryFields } from '#shared/domain/records/record-input.ts';
import { civilTimeOf } from '#shared/lib/civil-time.ts';
import type { Row } from '#shared/schema/entities.ts';
import css from './archive.module.css';
import { fieldText } from './history-events.tsx';
import { noteLastRecord, useLastRecord } from './last-record.ts';
import { RecordFormFields } from './record-form-fields.tsx';
import { carriedOn, ofReception, versionOf } from './record-form-start.ts';
import { blankRecord, formFieldOf, formValuesOf, type RecordFormValues, recordFormSchema } from './record-form-values.ts';
import { errorKeys } from './record-labels.ts';
import { arrivalRefusal } from './scans/arrival-words.ts';
import { useFormScans } from './scans/use-form-scans.ts';
import { StaleDialog } from './stale-dialog.tsx';
import { useAttachments } from './use-attachments.ts';
import { useFault } from './use-fault.ts';
import { type RecordDraft, readRecordDraft, recordDraftKey, useRecordDraft } from './use-record-draft.ts';

/** A new record, or one that is being changed (`:id`). */
export function RecordFormPage() {
  const { id = null } = useParams();
  const [address] = useSearchParams();
  const replacesId = id === null ? address.get('menggantikan') : null;
  const { gate } = useServices();
  const owner = useSession((session) => session.actor?.personId ?? '');
  const [round, setRound] = useState(0);
  const [again, setAgain] = useState(false);
  const key = recordDraftKey(owner, id ?? (replacesId && `versi-${replacesId}`));
  // Read once when the form opens; what changes meanwhile is asked about when it is saved.
  const opened = useLive(
    async () => ({
      row: id === null ? null : ((await gate.db.records.get(id)) ?? null),
      replaces: replacesId === null ? null : ((await gate.db.records.get(replacesId)) ?? null),
      said: await gate.db.rows('recordCategory').get(categoryId(id ?? replacesId ?? '')),
      draft: await readRecordDraft(gate.db, key),
    }),
    [gate.db, id, replacesId, key],
  );
  const [first, setFirst] = useState<{
    readonly key: string;
    readonly row: Row<'record'> | null;
    readonly said: Row<'recordCategory'> | undefined;
    readonly replaces: Row<'record'> | null;
    readonly draft: RecordDraft | null;
  } | null>(null);
  if (opened.status === 'failed') throw opened.cause;
  if (opened.status === 'ready' && first?.key !== key) setFirst({ key, ...opened.data });
  if (first?.key !== key) return null;
  return (
    <RecordForm
      key={`${key} ${round}`}
      row={first.row}
      said={first.said}
      replaces={first.replaces}
      draft={round === 0 ? first.draft : null}
      draftKey={key}
      owner={owner}
      carriesOn={again}
      onAgain={(carriesOn) => {
        setAgain(carriesOn);
        setRound(round + 1);
      }}
    />
  );
}

interface Props {
  readonly row: Row<'record'> | null;
  /** The record that this one is a new version of. */
  readonly replaces: Row<'record'> | null;
  /** Its category, or that of what it replaces, where one was ever said. */
  readonly said: Row<'recordCategory'> | undefined;
  readonly draft: RecordDraft | null;
  readonly draftKey: string;
  readonly owner: string;
  /** Begins with what usually stays the same from one record to the next. */
  readonly carriesOn: boolean;
  readonly onAgain: (carriesOn: boolean) => void;
}

function RecordForm({ row, said, replaces, draft, draftKey, owner, carriesOn, onAgain }: Props) {
  const t = useText('archive');
  const updates = useText('updates');
  const arrivals = useText('scans');
  const locale = useLocale();
  const zone = useZone();
  const ctx = useCommandContext();
  const { gate, platform } = useServices();
  const navigate = useGo();
  const { search } = useLocation();
  const address = listAddress(search);
  const toast = useToast();
  const refusalText = useRefusalText();
  const onFault = useFault();
  const attachments = useAttachments();
  const scans = useFormScans(row ? null : attachments.adopt);
  const last = useLastRecord(owner);
  // Taken when the form opens: a save must not change what F3 offers in the form that saves.
  const [previous] = useState(row ? null : last);
  const [base, setBase] = useState(() => draft?.base ?? (row ? { ...basesOf('record', row), ...categoryBases(said) } : {}));
  const [stale, setStale] = useState<readonly StaleField[]>([]);
  const kept = useRecordDraft({
    db: gate.db,
    key: draftKey,
    owner,
    path: row ? `/arsip/${row.id}/ubah` : replaces ? `/arsip/baru?menggantikan=${encodeURIComponent(replaces.id)}` : '/arsip/baru',
    base,
    zone,
    now: () => platform.clock.now(),
    restoredAt: draft?.savedAt ?? null,
    files: attachments.shown.length,
    onFault,
  });
  const [params] = useSearchParams();
  const start =
    draft?.values ??
    (row
      ? formValuesOf(row, said, locale)
      : {
          ...blankRecord,
          ...ofReception(params),
          ...(replaces ? versionOf(replaces, said, locale) : {}),
          ...(carriesOn ? carriedOn(previous) : {}),
        });
  const label = (field: string) => fieldText(field, t);

  const close = () => navigate({ pathname: row ? `/arsip/${row.id}` : '/arsip', search: address });
  const told = (name: string, changeId: string, durable: boolean) => {
    const undo = async () => {
      const done = await undoChange(ctx, changeId);
      toast(done.ok ? { text: t('undone') } : { text: t('undoRefused'), tone: 'late' });
    };
    toast({
      text: durable ? t('saved', { name }) : t('savedNotDurable'),
      ...(durable ? {} : { tone: 'late' as const }),
      action: { label: t('undo'), run: () => void undo().catch(onFault) },
    });
  };

  const submit = async ({ own, beside }: ReturnType<typeof recordFormSchema.parse>, button: string): Promise<FormRefusal | null> => {
    if (attachments.copying) return { form: 'record.filesWait' };
    const saved = row
      ? await editRecord(ctx, row.id, own, base, beside)
      : replaces
        ? await addVersion(ctx, replaces.id, { ...own, parentId: null }, attachments.files, beside)
        : await addRecord(ctx, { ...own, parentId: null }, attachments.files, beside);
    if (!saved.ok) {
      const { error } = saved;
      if (error.code === 'stale') {
        setStale(error.fields);
        return { fields: Object.fromEntries(error.fields.map(({ field }) => [formFieldOf(field), 'record.stale'])) };
      }
      if (error.code === 'nothingToDo') {
        await kept.finish();
        close();
        return null;
      }
      return { form: error.code === 'unknownRecord' ? t('unknownRecord') : refusalText(error, label) };
    }
    const noted = !row && scans.length > 0 ? await noteAttached(ctx, scans, saved.value.id) : null;
    await kept.finish();
    told(own.description, saved.value.changeId, saved.value.durable);
    // The record is saved; its scan would be offered once more as one that waits.
    if (noted && !noted.ok && noted.error.code !== 'noScans')
      toast({ text: arrivals('notNoted', { reason: arrivalRefusal(noted.error, arrivals, refusalText) }), tone: 'late' });
    if (!row) noteLastRecord(owner, { ...blankRecord, ...(await typedAgain(saved.value.id)) });
    if (button === 'again') onAgain(true);
    else navigate({ pathname: `/arsip/${saved.value.id}`, search: address });
    return null;
  };
  const typedAgain = async (id: string): Promise<Partial<RecordFormValues>> => {
    const stored = await gate.db.records.get(id);
    return stored ? formValuesOf(stored, await gate.db.rows('recordCategory').get(categoryId(id)), locale) : {};
  };

  return (
    <>
      <PageHead title={t(row ? 'formEdit' : 'formNew')} />
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
                  onAgain(false);
                },
              },
            ]}
          >
            {draft.files > 0 ? t('fileCountLost', { count: draft.files }) : undefined}
          </Banner>
        </div>
      )}
      {replaces && (
        <div className={css.banner}>
          <Banner tone="stamp" title={updates('replaces', { name: replaces.description })} />
        </div>
      )}
      <FormFrame
        schema={recordFormSchema}
        label={t('formLabel')}
        defaultValues={start}
        onSubmit={submit}
        onClose={close}
        errorText={(code) => (code === 'record.filesWait' ? t('filesWait') : code === 'record.stale' ? t('staleTitle') : words(code))}
        draft={kept.keeper}
        readyText={t('ready')}
        {...(previous ? { previous } : {})}
        submits={[
          { id: 'save', label: t('save'), icon: Save, key: 'Ctrl+S' },
          ...(row || replaces ? [] : [{ id: 'again', label: t('saveAndAdd'), key: 'Ctrl+Enter' }]),
        ]}
      >
        <RecordFormFields attachments={row ? null : attachments} unfolded={row !== null} />
        {stale.length > 0 && (
          <StaleDialog
            fields={stale}
            onClose={() => setStale([])}
            onResolved={(fields) => {
              setBase({ ...base, ...Object.fromEntries(fields.map(({ field, writer }) => [field, writer])) });
              setStale([]);
            }}
          />
        )}
      </FormFrame>
    </>
  );

  function words(code: string): string {
    const known = errorKeys[code];
    return known ? t(known) : code;
  }
}

/** Writers of the category as the person saw it: of the fields that stand beside the record. */
function categoryBases(said: Row<'recordCategory'> | undefined): Readonly<Record<string, string>> {
  const bases = said ? basesOf('recordCategory', said) : {};
  return Object.fromEntries(categoryFields.flatMap((field) => (bases[field] ? [[field, bases[field]]] : [])));
}

/** The question of the list that the form goes back to, without what the form itself was opened with. */
function listAddress(search: string): string {
  const params = new URLSearchParams(search);
  params.delete('penerimaan');
  params.delete('unit');
  params.delete('pindaian');
  params.delete('menggantikan');
  return params.toString();
}
