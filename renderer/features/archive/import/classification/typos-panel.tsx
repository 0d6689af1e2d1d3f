import { Tick } from '#renderer/ui/form/tick.tsx';
import { Button } from '#renderer/ui/parts/button.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import type { TypoInList } from '#shared/domain/classification/classification-plan.ts';
import { formatList } from '#shared/i18n/format.ts';
import css from '../import.module.css';

interface Props {
  readonly typos: readonly TypoInList[];
  readonly accepted: ReadonlySet<string>;
  readonly onChange: (accepted: ReadonlySet<string>) => void;
}

const ROWS_NAMED = 8;

/** Words that look like slips, each with what it would become. Nothing is corrected that is not ticked. */
export function TyposPanel({ typos, accepted, onChange }: Props) {
  const t = useText('importing');
  const locale = useLocale();
  if (typos.length === 0) return <p className={css.quiet}>{t('typosNone')}</p>;
  const rowsOf = (rows: readonly number[]) =>
    rows.length > ROWS_NAMED
      ? t('typoRowsMore', { rows: formatList(rows.slice(0, ROWS_NAMED).map(String), locale, 'plain'), more: rows.length - ROWS_NAMED })
      : t('typoRows', { rows: formatList(rows.map(String), locale, 'plain') });
  return (
    <div className={css.stack}>
      <div className={css.tools}>
        <span className={css.quiet}>{t('typosNote', { count: typos.length })}</span>
        <span className={css.grow} />
        <Button disabled={accepted.size === typos.length} onClick={() => onChange(new Set(typos.map(({ found }) => found)))}>
          {t('typoAll')}
        </Button>
        <Button tone="text" disabled={accepted.size === 0} onClick={() => onChange(new Set())}>
          {t('typoNone')}
        </Button>
      </div>
      <ul className={css.lines}>
        {typos.map(({ found, suggestion, rows }) => (
          <li key={found}>
            <label htmlFor={`typo-${found}`}>
              <Tick
                id={`typo-${found}`}
                aria-label={t('typoAccept', { found, suggestion })}
                checked={accepted.has(found)}
                onChange={({ target }) => {
                  const next = new Set(accepted);
                  if (target.checked) next.add(found);
                  else next.delete(found);
                  onChange(next);
                }}
              />
              <span className={css.typo}>
                <del>{found}</del> <span aria-hidden="true">→</span> <b>{suggestion}</b>
              </span>
              <small>{rowsOf(rows)}</small>
            </label>
          </li>
        ))}
      </ul>
    </div>
  );
}
