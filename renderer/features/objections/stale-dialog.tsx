import type { StaleField } from '#renderer/db/gate/request.ts';
import { Facts } from '#renderer/ui/detail/record-parts.tsx';
import { ChoiceDialog } from '#renderer/ui/dialog/choice-dialog.tsx';
import { useText } from '#renderer/ui/use-text.ts';
import { fieldText } from './case-words.ts';
import { valueText } from './value-text.ts';

interface Props {
  readonly fields: readonly StaleField[];
  readonly onMine: () => void;
  readonly onTheirs: () => void;
  readonly onClose: () => void;
}

/** Someone changed the same entry meanwhile: both values, and the question which holds. */
export function StaleDialog({ fields, onMine, onTheirs, onClose }: Props) {
  const t = useText('objections');
  return (
    <ChoiceDialog
      open
      title={t('staleTitle')}
      text={
        <>
          <p>{t('staleText')}</p>
          {fields.map((field) => (
            <Facts
              key={`${field.id} ${field.field}`}
              columns
              facts={[
                { id: 'field', label: '', value: <b>{fieldText(t, field.field)}</b> },
                { id: 'mine', label: t('staleMine'), value: valueText(field.mine, t) },
                { id: 'theirs', label: t('staleTheirs'), value: valueText(field.theirs, t) },
              ]}
            />
          ))}
        </>
      }
      choices={[
        { id: 'mine', label: t('staleKeepMine'), tone: 'primary', allowed: true, run: onMine },
        { id: 'theirs', label: t('staleTakeTheirs'), allowed: true, run: onTheirs },
      ]}
      onClose={onClose}
      width="md"
    />
  );
}
