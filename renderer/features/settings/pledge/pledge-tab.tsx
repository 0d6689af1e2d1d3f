import { useState } from 'react';
import { z } from 'zod';
import { savePledgeWords } from '#renderer/commands/office/save-pledge-words.ts';
import { readHolders } from '#renderer/db/queries/holders.ts';
import { lockedPledge } from '#renderer/pdf/service-pledge.ts';
import { useOffice } from '#renderer/state/office.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useLive } from '#renderer/state/use-live.ts';
import { FormGrid, FormSection } from '#renderer/ui/form/field.tsx';
import { fieldNames } from '#renderer/ui/form/form-context.ts';
import { FormFrame } from '#renderer/ui/form/form-frame.tsx';
import { MultilineField, TextField } from '#renderer/ui/form/text-field.tsx';
import { Pane, Split } from '#renderer/ui/frame/page.tsx';
import { useText } from '#renderer/ui/use-text.ts';
import { type PledgeElement, pledgeElements } from '#shared/domain/service-pledge/pledge.ts';
import { useSave } from '../use-save.ts';
import css from './pledge.module.css';
import { pledgeModel, pledgeWordsOf } from './pledge-model.ts';
import { PledgePreview } from './pledge-preview.tsx';
import { wordsOf } from './pledge-values.ts';

const schema = z.object({
  ...(Object.fromEntries(pledgeElements.map((element) => [element, z.string().max(1200).optional()])) as Record<
    PledgeElement,
    z.ZodOptional<z.ZodString>
  >),
  letterNumber: z.string().optional(),
});
const at = fieldNames<z.input<typeof schema>>();

const PREVIEW_WIDTH = 520;

/** The service pledge: what the office adds to each of its six elements, and the paper as it forms. */
export function PledgeTab() {
  const t = useText('pledge');
  const ctx = useCommandContext();
  const office = useOffice();
  const save = useSave();
  const [opened, setOpened] = useState(0);
  const holders = useLive(() => readHolders(ctx.db), [ctx.db]);
  if (holders.status !== 'ready') return null;
  const words = pledgeWordsOf(office);
  const locked = lockedPledge(pledgeModel({ office, holders: holders.data, words, letterNumber: null, now: ctx.clock.now() }));
  return (
    <FormFrame
      key={`${opened} ${JSON.stringify(words)}`}
      label={t('title')}
      schema={schema}
      defaultValues={{ ...words, letterNumber: '' }}
      errorText={save.errorText}
      onClose={() => setOpened((count) => count + 1)}
      onSubmit={(values) => {
        const own = wordsOf(values);
        return save.runPrinted(own, () => savePledgeWords(ctx, own));
      }}
    >
      <Split stack>
        <Pane>
          <div className={css.form}>
            <FormSection title={t('title')} note={t('note')}>
              <FormGrid>
                {pledgeElements.map((element) => (
                  <MultilineField
                    key={element}
                    name={at(element)}
                    label={t(`own_${element}`)}
                    help={t('locked', { text: locked[element].join(' ') })}
                  />
                ))}
              </FormGrid>
            </FormSection>
            <FormSection title={t('letter')}>
              <FormGrid>
                <TextField name={at('letterNumber')} label={t('letterNumber')} help={t('letterNumberHelp')} span={3} />
              </FormGrid>
            </FormSection>
          </div>
        </Pane>
        <Pane width={PREVIEW_WIDTH} label={t('preview')}>
          <PledgePreview holders={holders.data} />
        </Pane>
      </Split>
    </FormFrame>
  );
}
