import { Check, FilePenLine, Plus, Printer, ShieldAlert, X } from 'lucide-react';
import { useState } from 'react';
import { mayDo } from '#renderer/commands/office/may.ts';
import { type ConsequenceFile, testsOfObjection } from '#renderer/db/queries/consequence-tests.ts';
import { readHolders } from '#renderer/db/queries/holders.ts';
import type { ObjectionFile } from '#renderer/db/queries/objections.ts';
import { useOffice } from '#renderer/state/office.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useLive } from '#renderer/state/use-live.ts';
import { QuietHead } from '#renderer/ui/detail/detail-page.tsx';
import { useToast } from '#renderer/ui/feedback/toasts.tsx';
import { Button } from '#renderer/ui/parts/button.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { type ConsequenceEventKind, mayChange } from '#shared/domain/consequence/consequence-test.ts';
import { finalObjectionStates } from '#shared/domain/objections/objection-workflow.ts';
import { formatShortDate } from '#shared/i18n/format.ts';
import { consequenceSheet } from '../letters/consequence-words.ts';
import { letterSource } from '../letters/letter-source.ts';
import { printLettersOf } from '../letters/print-letters.ts';
import { ApprovalDialog } from './approval-dialog.tsx';
import css from './consequence.module.css';
import { SheetDialog } from './sheet-dialog.tsx';

type Asked =
  | { readonly kind: 'sheet'; readonly test: ConsequenceFile | null }
  | { readonly kind: 'approval'; readonly test: ConsequenceFile; readonly event: ConsequenceEventKind }
  | null;

/** The consequence tests of a case: their state, their paper, their approval. */
export function ConsequencePanel({ file }: { readonly file: ObjectionFile }) {
  const t = useText('consequence');
  const f = useText('objectionFlow');
  const locale = useLocale();
  const ctx = useCommandContext();
  const office = useOffice();
  const toast = useToast();
  const [asked, setAsked] = useState<Asked>(null);
  const live = useLive(
    async () => ({ tests: await testsOfObjection(ctx.db, file.row.id), holders: await readHolders(ctx.db) }),
    [ctx.db, file.row.id],
  );
  const mayEdit = mayDo(ctx.actor, 'consequence.edit');
  const mayApprove = mayDo(ctx.actor, 'consequence.approve') || mayDo(ctx.actor, 'consequence.recordApproval');
  const rests = finalObjectionStates.includes(file.known.state) || !file.known.number;
  if (live.status !== 'ready' || (live.data.tests.length === 0 && (!mayEdit || rests))) return null;
  const print = async (test: ConsequenceFile) => {
    const model = consequenceSheet(await letterSource(ctx, office, file), test);
    const printed = await printLettersOf(ctx, file.row.id, [{ kind: 'consequenceSheet', model }]);
    toast(printed.ok && printed.value ? { text: f('printed') } : { text: f('printFailed'), tone: 'late' });
  };
  const approval = (test: ConsequenceFile, event: ConsequenceEventKind) => () => setAsked({ kind: 'approval', test, event });
  return (
    <div>
      <QuietHead icon={ShieldAlert} title={f('testsTitle')}>
        {mayEdit && !rests && (
          <Button tone="text" icon={Plus} onClick={() => setAsked({ kind: 'sheet', test: null })}>
            {t('add')}
          </Button>
        )}
      </QuietHead>
      <ul className={css.tests}>
        {live.data.tests.map((test) => {
          const { state, approvedOn } = test.course;
          const on = approvedOn ? ` ${formatShortDate(approvedOn, locale)}` : '';
          const excluded = test.parts.filter(({ verdict }) => verdict === 'excluded').length;
          return (
            <li key={test.row.id}>
              <b>{test.row.subject}</b>
              <small>{`${t(`state_${state}`)}${on}; ${t('partsCount', { count: test.parts.length })}, ${t('excludedCount', { count: excluded })}`}</small>
              <div className={css.actions}>
                <Button
                  icon={Printer}
                  onClick={() => {
                    print(test).catch(reportError);
                  }}
                >
                  {t('print')}
                </Button>
                {mayEdit && mayChange(state) && (
                  <Button icon={FilePenLine} onClick={() => setAsked({ kind: 'sheet', test })}>
                    {t('edit')}
                  </Button>
                )}
                {mayApprove && mayChange(state) && (
                  <>
                    <Button icon={Check} onClick={approval(test, 'approved')}>
                      {t('approve')}
                    </Button>
                    <Button icon={X} onClick={approval(test, 'rejected')}>
                      {t('reject')}
                    </Button>
                  </>
                )}
                {mayApprove && state === 'approved' && (
                  <Button tone="text" onClick={approval(test, 'voided')}>
                    {t('void')}
                  </Button>
                )}
              </div>
            </li>
          );
        })}
      </ul>
      {asked?.kind === 'sheet' && <SheetDialog file={file} test={asked.test} holders={live.data.holders} onClose={() => setAsked(null)} />}
      {asked?.kind === 'approval' && (
        <ApprovalDialog test={asked.test} kind={asked.event} holders={live.data.holders} onClose={() => setAsked(null)} />
      )}
    </div>
  );
}
