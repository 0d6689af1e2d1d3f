import type { ReactNode } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import { describe, expect, test } from 'vitest';
import { markupOf } from '#test/support/rendered.tsx';
import { CheckboxGroupField, RadioField, SelectField } from './choice-fields.tsx';
import { PasswordField } from './password-field.tsx';
import { TextField } from './text-field.tsx';

const choices = [
  { value: 'x', label: 'WIB, Jakarta' },
  { value: 'y', label: 'WITA, Makassar' },
];

function Form({ children }: { readonly children: ReactNode }) {
  const form = useForm({ defaultValues: { x: 'x' } });
  return <FormProvider {...form}>{children}</FormProvider>;
}

/** The name of the one thing in the markup that asks by `aria-labelledby`, or that a `<label for>` belongs to. */
function nameIn(html: string): string {
  const asked = /aria-labelledby="([^"]*)"/.exec(html)?.[1]?.split(' ') ?? [];
  const ids = asked.length > 0 ? asked : [/<label[^>]* id="([^"]*)"/.exec(html)?.[1] ?? ''];
  return ids.map((id) => (html.split(`id="${id}"`)[1] ?? '').replace(/^[^>]*>/, '').replace(/<\/(?:label|span)>.*$/s, '')).join(' ');
}

describe('the name of a required field is its label and nothing else', () => {
  test.each([
    ['a text', <TextField key="f" name="x" label="Zona waktu" required />],
    ['a password', <PasswordField key="f" name="x" label="Zona waktu" required autoComplete="new-password" />],
    ['a choice', <SelectField key="f" name="x" label="Zona waktu" required choices={choices} />],
    ['a row of choices', <RadioField key="f" name="x" label="Zona waktu" required choices={choices} />],
    ['a group of boxes', <CheckboxGroupField key="f" name="x" label="Zona waktu" required choices={choices} />],
  ])('%s', (_kind, field) => {
    const html = markupOf(<Form>{field}</Form>);

    expect(nameIn(html)).toBe('Zona waktu');
  });

  test('a group of boxes still says that it is required', () => {
    const html = markupOf(
      <Form>
        <CheckboxGroupField name="x" label="Alasan" required choices={choices} />
      </Form>,
    );

    const described = /role="group"[^>]*aria-describedby="([^"]*)"/.exec(html)?.[1];
    expect(html.split(`id="${described}"`)[1]).toMatch(/^[^>]*>.*wajib diisi/);
  });
});
