import { Clock, Printer, Search } from 'lucide-react';
import { useGo } from '#renderer/state/use-go.ts';
import { useToast } from '#renderer/ui/feedback/toasts.tsx';
import { AttachmentZone } from '#renderer/ui/form/attachment-zone.tsx';
import { CheckboxField, CheckboxGroupField, RadioField, SelectField } from '#renderer/ui/form/choice-fields.tsx';
import { DateField } from '#renderer/ui/form/date-field.tsx';
import { FormGrid, FormSection } from '#renderer/ui/form/field.tsx';
import { fieldNames } from '#renderer/ui/form/form-context.ts';
import { FormFrame } from '#renderer/ui/form/form-frame.tsx';
import { InterpretedField } from '#renderer/ui/form/interpreted-field.tsx';
import { NumberField } from '#renderer/ui/form/number-field.tsx';
import { PasswordField } from '#renderer/ui/form/password-field.tsx';
import { MultilineField, TextField } from '#renderer/ui/form/text-field.tsx';
import { PageHead } from '#renderer/ui/frame/page.tsx';
import { Tag } from '#renderer/ui/parts/tag.tsx';
import { PickerField } from '#renderer/ui/picker/picker-field.tsx';
import { useBarcodeScanner } from '#renderer/ui/use-barcode-scanner.ts';
import { attached, choices, filled, previous, type SampleForm, sampleSchema, today, formWords as words } from '../samples/form.ts';
import { describeCode, searchCodes } from '../samples/records.ts';
import { SceneFrame } from './scene-frame.tsx';

const at = fieldNames<SampleForm>();
const nothing = () => {};
const draft = { savedAt: words.draftAt, save: nothing, discard: nothing };

const submits = [
  { id: 'register', label: words.register, icon: Printer, key: 'Ctrl+Enter' },
  { id: 'save', label: 'Simpan', key: 'Ctrl+S', unchecked: true },
];

/** The counter form and every kind of field. Submitting is refused, so that the errors can be seen. */
export function FormScene({ empty = false }: { readonly empty?: boolean }) {
  const go = useGo();
  const toast = useToast();
  useBarcodeScanner((code) => toast({ text: code }));
  return (
    <SceneFrame section="objections">
      <PageHead title={words.title} caption={words.caption} tail={<Tag icon={Clock}>{words.hours}</Tag>} />
      <FormFrame
        label={words.title}
        schema={sampleSchema}
        defaultValues={empty ? { grounds: [], papers: [] } : filled}
        previous={previous}
        draft={draft}
        submits={submits}
        readyText={words.ready}
        errorText={() => words.refused}
        onSubmit={() => Promise.resolve({ form: 'gallery.refused', fields: { request: 'gallery.refused' } })}
        onClose={() => go('/galeri')}
      >
        <Petitioner />
        <FormSection letter="B" title={words.b} note={words.bNote} required>
          <CheckboxGroupField name={at('grounds')} label={words.b} hideLabel columns={2} choices={choices.grounds} />
        </FormSection>
        <FormSection letter="C" title={words.c} note={words.cNote}>
          <FormGrid>
            <MultilineField name={at('position')} label={words.c} hideLabel />
          </FormGrid>
        </FormSection>
        <FormSection title={words.papers}>
          <FormGrid>
            <CheckboxGroupField name={at('papers')} label={words.papers} required span={3} choices={choices.papers} />
            <RadioField name={at('delivery')} label={words.delivery} required span={3} choices={choices.delivery} />
          </FormGrid>
        </FormSection>
        <OtherFields />
      </FormFrame>
    </SceneFrame>
  );
}

const Petitioner = () => (
  <FormSection letter="A" title={words.a}>
    <FormGrid>
      <TextField name={at('request')} label={words.request} required span={2} icon={Search} />
      <TextField name={at('name')} label={words.name} required span={2} />
      <TextField name={at('address')} label={words.address} required span={2} />
      <TextField name={at('contact')} label={words.contact} required span={2} help={words.contactHelp} />
      <RadioField name={at('by')} label={words.by} span={2} choices={choices.by} />
      <TextField name={at('purpose')} label={words.purpose} required span={2} />
      <DateField name={at('knownOn')} label={words.knownOn} required span={2} today={today} max={today} />
    </FormGrid>
  </FormSection>
);

const OtherFields = () => (
  <FormSection letter="D" title={words.d}>
    <FormGrid>
      <NumberField name={at('sheets')} label={words.sheets} unit={words.sheetsUnit} span={2} />
      <InterpretedField
        name={at('made')}
        label={words.made}
        span={2}
        interpret={(text) => (text.startsWith('±') ? words.madeMeaning : null)}
      />
      <SelectField name={at('unit')} label={words.unit} span={2} choices={choices.unit} />
      <PickerField name={at('code')} label={words.code} span={4} search={searchCodes} describe={describeCode} />
      <PasswordField name={at('secret')} label={words.secret} span={2} />
      <CheckboxField name={at('agreed')} label={words.agreed} span={6} />
      <AttachmentZone
        label={words.files}
        help={words.filesHelp}
        accept=".pdf,.jpg,.png,.docx,.xlsx"
        files={attached}
        onFiles={nothing}
        onRemove={nothing}
      />
    </FormGrid>
  </FormSection>
);
