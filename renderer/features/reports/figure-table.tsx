import { Fragment } from 'react';
import { useText } from '#renderer/ui/use-text.ts';
import { correctedLine, type ReportLine, type ReportSection } from './report-lines.ts';
import css from './reports.module.css';

interface Props {
  readonly sections: readonly ReportSection[];
  readonly chosen: string | undefined;
  readonly onChoose: (id: string) => void;
}

/** Every figure is a button that shows the cases behind it. */
export function FigureTable({ sections, chosen, onChoose }: Props) {
  const t = useText('reports');
  return (
    <table className={css.table} aria-label={t('figures')}>
      <thead>
        <tr>
          <th scope="col">{t('colFigure')}</th>
          <th scope="col" className={css.count}>
            {t('colCount')}
          </th>
        </tr>
      </thead>
      {sections.map((section) => (
        <tbody key={section.id}>
          <tr className={css.group}>
            <th scope="colgroup" colSpan={2}>
              {section.title}
            </th>
          </tr>
          {section.lines.map((line) => (
            <Fragment key={line.id}>
              <tr className={line.id === chosen ? css.chosen : undefined}>
                <th scope="row" className={line.part ? css.part : undefined}>
                  {line.label}
                  <Correction line={line} chosen={chosen} onChoose={onChoose} />
                </th>
                <td className={css.count}>
                  {line.ids.length === 0 ? (
                    <span className={css.zero}>{line.value}</span>
                  ) : (
                    <button
                      type="button"
                      className={css.figure}
                      aria-pressed={line.id === chosen}
                      aria-label={`${line.label}: ${line.value}`}
                      onClick={() => onChoose(line.id)}
                    >
                      {line.value}
                    </button>
                  )}
                </td>
              </tr>
            </Fragment>
          ))}
        </tbody>
      ))}
    </table>
  );
}

/** What later entries make of a closed figure; a button too, where cases are behind it. */
function Correction({ line, chosen, onChoose }: { readonly line: ReportLine } & Omit<Props, 'sections'>) {
  const t = useText('reports');
  const corrected = correctedLine(line);
  if (!corrected) return null;
  const words = t('corrected', { value: corrected.value });
  if (corrected.ids.length === 0) return <em className={css.correction}>{words}</em>;
  return (
    <button
      type="button"
      className={css.correction}
      aria-pressed={corrected.id === chosen}
      aria-label={`${line.label} ${words}`}
      onClick={() => onChoose(corrected.id)}
    >
      {words}
    </button>
  );
}
