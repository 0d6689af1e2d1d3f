import { useWatch } from 'react-hook-form';
import { useToday } from '#renderer/state/office.ts';
import { useText } from '#renderer/ui/use-text.ts';
import { formatUnitCode, parseCodeList, parseCodePattern } from '#shared/domain/procedure/code-scheme.ts';
import { yearOf } from '#shared/lib/calendar-date.ts';
import css from './procedure.module.css';

/** A code as the pattern that is being typed would make it. */
export function CodeExample({ unitCode }: { readonly unitCode: string | null }) {
  const t = useText('procedure');
  const today = useToday();
  const [pattern, list] = useWatch({ name: ['pattern', 'list'] }) as readonly [string | undefined, string | undefined];
  const read = parseCodePattern(pattern ?? '');
  const codes = parseCodeList(list ?? '');
  const kode = (codes.ok ? codes.value[0]?.code : undefined) ?? 'A-01';
  const made = read.ok
    ? formatUnitCode(read.value, { kode, klasifikasi: '900.1.3', unit: unitCode ?? 'UNIT', tahun: String(yearOf(today)) }, 1)
    : null;
  return made?.ok ? <p className={css.example}>{t('schemeExample', { code: made.value })}</p> : null;
}
