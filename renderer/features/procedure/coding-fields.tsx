import { useEffect, useMemo } from 'react';
import { useWatch } from 'react-hook-form';
import type { UnitScheme } from '#renderer/db/queries/code-schemes.ts';
import { TextField } from '#renderer/ui/form/text-field.tsx';
import { PickerField } from '#renderer/ui/picker/picker-field.tsx';
import type { PickerOption, SearchOptions } from '#renderer/ui/picker/picker-option.ts';
import { useText } from '#renderer/ui/use-text.ts';
import { asks, parseCodePattern } from '#shared/domain/procedure/code-scheme.ts';
import { fold } from '#shared/domain/search/fold.ts';

interface Props {
  readonly scheme: UnitScheme;
  readonly onKode: (kode: string | null) => void;
}

/** What the method of a unit asks for: a code of its own list, found by typing the words of its title. */
export function CodingFields({ scheme: { scheme, codes }, onKode }: Props) {
  const t = useText('procedure');
  const kode: unknown = useWatch({ name: 'kode' });
  // The codes of the batch are reckoned beside the form.
  useEffect(() => onKode(typeof kode === 'string' && kode.trim() !== '' ? kode.trim() : null), [kode, onKode]);
  const pattern = parseCodePattern(scheme.pattern);
  const asksCode = pattern.ok && asks(pattern.value, 'kode');
  const choices = useMemo((): { readonly search: SearchOptions; readonly describe: (id: string) => Promise<PickerOption | null> } => {
    const options = codes.map(({ code, title }): PickerOption => ({ id: code, code, label: title }));
    return {
      search: async (query, offset, limit) => {
        const words = fold(query).split(/\s+/).filter(Boolean);
        const rows = options.filter(({ code = '', label }) => words.every((word) => fold(`${code} ${label}`).includes(word)));
        return { rows: rows.slice(offset, offset + limit), total: rows.length };
      },
      describe: async (id) => options.find((option) => option.id === id) ?? null,
    };
  }, [codes]);
  if (!asksCode) return null;
  return codes.length > 0 ? (
    <PickerField
      name="kode"
      label={t('unitCodeChosen')}
      required
      autoFocus
      placeholder={t('unitCodePlaceholder')}
      help={scheme.note ?? ''}
      search={choices.search}
      describe={choices.describe}
    />
  ) : (
    <TextField name="kode" label={t('unitCodeChosen')} required span={3} autoFocus help={scheme.note ?? ''} />
  );
}
