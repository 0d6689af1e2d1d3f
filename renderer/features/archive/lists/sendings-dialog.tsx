import { CircleCheck, Clock, Send, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { voidSending } from '#renderer/commands/archive/send-list.ts';
import { mayDo } from '#renderer/commands/office/may.ts';
import { readSendings, type UnitSendings } from '#renderer/db/queries/list-sendings.ts';
import { useToday } from '#renderer/state/office.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useLive } from '#renderer/state/use-live.ts';
import { useRefusalText } from '#renderer/state/use-refusal-text.ts';
import { DialogFrame } from '#renderer/ui/dialog/choice-dialog.tsx';
import { DangerDialog } from '#renderer/ui/dialog/confirm-dialog.tsx';
import { useToast } from '#renderer/ui/feedback/toasts.tsx';
import { Button } from '#renderer/ui/parts/button.tsx';
import { Tag } from '#renderer/ui/parts/tag.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { formatDate, type Locale } from '#shared/i18n/format.ts';
import type { Row } from '#shared/schema/entities.ts';
import type { ListText } from './list-cells.ts';
import css from './lists.module.css';
import { MonthsDialog } from './months-dialog.tsx';
import { SendDialog } from './send-dialog.tsx';

interface Props {
  readonly months: number;
  readonly onClose: () => void;
}

const tones = {
  late: { tone: 'late', icon: TriangleAlert },
  never: { tone: 'soon', icon: Clock },
  soon: { tone: 'soon', icon: Clock },
  sent: { tone: 'done', icon: CircleCheck },
} as const;

const dueText = ({ due: { state, dueOn } }: UnitSendings, t: ListText, locale: Locale): string =>
  dueOn === null ? t('send_never') : t(state === 'late' ? 'send_late' : 'send_due', { date: formatDate(dueOn, locale) });

/** Which unit sent its active list when, when it is due again, and the next one to be sent. */
export function SendingsDialog({ months, onClose }: Props) {
  const t = useText('archiveLists');
  const ui = useText('ui');
  const locale = useLocale();
  const ctx = useCommandContext();
  const today = useToday();
  const toast = useToast();
  const common = useRefusalText();
  const [sending, setSending] = useState<Row<'unit'> | null>(null);
  const [voiding, setVoiding] = useState<Row<'listSending'> | null>(null);
  const [asking, setAsking] = useState(false);
  const live = useLive(() => readSendings(ctx.db, months, today), [ctx.db, months, today]);
  const mayWork = mayDo(ctx.actor, 'procedure.work');
  if (sending) return <SendDialog unit={sending} onClose={() => setSending(null)} />;
  if (asking) return <MonthsDialog months={months} onClose={() => setAsking(false)} />;
  if (voiding)
    return (
      <DangerDialog
        open
        title={t('sendVoid')}
        warning={t('sendVoidWarning', { date: formatDate(voiding.on, locale) })}
        confirmLabel={t('sendVoid')}
        onConfirm={(reason) => {
          voidSending(ctx, voiding.id, reason)
            .then((done) => {
              setVoiding(null);
              if (!done.ok) toast({ text: common(done.error), tone: 'late' });
            })
            .catch(reportError);
        }}
        onClose={() => setVoiding(null)}
      >
        {null}
      </DangerDialog>
    );
  return (
    <DialogFrame
      open
      title={t('sendings')}
      width="md"
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{ui('close')}</Button>
          {mayDo(ctx.actor, 'settings.edit') && (
            <Button tone="text" onClick={() => setAsking(true)}>
              {t('sendMonths')}
            </Button>
          )}
        </>
      }
    >
      <p>{t('sendingsNote', { count: months })}</p>
      <ul className={css.sendings}>
        {(live.status === 'ready' ? live.data : []).map((one) => {
          const [last] = one.sendings;
          return (
            <li key={one.unit.id}>
              <span className={css.words}>
                <b>{one.unit.name}</b>
                <small>
                  {last
                    ? [
                        t('sentOn', { date: formatDate(last.on, locale) }),
                        last.number,
                        last.receivedBy,
                        t('items', { count: last.records }),
                      ]
                        .filter(Boolean)
                        .join(', ')
                    : t('sentNever')}
                </small>
              </span>
              <Tag {...tones[one.due.state]}>{dueText(one, t, locale)}</Tag>
              {mayWork && last && (
                <Button tone="text" aria-label={t('sendVoidOf', { unit: one.unit.name })} onClick={() => setVoiding(last)}>
                  {t('sendVoidShort')}
                </Button>
              )}
              {mayWork && (
                <Button icon={Send} aria-label={t('sendTitle', { unit: one.unit.name })} onClick={() => setSending(one.unit)}>
                  {t('sendShort')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </DialogFrame>
  );
}
