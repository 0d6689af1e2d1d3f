import { accessUserOf } from '#renderer/commands/access-user.ts';
import { recordSending } from '#renderer/commands/archive/send-list.ts';
import { archiveList } from '#renderer/db/queries/archive-lists.ts';
import { useOffice, useToday } from '#renderer/state/office.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useRefusalText } from '#renderer/state/use-refusal-text.ts';
import { useToast } from '#renderer/ui/feedback/toasts.tsx';
import { DateField } from '#renderer/ui/form/date-field.tsx';
import { DialogForm } from '#renderer/ui/form/dialog-form.tsx';
import { TextField } from '#renderer/ui/form/text-field.tsx';
import { filled } from '#renderer/ui/form/typed.ts';
import { usePaperText, useText } from '#renderer/ui/use-text.ts';
import { can } from '#shared/domain/access/access.ts';
import { isCalendarDate } from '#shared/lib/calendar-date.ts';
import { printArchiveList } from './list-papers.ts';

interface Props {
  readonly unit: { readonly id: string; readonly name: string };
  readonly onClose: () => void;
}

/** The active list of a unit as it stands now: printed, kept as a paper, and noted as sent. */
export function SendDialog({ unit, onClose }: Props) {
  const t = useText('archiveLists');
  const ui = useText('ui');
  const paperText = usePaperText('archiveLists');
  const ctx = useCommandContext();
  const office = useOffice();
  const today = useToday();
  const toast = useToast();
  const common = useRefusalText();
  const send = async (typed: Readonly<Record<string, unknown>>) => {
    const { on } = typed;
    if (!isCalendarDate(on)) return { fields: { on: 'unread' } };
    if (on > today) return { fields: { on: 'future' } };
    const user = await accessUserOf(ctx);
    const shows = (record: Parameters<typeof can>[2]) => user !== null && can(user, 'record.view', record).allowed;
    const records = (await archiveList(ctx.db, today, { kind: 'active', unitId: unit.id, shows })) ?? [];
    const id = ctx.ids.newId();
    const paper = await printArchiveList(ctx, office, { kind: 'active', unit, period: null, undated: 0, records }, paperText, id);
    if (!paper.ok) return { form: t('notMade') };
    const saved = await recordSending(ctx, {
      id,
      unitId: unit.id,
      on,
      receivedBy: filled(typed.receivedBy),
      number: filled(typed.number),
      records: records.length,
    });
    if (!saved.ok) return { form: common(saved.error) };
    toast({ text: t('sendingNoted', { unit: unit.name }) });
    return null;
  };
  return (
    <DialogForm
      title={t('sendTitle', { unit: unit.name })}
      submitLabel={t('sendSubmit')}
      note={<p>{t('sendNote')}</p>}
      initial={{ on: today }}
      errorText={(code) => (code === 'future' ? t('errFuture') : ui('errorDate'))}
      onSubmit={send}
      onClose={onClose}
    >
      <DateField name="on" label={t('sendOn')} required span={3} today={today} max={today} autoFocus />
      <TextField name="number" label={t('sendNumber')} span={3} />
      <TextField name="receivedBy" label={t('sendReceivedBy')} />
    </DialogForm>
  );
}
