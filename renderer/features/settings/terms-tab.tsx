import { ArrowDown, ArrowUp, Plus } from 'lucide-react';
import { useState } from 'react';
import { z } from 'zod';
import type { ValueList } from '#renderer/commands/office/office-defaults.ts';
import { addTerm, moveTerm, switchTerm } from '#renderer/commands/office/save-term.ts';
import { allOf } from '#renderer/db/queries/office.ts';
import { useCommandContext, useServices } from '#renderer/state/services.ts';
import { useLive } from '#renderer/state/use-live.ts';
import { FormGrid, FormSection } from '#renderer/ui/form/field.tsx';
import { fieldNames } from '#renderer/ui/form/form-context.ts';
import { FormFrame } from '#renderer/ui/form/form-frame.tsx';
import { TextField } from '#renderer/ui/form/text-field.tsx';
import { Pane, Scroll, Split } from '#renderer/ui/frame/page.tsx';
import { Button, IconButton } from '#renderer/ui/parts/button.tsx';
import { useText } from '#renderer/ui/use-text.ts';
import type { Row } from '#shared/schema/entities.ts';
import { text } from '#shared/schema/values.ts';
import css from './settings.module.css';
import { SettingsTable } from './settings-table.tsx';
import { useSave } from './use-save.ts';

const lists: readonly ValueList[] = ['recordState', 'condition', 'medium', 'extentUnit', 'level', 'channel'];
const schema = z.object({ label: text });
const at = fieldNames<z.input<typeof schema>>();
const LISTS_WIDTH = 240;
const FORM_WIDTH = 340;

/** The editable lists of words that the archive form offers. */
export function TermsTab() {
  const t = useText('settings');
  const { gate } = useServices();
  const ctx = useCommandContext();
  const save = useSave();
  const [list, setList] = useState<ValueList>('recordState');
  const [adding, setAdding] = useState(0);
  const all = useLive(() => allOf(gate.db, 'valueTerm'), [gate]);
  if (all.status !== 'ready') return null;
  const terms = all.data.filter((term) => term.list === list).toSorted((a, b) => a.position - b.position);
  const run = (command: Parameters<typeof save.run>[0]) => {
    save.run(command).catch(reportError);
  };
  const neighbour = (term: Row<'valueTerm'>, step: number) => terms[terms.indexOf(term) + step];
  const move = (term: Row<'valueTerm'>, step: number) => {
    const other = neighbour(term, step);
    if (other) run(moveTerm(ctx, term, other));
  };
  return (
    <Split stack>
      <Pane width={LISTS_WIDTH}>
        <SettingsTable<ValueList>
          label={t('tab_daftar')}
          rows={lists}
          rowId={(id) => id}
          selected={list}
          onOpen={setList}
          columns={[{ id: 'name', label: t('tab_daftar'), cell: (id) => t(`list_${id}`) }]}
        />
      </Pane>
      <Pane label={t(`list_${list}`)}>
        <div className={css.toolbar}>
          <h2>{t(`list_${list}`)}</h2>
          <small>{t('termsHelp')}</small>
        </div>
        <Scroll label={t('term')}>
          <SettingsTable<Row<'valueTerm'>>
            label={t(`list_${list}`)}
            rows={terms}
            rowId={(term) => term.id}
            muted={(term) => !term.active}
            columns={[
              { id: 'label', label: t('term'), cell: (term) => term.label },
              { id: 'state', label: t('yearStatus'), quiet: true, width: 120, cell: (term) => (term.active ? '' : t('inactive')) },
              {
                id: 'act',
                label: t('termActs'),
                quiet: true,
                width: 220,
                cell: (term) => (
                  <span className={css.ends}>
                    <IconButton
                      small
                      icon={ArrowUp}
                      label={t('termUp', { label: term.label })}
                      disabled={!neighbour(term, -1)}
                      onClick={() => move(term, -1)}
                    />
                    <IconButton
                      small
                      icon={ArrowDown}
                      label={t('termDown', { label: term.label })}
                      disabled={!neighbour(term, 1)}
                      onClick={() => move(term, 1)}
                    />
                    <Button tone="text" onClick={() => run(switchTerm(ctx, term, !term.active))}>
                      {term.active ? t('termOff') : t('termOn')}
                    </Button>
                  </span>
                ),
              },
            ]}
          />
        </Scroll>
      </Pane>
      <Pane width={FORM_WIDTH}>
        <FormFrame
          key={`${list} ${adding}`}
          label={t('addTerm')}
          schema={schema}
          defaultValues={{ label: '' }}
          errorText={save.errorText}
          submits={[{ id: 'add', label: t('add'), icon: Plus, key: 'Ctrl+S' }]}
          onClose={() => setAdding((count) => count + 1)}
          onSubmit={async ({ label }) => {
            const refusal = await save.runPrinted({ label }, () => addTerm(ctx, list, label), { exists: 'label' });
            if (!refusal) setAdding((count) => count + 1);
            return refusal;
          }}
        >
          <FormSection title={t('addTerm')}>
            <FormGrid>
              <TextField name={at('label')} label={t('term')} required />
            </FormGrid>
          </FormSection>
        </FormFrame>
      </Pane>
    </Split>
  );
}
