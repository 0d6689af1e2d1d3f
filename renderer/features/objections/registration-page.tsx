import { useCallback, useEffect, useState } from 'react';
import { useLocation, useSearchParams } from 'react-router';
import { defaultTerms } from '#renderer/commands/office/office-defaults.ts';
import type { StaleField } from '#renderer/db/gate/request.ts';
import { basesOf } from '#renderer/db/patch.ts';
import { channelWords } from '#renderer/db/queries/channels.ts';
import { readComplaint } from '#renderer/db/queries/complaints.ts';
import { dropDraft } from '#renderer/db/queries/drafts.ts';
import { readObjection } from '#renderer/db/queries/objections.ts';
import { readRequest } from '#renderer/db/queries/requests.ts';
import { onlyPadOf, useOffice } from '#renderer/state/office.ts';
import { useCommandContext, useServices } from '#renderer/state/services.ts';
import { useSession } from '#renderer/state/session.ts';
import { entryDraftKey, readEntryDraft, useEntryDraft } from '#renderer/state/use-entry-draft.ts';
import { useGo } from '#renderer/state/use-go.ts';
import { silenceGround } from '#shared/domain/requests/request-case.ts';
import { civilDateOf, type Instant } from '#shared/lib/civil-time.ts';
import { DoneScreen } from './done-screen.tsx';
import { RegistrationForm } from './registration-form.tsx';
import { blankValues, type FormValues, fromComplaint, fromFile, fromRequest, fromSilence } from './registration-values.ts';
import { StaleDialog } from './stale-dialog.tsx';
import { takeTheirs } from './stale-values.ts';
import type { EntryTarget, Outcome } from './use-registration.ts';

const DRAFT_FORM = 'objection';

/** What the form opens with. */
interface Opening {
  readonly key: string;
  readonly initial: FormValues;
  readonly target: EntryTarget;
  readonly visitCode: string | null;
  readonly restoredAt: Instant | null;
  readonly officer: { readonly name: string; readonly position: string | null };
}

/**
 * `#/keberatan/baru`: a new objection, one to a request (`?permohonan=`), one that was a complaint (`?pengaduan=`), an entry that is continued (`?lanjut=`), or a number of the
 * paper pad (`?susulan=1`). Each has a draft of its own.
 */
export function RegistrationPage() {
  const [params] = useSearchParams();
  const [round, setRound] = useState(0);
  const subject =
    params.get('lanjut') ?? params.get('permohonan') ?? params.get('pengaduan') ?? (params.get('susulan') ? 'susulan' : 'baru');
  return <Registration key={`${subject} ${round}`} subject={subject} onAgain={() => setRound(round + 1)} />;
}

function Registration({ subject, onAgain }: { readonly subject: string; readonly onAgain: () => void }) {
  const [opening, setOpening] = useState<Opening | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const go = useGo();
  const open = useOpening(subject);
  useEffect(() => {
    let current = true;
    open(true).then((found) => current && setOpening(found), reportError);
    return () => {
      current = false;
    };
  }, [open]);

  if (outcome)
    return (
      <DoneScreen
        outcome={outcome}
        onNext={() => (subject === 'baru' ? onAgain() : go('/keberatan/baru'))}
        onOpen={(id) => go(`/keberatan/${id}`)}
      />
    );
  if (!opening) return null;
  const startEmpty = () => open(false).then(setOpening, reportError);
  return (
    <OpenForm
      key={`${opening.target.newId} ${opening.restoredAt ?? ''} ${JSON.stringify(opening.target.base)}`}
      opening={opening}
      onReopen={setOpening}
      onStartEmpty={() => {
        startEmpty().catch(reportError);
      }}
      onDone={setOutcome}
      onClose={() => go('/keberatan')}
    />
  );
}

interface OpenFormProps {
  readonly opening: Opening;
  readonly onReopen: (opening: Opening) => void;
  readonly onStartEmpty: () => void;
  readonly onDone: (outcome: Outcome) => void;
  readonly onClose: () => void;
}

