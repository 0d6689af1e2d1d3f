import { useState } from 'react';
import { type SchemeRefusal, saveCodeScheme } from '#renderer/commands/procedure/code-scheme.ts';
import { readCodeSchemes } from '#renderer/db/queries/code-schemes.ts';
import { allOf } from '#renderer/db/queries/office.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useLive } from '#renderer/state/use-live.ts';
import { useRefusalText } from '#renderer/state/use-refusal-text.ts';
import { useToast } from '#renderer/ui/feedback/toasts.tsx';
import { SelectField } from '#renderer/ui/form/choice-fields.tsx';
import { DialogForm } from '#renderer/ui/form/dialog-form.tsx';
import { MultilineField, TextField } from '#renderer/ui/form/text-field.tsx';
import type { FormRefusal } from '#renderer/ui/form/use-submit.ts';
import { useText } from '#renderer/ui/use-text.ts';
import { formatCodeList } from '#shared/domain/procedure/code-scheme.ts';
import { CodeExample } from './code-example.tsx';
import css from './procedure.module.css';
import type { ProcedureText } from './reception-words.ts';

/** How each unit codes its records. A unit is chosen first; its method stands in the form then. */
export function CodeSchemeDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useText('procedure');
  const ctx = useCommandContext();
  const toast = useToast();
  const common = useRefusalText();
  const [unitId, setUnitId] = useState<string | null>(null);
  const live = useLive(async () => ({ units: await allOf(ctx.db, 'unit'), schemes: await readCodeSchemes(ctx.db) }), [ctx.db]);
  if (live.status !== 'ready') return null;
  const { units, schemes } = live.data;
  const named = units.toSorted((a, b) => a.name.localeCompare(b.name, 'id'));
  const known = unitId === null ? undefined : schemes.get(unitId);
  if (unitId === null)
    return (
      <DialogForm
        title={t('schemes')}
        submitLabel={t('schemeChoose')}
        initial={{ unitId: '' }}
        onSubmit={async (values) => {
          const chosen = String(values.unitId ?? '');
          if (chosen === '') return { fields: { unitId: 'ui.errorRequired' } };
          setUnitId(chosen);
          return {};
        }}
        after={
          <div>
            <p className={css.batchHead}>{t(schemes.size > 0 ? 'schemesNow' : 'schemesNone')}</p>
            {schemes.size > 0 && (
              <ul className={css.heaps}>
                {named.flatMap((unit) => {
                  const one = schemes.get(unit.id);
                  return one
                    ? [
                        <li key={unit.id}>
                          <span className={css.heapWords}>
                            <button type="button" className={css.formLink} onClick={() => setUnitId(unit.id)}>
                              {unit.name}
                            </button>
                            <small>{one.scheme.pattern}</small>
                          </span>
                          <small>{t('schemeCodes', { count: one.codes.length })}</small>
                        </li>,
                      ]
                    : [];
                })}
              </ul>
            )}
          </div>
        }
        onClose={onClose}
      >
        <SelectField
          name="unitId"
          label={t('schemeUnit')}
          required
          autoFocus
          choices={named.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </DialogForm>
    );
  const unit = units.find(({ id }) => id === unitId);
  return (
    <DialogForm
      key={unitId}
      title={`${t('schemes')}: ${unit?.name ?? ''}`}
      submitLabel={t('save')}
      width="md"
      initial={{
        pattern: known?.scheme.pattern ?? '{kode}/{urut:000}/{tahun}',
        list: formatCodeList(known?.codes ?? []),
        note: known?.scheme.note ?? '',
      }}
      after={null}
      errorText={(code) => code}
      onSubmit={async ({ pattern, list, note }) => {
        const saved = await saveCodeScheme(ctx, {
          unitId,
          pattern: String(pattern ?? ''),
          list: String(list ?? ''),
          note: typeof note === 'string' && note.trim() !== '' ? note.trim() : null,
        });
        if (!saved.ok && saved.error.code !== 'nothingToDo') return refused(t, saved.error, common);
        toast({ text: t('schemeSaved') });
        return null;
      }}
      onClose={onClose}
    >
      <TextField name="pattern" label={t('schemePattern')} required autoFocus help={t('schemePatternHelp')} />
      <CodeExample unitCode={unit?.code ?? null} />
      <MultilineField name="list" label={t('schemeList')} help={t('schemeListHelp')} />
      <TextField name="note" label={t('schemeNote')} />
    </DialogForm>
  );
}

function refused(t: ProcedureText, error: SchemeRefusal, common: (error: { readonly code: string }) => string): FormRefusal {
  switch (error.code) {
    case 'pattern.empty':
      return { fields: { pattern: t('errPatternEmpty') } };
    case 'pattern.braces':
      return { fields: { pattern: t('errPatternBraces') } };
    case 'pattern.unknown':
      return { fields: { pattern: t('errPatternUnknown', { part: error.part }) } };
    case 'pattern.twice':
      return { fields: { pattern: t('errPatternTwice', { part: error.part }) } };
    case 'codeList.noTitle':
      return { fields: { list: t('errCodeNoTitle', { line: String(error.line) }) } };
    case 'codeList.twice':
      return { fields: { list: t('errCodeTwice', { line: String(error.line), value: error.value }) } };
    case 'notAllowed':
      return { form: t('errNotAllowed') };
    case 'unknownUnit':
      return { form: t('errUnknown') };
    default:
      return { form: common(error) };
  }
}
