import { useCallback, useEffect, useState } from 'react';
import { useLocation, useSearchParams } from 'react-router';
import { defaultTerms } from '#renderer/commands/office/office-defaults.ts';
import { basesOf } from '#renderer/db/patch.ts';
import { channelWords } from '#renderer/db/queries/channels.ts';
import { dropDraft } from '#renderer/db/queries/drafts.ts';
import { readRequest } from '#renderer/db/queries/requests.ts';
import { onlyPadOf, useOffice } from '#renderer/state/office.ts';
import { useCommandContext, useServices } from '#renderer/state/services.ts';
import { useSession } from '#renderer/state/session.ts';
import { entryDraftKey, readEntryDraft, useEntryDraft } from '#renderer/state/use-entry-draft.ts';
import { useGo } from '#renderer/state/use-go.ts';
import type { Instant } from '#shared/lib/civil-time.ts';
import { DoneScreen } from './done-screen.tsx';
import type { Officer } from './paper-models.ts';
import { RegistrationForm } from './registration-form.tsx';
import { blankValues, type FormValues, fromRow } from './registration-values.ts';
import type { EntryTarget, Outcome } from './use-registration.ts';

const DRAFT_FORM = 'request';

/** What the form opens with. */
interface Opening {
  readonly key: string;
  readonly initial: FormValues;
  readonly target: EntryTarget;
  readonly visitCode: string | null;
  readonly restoredAt: Instant | null;
  readonly officer: Officer;
  readonly channels: readonly string[];
}

/**
 * `#/permohonan/baru`: a new request, one that is answered at once (`?langsung=1`), an entry that is continued (`?lanjut=`), or a number of the
 * paper pad (`?susulan=1`).
 */
export function RegistrationPage() {
  const [params] = useSearchParams();
  const [round, setRound] = useState(0);
  const subject = params.get('lanjut') ?? (params.get('susulan') ? 'susulan' : params.get('langsung') ? 'langsung' : 'baru');
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
        onNext={() => (subject === 'baru' || subject === 'langsung' ? onAgain() : go('/permohonan/baru'))}
        onOpen={(id) => go(`/permohonan/${id}`)}
      />
    );
  if (!opening) return null;
  return (
    <OpenForm
      key={opening.target.newId}
      opening={opening}
      onStartEmpty={() => {
        open(false).then(setOpening, reportError);
      }}
      onDone={setOutcome}
      onClose={() => go('/permohonan')}
    />
  );
}

interface OpenFormProps {
  readonly opening: Opening;
  readonly onStartEmpty: () => void;
  readonly onDone: (outcome: Outcome) => void;
  readonly onClose: () => void;
}

function OpenForm({ opening, ...handlers }: OpenFormProps) {
  const ctx = useCommandContext();
  const { zone } = useOffice().office;
  const { pathname, search } = useLocation();
  const draft = useEntryDraft<FormValues>({
    db: ctx.db,
    form: DRAFT_FORM,
    path: `${pathname}${search}`,
    key: opening.key,
    owner: ctx.actor?.personId ?? '',
    newId: opening.target.newId,
    base: opening.target.base ?? {},
    zone,
    now: () => ctx.clock.now(),
    restoredAt: opening.restoredAt,
    titleOf: ({ name, information }) => name || information || '',
    onFault: reportError,
  });
  return <RegistrationForm {...opening} {...handlers} draft={draft} />;
}

/** Reads what a form is opened with: its draft, else blanks. */
function useOpening(subject: string): (withDraft: boolean) => Promise<Opening> {
  const ctx = useCommandContext();
  const { gate } = useServices();
  const fullName = useSession((session) => session.fullName);
  const personId = ctx.actor?.personId ?? '';
  const padDesk = onlyPadOf(useOffice());
  return useCallback(
    async (withDraft) => {
      const { db } = gate;
      const key = entryDraftKey(DRAFT_FORM, personId, subject);
      const [person, channels, file] = await Promise.all([
        db.rows('person').get(personId),
        channelWords(db, defaultTerms.channel),
        readRequest(db, subject),
      ]);
      const officer = { name: fullName ?? '', position: person?.position ?? null };
      const blank = {
        ...blankValues,
        channel: channels[0] ?? '',
        atOnce: subject === 'langsung',
        ...(subject === 'susulan' ? { fromPad: true, padDesk } : {}),
      };
      if (!withDraft) await dropDraft(db, key);
      const draft = withDraft ? await readEntryDraft(db, key, blank) : null;
      const head = { key, officer, channels, visitCode: file?.row.visitCode ?? null };
      const fresh = { newId: gate.ids.newId(), requestId: file?.row.id ?? null, base: file ? basesOf('request', file.row) : {} };
      return draft
        ? { ...head, initial: draft.form, target: { ...fresh, newId: draft.newId, base: draft.base }, restoredAt: draft.savedAt }
        : { ...head, initial: file ? fromRow(file.row) : blank, target: fresh, restoredAt: null };
    },
    [gate, personId, subject, fullName, padDesk],
  );
}
