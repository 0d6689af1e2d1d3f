import { Check, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from '#renderer/ui/parts/icon.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { formatNumber } from '#shared/i18n/format.ts';
import css from './backup.module.css';

export interface FigureLine {
  readonly id: string;
  readonly label: string;
  readonly expected: number;
  readonly found: number;
  /** Counts and hashes agree. */
  readonly same: boolean;
}

/** What a set holds beside what came out of it. */
export function FiguresTable({ lines, caption }: { readonly lines: readonly FigureLine[]; readonly caption: ReactNode }) {
  const t = useText('backup');
  const locale = useLocale();
  return (
    <table className={css.figures}>
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="sr-only">{t('table')}</span>
          </th>
          <th scope="col">{t('rehearsalInSet')}</th>
          <th scope="col">{t('rehearsalRestored')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.id} className={line.same ? undefined : css.wrong}>
            <th scope="row">{line.label}</th>
            <td>{formatNumber(line.expected, locale)}</td>
            <td>
              {formatNumber(line.found, locale)} <Icon of={line.same ? Check : TriangleAlert} small />
              <span className="sr-only">{t(line.same ? 'same' : 'notSame')}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
