import { type Text, useLocale, useText } from '#renderer/ui/use-text.ts';
import type { ClassificationField } from '#shared/domain/classification/classification-columns.ts';
import type { ClassificationNote } from '#shared/domain/classification/classification-plan.ts';
import type { MessageKey } from '#shared/i18n/catalogue.ts';
import { formatList, formatNumber, type Locale } from '#shared/i18n/format.ts';
import css from '../import.module.css';

/** So many are read; a list with more notes has another trouble. */
const MOST_SHOWN = 500;

/** What the program noticed and does: every row that is left out or taken in part, by its number. */
export function NotesPanel({ notes }: { readonly notes: readonly ClassificationNote[] }) {
  const t = useText('importing');
  const locale = useLocale();
  if (notes.length === 0) return <p className={css.quiet}>{t('notesNone')}</p>;
  const shown = notes.slice(0, MOST_SHOWN);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section className={css.tableScroll} tabIndex={0} aria-label={t('notes')}>
      <table className={css.table} aria-label={t('notes')}>
        <thead>
          <tr>
            <th scope="col">{t('badRow')}</th>
            <th scope="col">{t('rowIssue')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((note, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the notes of one plan, never changed in place
            <tr key={index}>
              <td className={css.rowNumber}>{'row' in note ? note.row : ''}</td>
              <td>{noteText(note, t, locale)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {notes.length > shown.length && <p className={css.quiet}>{t('notesCut', { shown: formatNumber(shown.length, locale) })}</p>}
    </section>
  );
}

export const classFieldLabels: Readonly<Record<ClassificationField, MessageKey<'importing'>>> = {
  code: 'fieldCode',
  title: 'fieldTitle',
  active: 'fieldActive',
  inactive: 'fieldInactive',
  disposition: 'fieldDisposition',
  security: 'fieldSecurity',
};

function noteText(note: ClassificationNote, t: Text<'importing'>, locale: Locale): string {
  switch (note.code) {
    case 'note.headingLine':
      return t('noteHeading');
    case 'note.blankRow':
      return t('noteBlank');
    case 'note.noCode':
      return t('noteNoCode', { text: note.text });
    case 'note.unread':
      return t('noteUnread', { field: t(classFieldLabels[note.field]), text: note.text });
    case 'note.partialRule':
      return t('notePartial', {
        missing: formatList(
          note.missing.map((field) => t(classFieldLabels[field])),
          locale,
        ),
      });
    case 'note.unmarkedTrigger':
      return t('noteUnmarked', { text: note.text });
    case 'note.parentMissing':
      return t('noteParent', { missing: note.missing, parent: note.parent ?? t('noteParentTop') });
    case 'note.titleWithoutCode':
      return t('noteTitle', { code: note.classCode });
  }
}
