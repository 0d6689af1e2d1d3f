import { List, ListPlus, X } from 'lucide-react';
import { useState } from 'react';
import { tieDipEntry, untieDipEntry } from '#renderer/commands/dip/tie-entry.ts';
import { mayDo } from '#renderer/commands/office/may.ts';
import { entriesOfCase } from '#renderer/db/queries/dip-cases.ts';
import { proposalsOfCase } from '#renderer/db/queries/dip-proposals.ts';
import type { ServiceRegister } from '#renderer/db/queries/registered-numbers.ts';
import { useToday } from '#renderer/state/office.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useLive } from '#renderer/state/use-live.ts';
import { useRefusalText } from '#renderer/state/use-refusal-text.ts';
import { QuietHead } from '#renderer/ui/detail/detail-page.tsx';
import { useToast } from '#renderer/ui/feedback/toasts.tsx';
import { Button, IconButton } from '#renderer/ui/parts/button.tsx';
import { Picker } from '#renderer/ui/picker/picker.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { proposalAnswerText } from './dip-answer-text.ts';
import { useDipChoices } from './dip-choices.ts';
import { DipDue } from './dip-due.tsx';
import css from './dip-ties.module.css';

interface Props {
  readonly register: ServiceRegister;
  readonly caseId: string;
  /** Where none is tied yet, the case asks for one: an objection on ground b. */
  readonly asks: boolean;
}

/** The public information list in a case: the entries that it names with when each had to be announced, and what became of its proposals. */
export function DipTies({ register, caseId, asks }: Props) {
  const t = useText('dip');
  const locale = useLocale();
  const ctx = useCommandContext();
  const today = useToday();
  const toast = useToast();
  const common = useRefusalText();
  const choices = useDipChoices();
  const [tying, setTying] = useState(false);
  const live = useLive(
    async () => ({ entries: await entriesOfCase(ctx.db, caseId, today), proposals: await proposalsOfCase(ctx.db, register, caseId) }),
    [ctx.db, register, caseId, today],
  );
  if (live.status === 'failed') throw live.cause;
  if (live.status === 'loading') return null;
  const { entries, proposals } = live.data;
  if (entries.length === 0 && proposals.length === 0 && !asks) return null;
  const may = mayDo(ctx.actor, `${register}.view`) && mayDo(ctx.actor, 'dip.view');
  const change = (act: typeof tieDipEntry, entryId: string) => {
    act(ctx, { caseEntity: register, caseId, entryId }).then((done) => {
      if (!done.ok && done.error.code !== 'nothingToDo') toast({ text: common(done.error), tone: 'late' });
    }, reportError);
  };
  return (
    <div>
      <QuietHead icon={List} title={t('tieTitle')} />
      <ul className={css.lines}>
        {entries.map(({ entry }) => (
          <li key={entry.row.id}>
            <a href={`#/dip/${entry.row.id}`}>{entry.row.summary}</a>
            {may && (
              <IconButton
                small
                icon={X}
                label={t('tieRemove', { name: entry.row.summary })}
                onClick={() => change(untieDipEntry, entry.row.id)}
              />
            )}
            <DipDue entry={entry} today={today} />
          </li>
        ))}
        {proposals.map(({ id, information, answer }) => (
          <li key={id}>
            <a href={`#/dip/usulan?buka=${id}`}>{t('tieProposed', { information })}</a>
            <small>{answer ? [proposalAnswerText(t, answer, locale), answer.reason].filter(Boolean).join(': ') : t('tieWaiting')}</small>
          </li>
        ))}
      </ul>
      {may && asks && (
        <div className={css.tie}>
          {tying ? (
            <Picker
              label={t('tieField')}
              value={null}
              autoFocus
              search={choices.search}
              placeholder={t('tiePlaceholder')}
              onChange={(option) => {
                if (option) change(tieDipEntry, option.id);
                setTying(false);
              }}
            />
          ) : (
            <Button tone="text" icon={ListPlus} onClick={() => setTying(true)}>
              {t('tieAdd')}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