function OpenForm({ opening, onReopen, onStartEmpty, onDone, onClose }: OpenFormProps) {
  const ctx = useCommandContext();
  const { zone } = useOffice().office;
  const [stale, setStale] = useState<{ readonly fields: readonly StaleField[]; readonly values: FormValues } | null>(null);
  const { pathname, search } = useLocation();
  const draft = useEntryDraft<FormValues>({
    db: ctx.db,
    form: DRAFT_FORM,
    titleOf: ({ name, requestNumber }) => name || requestNumber || '',
    key: opening.key,
    owner: ctx.actor?.personId ?? '',
    path: `${pathname}${search}`,
    newId: opening.target.newId,
    base: opening.target.base,
    zone,
    now: () => ctx.clock.now(),
    restoredAt: opening.restoredAt,
    onFault: reportError,
  });
  const settle = (values: FormValues) => {
    if (!stale) return;
    // Either way the person has now seen the other value: it is the base from here on.
    const base = { ...opening.target.base, ...Object.fromEntries(stale.fields.map((field) => [field.field, field.writer])) };
    setStale(null);
    onReopen({ ...opening, initial: values, target: { ...opening.target, base } });
  };
  return (
    <>
      <RegistrationForm
        initial={opening.initial}
        target={opening.target}
        visitCode={opening.visitCode}
        draft={draft}
        restoredAt={opening.restoredAt}
        onStartEmpty={onStartEmpty}
        officer={opening.officer}
        onStale={(fields, values) => setStale({ fields, values })}
        onDone={onDone}
        onClose={onClose}
      />
      {stale && (
        <StaleDialog
          fields={stale.fields}
          onMine={() => settle(stale.values)}
          onTheirs={() => settle(takeTheirs(stale.values, stale.fields))}
          onClose={() => setStale(null)}
        />
      )}
    </>
  );
}

/** Reads what a form is opened with: its draft, else the entry or request that it is about, else blanks. */
function useOpening(subject: string): (withDraft: boolean) => Promise<Opening> {
  const ctx = useCommandContext();
  const { gate } = useServices();
  const state = useOffice();
  const { calendar, office } = state;
  const padDesk = onlyPadOf(state);
  const { zone } = office;
  const fullName = useSession((session) => session.fullName);
  const personId = ctx.actor?.personId ?? '';
  return useCallback(
    async (withDraft) => {
      const { db } = gate;
      const key = entryDraftKey(DRAFT_FORM, personId, subject);
      const person = await db.rows('person').get(personId);
      const officer = { name: fullName ?? '', position: person?.position ?? null };
      const file = await readObjection(db, subject);
      const fresh = { newId: gate.ids.newId(), objectionId: file?.row.id ?? null, base: file ? basesOf('objection', file.row) : {} };
      const visitCode = file?.row.visitCode ?? null;
      if (!withDraft) await dropDraft(db, key);
      // The counter stands in the form from the first: a field that filled itself later would be taken for typing.
      const [counter = ''] = await channelWords(db, defaultTerms.channel);
      const blank = { ...blankValues, channel: counter };
      const draft = withDraft ? await readEntryDraft(db, key, blank) : null;
      if (draft) {
        const complaint = await readComplaint(db, subject);
        const target = { ...fresh, newId: draft.newId, base: draft.base, ...(complaint ? { complaintId: complaint.row.id } : {}) };
        return { key, initial: draft.form, target, visitCode, restoredAt: draft.savedAt, officer };
      }
      const request = file ? undefined : await readRequest(db, subject);
      const complaint = file || request ? undefined : await readComplaint(db, subject);
      const silence = request && silenceGround(request.known, calendar, civilDateOf(gate.clock.now(), zone));
      const initial = file
        ? fromFile(file)
        : {
            ...blank,
            ...(request ? fromRequest(request) : {}),
            ...(complaint ? fromComplaint(complaint, zone) : {}),
            ...fromSilence(silence),
            ...(subject === 'susulan' ? { fromPad: true, padDesk } : {}),
          };
      const target = complaint ? { ...fresh, complaintId: complaint.row.id } : fresh;
      return { key, initial, target, visitCode, restoredAt: null, officer };
    },
    [gate, personId, subject, fullName, calendar, zone, padDesk],
  );
}
