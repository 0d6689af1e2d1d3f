import { useState } from 'react';
import type { ShownDocument, ShownSheet } from '#renderer/texts/text-messages.ts';
import { Banner } from '#renderer/ui/parts/banner.tsx';
import { Tabs } from '#renderer/ui/parts/tabs.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { formatNumber } from '#shared/i18n/format.ts';
import css from './softcopies.module.css';

/** A document, a text or a workbook without the program that made it: what it says, not how it is laid out. */
export function DocumentView({ shown }: { readonly shown: ShownDocument }) {
  const t = useText('softcopies');
  const [at, setAt] = useState(0);
  if (shown.kind === 'text') {
    return (
      <article className={css.paper}>
        <Banner title={t('layoutNote')} />
        {/* biome-ignore lint/suspicious/noArrayIndexKey: paragraphs of one text have no other identity */}
        {shown.paragraphs.map((paragraph, index) => (paragraph === '' ? null : <p key={index}>{paragraph}</p>))}
        <More shown={shown.paragraphs.length} total={shown.total} />
      </article>
    );
  }
  const sheet = shown.sheets[at];
  return (
    <div className={css.sheets}>
      {shown.sheets.length > 1 && (
        <Tabs
          label={t('sheet')}
          items={shown.sheets.map(({ name }, index) => ({ id: String(index), label: name }))}
          current={String(at)}
          onChange={(id) => setAt(Number(id))}
        />
      )}
      {sheet && <Sheet sheet={sheet} />}
      {sheet && <More shown={sheet.rows.length} total={sheet.total} />}
    </div>
  );
}

function More({ shown, total }: { readonly shown: number; readonly total: number }) {
  const t = useText('softcopies');
  const locale = useLocale();
  return shown < total ? (
    <Banner title={t('linesShown', { shown: formatNumber(shown, locale), total: formatNumber(total, locale) })} />
  ) : null;
}

function Sheet({ sheet }: { readonly sheet: ShownSheet }) {
  const t = useText('softcopies');
  if (sheet.rows.length === 0) return <p>{t('sheetEmpty')}</p>;
  const columns = Math.max(...sheet.rows.map((row) => row.length));
  return (
    <table className={css.sheet}>
      <tbody>
        {sheet.rows.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows of a sheet are named by their number
          <tr key={index}>
            <th scope="row">{index + 1}</th>
            {Array.from({ length: columns }, (_, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: so are its columns
              <td key={column}>{row[column] ?? ''}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
