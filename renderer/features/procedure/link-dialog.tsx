import { useMemo, useState } from 'react';
import { accessUserOf } from '#renderer/commands/access-user.ts';
import { linkRecord } from '#renderer/commands/procedure/identification-list.ts';
import type { ListedLine } from '#renderer/db/queries/identification.ts';
import { searchPage } from '#renderer/search/fallback.ts';
import { useCommandContext, useServices } from '#renderer/state/services.ts';
import { useRefusalText } from '#renderer/state/use-refusal-text.ts';
import { useToast } from '#renderer/ui/feedback/toasts.tsx';
import { DialogForm } from '#renderer/ui/form/dialog-form.tsx';
import { FieldFrame } from '#renderer/ui/form/field.tsx';
import { Picker } from '#renderer/ui/picker/picker.tsx';
import type { SearchOptions } from '#renderer/ui/picker/picker-option.ts';
import { useText } from '#renderer/ui/use-text.ts';
import { can, securityClasses } from '#shared/domain/access/access.ts';
import { LinkedRecords } from './linked-records.tsx';
import { listRefusal } from './list-words.ts';

/** Links a record to the line that it documents. */
export function LinkDialog({ line, onClose }: { readonly line: ListedLine; readonly onClose: () => void }) {
  const t = useText('procedure');
  const ctx = useCommandContext();
  const { search } = useServices();
  const toast = useToast();
  const common = useRefusalText();
  const [record, setRecord] = useState<{ readonly id: string; readonly label: string } | null>(null);
  const options = useMemo(
    (): SearchOptions => async (query, offset, limit) => {
      if (query.trim() === '') return { rows: [], total: 0 };
      const user = await accessUserOf(ctx);
      const securityClass = securityClasses.filter((one) => user !== null && can(user, 'record.view', { securityClass: one }).allowed);
      const page = await searchPage(search, ctx.db, { entity: 'record', text: query, filters: { securityClass }, offset, limit }, 'link');
      if (page.status !== 'ready') return { rows: [], total: 0 };
      return {
        rows: page.rows.map(({ id, card }) => ({
          id,
          label: card.description,
          detail: [card.classCode, card.location].filter(Boolean).join(', '),
        })),
        total: page.total,
      };
    },
    [ctx, search],
  );
  return (
    <DialogForm
      title={t('linkTitle')}
      submitLabel={t('linkSubmit')}
      initial={{}}
      note={<p>{line.row.information}</p>}
      after={<LinkedRecords line={line} />}
      onSubmit={async () => {
        if (!record) return { form: t('linkChoose') };
        const done = await linkRecord(ctx, line.row.id, record.id);
        if (!done.ok) return { form: listRefusal(t, done.error, common) };
        toast({ text: t('linked', { name: record.label }) });
        return null;
      }}
      onClose={onClose}
    >
      <FieldFrame id="link-record" label={t('linkRecord')} required>
        <Picker
          id="link-record"
          label={t('linkRecord')}
          value={record}
          search={options}
          placeholder={t('linkPlaceholder')}
          autoFocus
          onChange={setRecord}
        />
      </FieldFrame>
    </DialogForm>
  );
}
