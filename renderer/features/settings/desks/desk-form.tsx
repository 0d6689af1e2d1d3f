import { Printer } from 'lucide-react';
import { useState } from 'react';
import { z } from 'zod';
import { addDesk, renameDesk } from '#renderer/commands/office/save-desk.ts';
import { basesOf } from '#renderer/db/patch.ts';
import { useOffice } from '#renderer/state/office.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { FormGrid, FormSection } from '#renderer/ui/form/field.tsx';
import { fieldNames } from '#renderer/ui/form/form-context.ts';
import { FormFrame } from '#renderer/ui/form/form-frame.tsx';
import { TextField } from '#renderer/ui/form/text-field.tsx';
import { Button } from '#renderer/ui/parts/button.tsx';
import { useText } from '#renderer/ui/use-text.ts';
import { isDeskCode, nextDeskCode } from '#shared/domain/numbering/desk-code.ts';
import type { Row } from '#shared/schema/entities.ts';
import { text } from '#shared/schema/values.ts';
import { useSave } from '../use-save.ts';

const schema = z.object({ code: z.string().trim().toUpperCase().refine(isDeskCode, 'deskCode'), name: text });
const at = fieldNames<z.input<typeof schema>>();

interface Props {
  readonly kind: 'desk' | 'pad';
  readonly desk: Row<'desk'> | undefined;
  readonly onClose: () => void;
  readonly onPrint?: () => void;
}

/** A desk or a pad. Its code is final; its name may change. */
export function DeskForm({ kind, desk, onClose, onPrint }: Props) {
  const t = useText('settings');
  const ctx = useCommandContext();
  const { desks } = useOffice();
  const save = useSave();
  const [base] = useState(() => (desk ? basesOf('desk', desk) : {}));
  const [suggested] = useState(() => nextDeskCode(desks.map(({ code }) => code)) ?? '');
  const title = t(kind === 'pad' ? 'addPad' : 'addDesk');
  return (
    <FormFrame
      label={desk?.name ?? title}
      schema={schema}
      defaultValues={{ code: desk?.code ?? suggested, name: desk?.name ?? '' }}
      errorText={save.errorText}
      onClose={onClose}
      onSubmit={async ({ code, name }) => {
        const command = () => (desk ? renameDesk(ctx, desk, name, base) : addDesk(ctx, { code, name, kind }));
        const refusal = await save.runPrinted({ name }, command, { deskCode: 'code', deskTaken: 'code' });
        if (!refusal) onClose();
        return refusal;
      }}
    >
      <FormSection title={desk?.name ?? title} note={t(kind === 'pad' ? 'padNote' : 'deskNote')}>
        <FormGrid>
          <TextField name={at('code')} label={t('deskCode')} required disabled={desk !== undefined} span={2} />
          <TextField name={at('name')} label={t('deskName')} required span={4} autoFocus />
        </FormGrid>
      </FormSection>
      {onPrint && (
        <FormSection title={t('printPad')} note={t('padWarning')}>
          <Button icon={Printer} onClick={onPrint}>
            {t('printPad')}
          </Button>
        </FormSection>
      )}
    </FormFrame>
  );
}
