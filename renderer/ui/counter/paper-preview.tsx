import type { ReactNode } from 'react';
import css from './paper-preview.module.css';

export interface PreviewRow {
  readonly id: string;
  readonly label: string;
  readonly value: ReactNode;
}

interface Props {
  /** What the pane is for, for who cannot see it. */
  readonly label: string;
  readonly title: string;
  readonly note: string;
  /** Lines of the letterhead, the first one strong. */
  readonly head: readonly string[];
  readonly heading: string;
  readonly numberLabel: string;
  readonly number: string;
  readonly numberHint: string;
  readonly rows: readonly PreviewRow[];
  readonly due: { readonly label: string; readonly date: string; readonly note: string; readonly mark?: string | undefined };
  readonly signers: readonly { readonly caption: string; readonly name: string }[];
  /** Below the sheet: the dates that it will promise. */
  readonly dates: readonly PreviewRow[];
}

/** The paper as it forms while one types. It is Indonesian in every language and prints black on white in every theme. */
export function PaperPreview(props: Props) {
  const [first, ...rest] = props.head;
  return (
    <aside className={css.pane} aria-label={props.label}>
      <div className={css.head}>
        <b>{props.title}</b>
        <span>{props.note}</span>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section className={css.stage} tabIndex={0} aria-label={props.title}>
        <article className={css.sheet} lang="id">
          <header>
            <b>{first}</b>
            {rest.map((line) => (
              <span key={line}>{line}</span>
            ))}
          </header>
          <h2>{props.heading}</h2>
          <p className={css.number}>
            {props.numberLabel} <b>{props.number}</b>
          </p>
          <p className={css.hint}>{props.numberHint}</p>
          <dl>
            {props.rows.map(({ id, label, value }) => (
              <PreviewLine key={id} label={label} value={value} />
            ))}
            <dt>{props.due.label}</dt>
            <dd className={css.limit}>
              {props.due.date}
              <span>{props.due.note}</span>
              {props.due.mark && <strong>{props.due.mark}</strong>}
            </dd>
          </dl>
          <footer>
            {props.signers.map(({ caption, name }) => (
              <span key={caption}>
                {caption}
                <u>{name || ' '}</u>
              </span>
            ))}
          </footer>
        </article>
      </section>
      <dl className={css.dates}>
        {props.dates.map(({ id, label, value }) => (
          <div key={id}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </aside>
  );
}

const PreviewLine = ({ label, value }: Omit<PreviewRow, 'id'>) => (
  <>
    <dt>{label}</dt>
    <dd>{value}</dd>
  </>
);

interface LettersProps {
  readonly all: readonly string[];
  readonly chosen: readonly string[];
}

/** Letters in boxes, the chosen ones filled. */
export const PreviewLetters = ({ all, chosen }: LettersProps) => (
  <span className={css.letters}>
    {all.map((letter) => (chosen.includes(letter) ? <b key={letter}>{letter}</b> : <i key={letter}>{letter}</i>))}
  </span>
);
