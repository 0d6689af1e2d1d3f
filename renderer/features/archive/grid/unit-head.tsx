import { type Ref, useEffect, useId, useState } from 'react';
import { Picker } from '#renderer/ui/picker/picker.tsx';
import type { PickerOption } from '#renderer/ui/picker/picker-option.ts';
import { useText } from '#renderer/ui/use-text.ts';
import { useUnitChoices } from '../use-choices.ts';
import css from './box-grid.module.css';

interface Props {
  readonly unit: string;
  readonly onUnit: (id: string) => void;
  /** The way to the box. */
  readonly way: string;
  readonly missing: boolean;
  readonly inputRef: Ref<HTMLInputElement>;
}

/** What every new row of the box takes: its unit, and the place itself. */
export function UnitHead({ unit, onUnit, way, missing, inputRef }: Props) {
  const t = useText('boxGrid');
  const id = useId();
  const units = useUnitChoices();
  const [option, setOption] = useState<PickerOption | null>(null);
  useEffect(() => {
    let current = true;
    units.describe(unit).then((found) => current && setOption(found), reportError);
    return () => {
      current = false;
    };
  }, [unit, units]);
  return (
    <div className={css.strip}>
      <label htmlFor={id}>{t('unit')}</label>
      <div className={css.unit}>
        <Picker
          id={id}
          label={t('unit')}
          required
          value={option}
          search={units.search}
          error={missing}
          describedBy={missing ? `${id}-missing` : undefined}
          inputRef={inputRef}
          onChange={(picked) => onUnit(picked?.id ?? '')}
        />
      </div>
      {missing ? (
        <span id={`${id}-missing`} className={css.unitError}>
          {t('unitMissing')}
        </span>
      ) : (
        <span className={css.way}>{way}</span>
      )}
    </div>
  );
}
