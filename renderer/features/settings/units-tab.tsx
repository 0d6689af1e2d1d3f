import { Plus } from 'lucide-react';
import { useState } from 'react';
import { z } from 'zod';
import { addUnit, changeUnit } from '#renderer/commands/office/save-unit.ts';
import { basesOf } from '#renderer/db/patch.ts';
import { allOf } from '#renderer/db/queries/office.ts';
import { useCommandContext, useServices } from '#renderer/state/services.ts';
import { useLive } from '#renderer/state/use-live.ts';
import { SelectField } from '#renderer/ui/form/choice-fields.tsx';
import { FormGrid, FormSection } from '#renderer/ui/form/field.tsx';
import { fieldNames } from '#renderer/ui/form/form-context.ts';
import { FormFrame } from '#renderer/ui/form/form-frame.tsx';
import { TextField } from '#renderer/ui/form/text-field.tsx';
import { Pane, Scroll, Split } from '#renderer/ui/frame/page.tsx';
import { Button } from '#renderer/ui/parts/button.tsx';
import { useText } from '#renderer/ui/use-text.ts';
import type { Row } from '#shared/schema/entities.ts';
import { text } from '#shared/schema/values.ts';
import css from './settings.module.css';
import { SettingsTable } from './settings-table.tsx';
import { useSave } from './use-save.ts';

const schema = z.object({ code: text.optional(), name: text, parentId: z.string().optional() });
const at = fieldNames<z.input<typeof schema>>();
const FORM_WIDTH = 480;

/** Units that records and persons belong to. */
export function UnitsTab() {
  const t = useText('settings');
  const { gate } = useServices();
  const units = useLive(() => allOf(gate.db, 'unit'), [gate]);
  const [openId, setOpenId] = useState<string | null>(null);
  if (units.status !== 'ready') return null;
  const sorted = units.data.toSorted((a, b) => a.name.localeCompare(b.name, 'id'));
  const nameOf = (id: string | null) => sorted.find((unit) => unit.id === id)?.name ?? '';
  return (
    <Split stack>
      <Pane>
        <div className={css.toolbar}>
          <h2>{t('units')}</h2>
          <span className={css.grow} />
          <Button icon={Plus} onClick={() => setOpenId('new')}>
            {t('addUnit')}
          </Button>
        </div>
        <Scroll label={t('units')}>
          {sorted.length === 0 ? (
            <p className={css.empty}>{t('none')}</p>
          ) : (
            <SettingsTable<Row<'unit'>>
              label={t('units')}
              rows={sorted}
              rowId={(unit) => unit.id}
              selected={openId}
              onOpen={(unit) => setOpenId(unit.id)}
              columns={[
                { id: 'name', label: t('unitName'), cell: (unit) => unit.name },
                { id: 'code', label: t('unitCode'), width: 110, cell: (unit) => unit.code ?? '' },
                { id: 'parent', label: t('unitParent'), width: 200, cell: (unit) => nameOf(unit.parentId) },
              ]}
            />
          )}
        </Scroll>
      </Pane>
      <Pane width={FORM_WIDTH}>
        {openId === null ? (
          <p className={css.empty}>{t('chooseOne')}</p>
        ) : (
          <UnitForm key={openId} unit={sorted.find((unit) => unit.id === openId)} units={sorted} onClose={() => setOpenId(null)} />
        )}
      </Pane>
    </Split>
  );
}

interface FormProps {
  readonly unit: Row<'unit'> | undefined;
  readonly units: readonly Row<'unit'>[];
  readonly onClose: () => void;
}

function UnitForm({ unit, units, onClose }: FormProps) {
  const t = useText('settings');
  const ctx = useCommandContext();
  const save = useSave();
  const [base] = useState(() => (unit ? basesOf('unit', unit) : {}));
  const others = units.filter((other) => other.id !== unit?.id);
  return (
    <FormFrame
      label={unit?.name ?? t('addUnit')}
      schema={schema}
      defaultValues={{ code: unit?.code ?? '', name: unit?.name ?? '', parentId: unit?.parentId ?? '' }}
      errorText={save.errorText}
      onClose={onClose}
      onSubmit={async ({ code, name, parentId }) => {
        const values = { code: code ?? null, name, parentId: parentId ?? null };
        const refusal = await save.runPrinted(values, () => (unit ? changeUnit(ctx, unit, values, base) : addUnit(ctx, values)), {
          exists: 'name',
          ownParent: 'parentId',
        });
        if (!refusal) onClose();
        return refusal;
      }}
    >
      <FormSection title={unit?.name ?? t('addUnit')}>
        <FormGrid>
          <TextField name={at('name')} label={t('unitName')} required autoFocus />
          <TextField name={at('code')} label={t('unitCode')} span={3} />
          <SelectField name={at('parentId')} label={t('unitParent')} choices={others.map(({ id, name }) => ({ value: id, label: name }))} />
        </FormGrid>
      </FormSection>
    </FormFrame>
  );
}
