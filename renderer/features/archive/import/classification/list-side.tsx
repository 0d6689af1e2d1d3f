import { FileText, X } from 'lucide-react';
import { PlainText } from '#renderer/ui/form/plain-field.tsx';
import { Banner } from '#renderer/ui/parts/banner.tsx';
import { IconButton } from '#renderer/ui/parts/button.tsx';
import { Icon } from '#renderer/ui/parts/icon.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { ListDrop } from '#renderer/ui/wizard/list-drop.tsx';
import type { ClassificationPlan } from '#shared/domain/classification/classification-plan.ts';
import { formatList, formatNumber } from '#shared/i18n/format.ts';
import { ok } from '#shared/lib/result.ts';
import css from '../import.module.css';
import { joinedTitles, type ListChoices, readTitleList } from './list-choices.ts';

interface Props {
  readonly plan: ClassificationPlan;
  readonly choices: ListChoices;
  readonly nameError: string | undefined;
  readonly onChange: (more: Partial<ListChoices>) => void;
}

/** The edition's name, what the list counts, and the titles from a second file. */
export function ListSide({ plan, choices, nameError, onChange }: Props) {
  const t = useText('importing');
  const locale = useLocale();
  const { counts, notes } = plan;
  const { titles } = choices;
  const headingRows = notes.flatMap((note) => (note.code === 'note.headingLine' ? [String(note.row)] : []));
  const figures = [
    [t('classRead'), counts.rows],
    [t('classClasses'), counts.classes],
    [t('classHeadings'), counts.headings],
    [t('classRepeated'), counts.repeated],
    [t('classHeadingLines'), counts.headingLines],
    [t('classWithoutCode'), counts.withoutCode],
  ] as const;
  const takeTitles = async (file: File) => {
    const read = await readTitleList(file);
    if (!read.ok) return read;
    onChange({ titles: { fileName: file.name, read: read.value } });
    return ok(null);
  };
  return (
    <>
      <PlainText
        label={t('schemeName')}
        help={t('schemeNameHelp')}
        error={nameError}
        required
        value={choices.name}
        onChange={(name) => onChange({ name })}
      />
      <dl className={css.figures}>
        {figures.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{formatNumber(value, locale)}</dd>
          </div>
        ))}
      </dl>
      <p className={css.quiet}>{t('classSum', { codes: formatNumber(counts.codes, locale), rows: formatNumber(counts.rows, locale) })}</p>
      {counts.titles > 0 && <p className={css.quiet}>{t('classTitles', { count: counts.titles })}</p>}
      {headingRows.length > 0 && (
        <p className={css.quiet}>{t('headingLines', { count: headingRows.length, rows: formatList(headingRows, locale) })}</p>
      )}
      <div className={css.stack}>
        {titles ? (
          <>
            <div className={css.fileLine}>
              <Icon of={FileText} small />
              <b className={css.cut} title={titles.fileName}>
                {titles.fileName}
              </b>
              <IconButton small icon={X} label={t('titlesRemove')} onClick={() => onChange({ titles: null })} />
            </div>
            <p className={css.quiet}>
              {t('titlesRead', { count: titles.read.titles.size, joined: formatNumber(joinedTitles(plan, titles.read), locale) })}
            </p>
            {titles.read.ambiguous.slice(0, 3).map(({ classCode, titles: all }) => (
              <Banner key={classCode} tone="soon" title={t('titlesAmbiguous', { code: classCode })}>
                {all.join(' / ')}
              </Banner>
            ))}
          </>
        ) : (
          <ListDrop small label={t('titlesFile')} help={t('titlesHelp')} onFile={takeTitles} />
        )}
      </div>
    </>
  );
}
