import { useFormContext } from 'react-hook-form';
import type { StaleField } from '#renderer/db/gate/request.ts';
import { useServices } from '#renderer/state/services.ts';
import { useLive } from '#renderer/state/use-live.ts';
import { ChoiceDialog } from '#renderer/ui/dialog/choice-dialog.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { formatRecordDate, type StoredRecordDate } from '#shared/i18n/format-record-date.ts';
import type { JsonValue } from '#shared/schema/values.ts';
import css from './archive.module.css';
import { fieldText } from './history-events.tsx';
import { formFieldOf, type RecordFormValues } from './record-form-values.ts';
import { readNames, valueTextOf } from './record-value-text.ts';

interface Props {
  readonly fields: readonly StaleField[];
  /** The person has seen the other values: the next save builds on them. */
  readonly onResolved: (fields: readonly StaleField[]) => void;
  readonly onClose: () => void;
}

/** Someone changed the same fields meanwhile: both values, and the question which holds. */
export function StaleDialog({ fields, onResolved, onClose }: Props) {
  const t = useText('archive');
  const locale = useLocale();
  const { gate } = useServices();
  const { setValue, clearErrors } = useFormContext<RecordFormValues>();
  const names = useLive(
    () =>
      readNames(
        gate.db,
        fields.flatMap(({ field, mine, theirs }) => [mine, theirs].map((value) => ({ field, value }))),
      ),
    [gate.db, fields],
  );
  const text = names.status === 'ready' ? valueTextOf(names.data, t, locale) : () => '';
  const typed = (field: string, value: JsonValue): string => {
    if (value === null) return '';
    if (field === 'date') return formatRecordDate(value as unknown as StoredRecordDate, locale);
    return String(value).replace('.', field === 'extent' ? ',' : '.');
  };
  const keepMine = () => {
    clearErrors();
    onResolved(fields);
  };
  const takeTheirs = () => {
    for (const { field, theirs } of fields) {
      setValue(formFieldOf(field) as keyof RecordFormValues, typed(field, theirs), { shouldDirty: true });
    }
    keepMine();
  };
  return (
    <ChoiceDialog
      open
      title={t('staleTitle')}
      text={
        <div className={css.stack}>
          <p>{t('staleText')}</p>
          <table className={css.table}>
            <thead>
              <tr>
                <th scope="col">{t('history')}</th>
                <th scope="col">{t('staleMine')}</th>
                <th scope="col">{t('staleTheirs')}</th>
              </tr>
            </thead>
            <tbody>
              {fields.map(({ field, mine, theirs }) => (
                <tr key={field}>
                  <th scope="row">{fieldText(field, t)}</th>
                  <td>{text(field, mine)}</td>
                  <td>{text(field, theirs)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      }
      choices={[
        { id: 'mine', label: t('staleKeepMine'), tone: 'primary', allowed: true, run: keepMine },
        { id: 'theirs', label: t('staleTakeTheirs'), allowed: true, run: takeTheirs },
      ]}
      onClose={onClose}
      width="md"
    />
  );
}
