import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from '../parts/icon.tsx';
import { Kbd } from '../parts/kbd.tsx';
import { useText } from '../use-text.ts';
import css from './form.module.css';

export type Span = 1 | 2 | 3 | 4 | 5 | 6;

/** What every field of a form is told. `name` is the path of its value: see `fieldNames`. */
export interface FieldProps {
  readonly name: string;
  readonly label: string;
  readonly required?: boolean;
  readonly help?: string;
  /** Of the six columns of the form grid. */
  readonly span?: Span;
  readonly disabled?: boolean;
  readonly autoFocus?: boolean;
  /** The head of the section already says it; the label is then for a screen reader only. */
  readonly hideLabel?: boolean;
}

interface FrameProps {
  readonly id: string;
  readonly label: ReactNode;
  readonly required?: boolean | undefined;
  readonly help?: ReactNode;
  readonly error?: string | undefined;
  readonly span?: Span | undefined;
  /** A group of boxes has a legend; its label names the group, not one input. */
  readonly group?: boolean;
  readonly hideLabel?: boolean | undefined;
  /** What F3 would fill in. */
  readonly previous?: string | undefined;
  readonly children: ReactNode;
}

/** Label above, the input, help or the error under it. Ids: `<id>-label`, `<id>-help`, `<id>-error`, `<id>-must`. A name is its label alone; that it is required, the input says. */
export function FieldFrame({
  id,
  label,
  required = false,
  help,
  error,
  span = 6,
  group = false,
  hideLabel = false,
  previous,
  children,
}: FrameProps) {
  const t = useText('ui');
  const look = hideLabel ? 'sr-only' : css.label;
  return (
    <div className={`${css.field} ${css[`span${span}`]}`}>
      {group ? (
        <span className={look}>
          <span id={`${id}-label`}>{label}</span> {required && <RequiredMark id={`${id}-must`} />}
        </span>
      ) : (
        <label className={required ? `${look} ${css.must}` : look} htmlFor={id} id={`${id}-label`}>
          {label}
        </label>
      )}
      {children}
      {error ? (
        <span className={css.error} id={`${id}-error`}>
          <Icon of={TriangleAlert} small />
          {error}
        </span>
      ) : (
        help && (
          <span className={css.help} id={`${id}-help`}>
            {help}
          </span>
        )
      )}
      {previous && (
        <span className={css.previous}>
          <Kbd>F3</Kbd>
          <span className={css.previousText}>{t('sameAsBefore', { value: previous })}</span>
        </span>
      )}
    </div>
  );
}

export function RequiredMark({ id }: { readonly id?: string }) {
  const t = useText('ui');
  return (
    <span className={css.required} id={id}>
      <span aria-hidden="true">*</span>
      <span className="sr-only">{t('required')}</span>
    </span>
  );
}

/** The ids that describe an input, for aria-describedby. */
export const describedBy = (id: string, error: string | undefined, help: unknown): string | undefined =>
  error ? `${id}-error` : help ? `${id}-help` : undefined;

interface SectionProps {
  readonly title: string;
  /** "A", "B": the sections of the paper form. */
  readonly letter?: string;
  readonly note?: string;
  readonly required?: boolean;
  readonly children: ReactNode;
}

/** A section as on the paper form. */
export function FormSection({ title, letter, note, required = false, children }: SectionProps) {
  return (
    <section className={css.section}>
      <h2 className={css.sectionHead}>
        <span>
          {letter && <span className={css.letter}>{letter}&ensp;</span>}
          {title} {required && <RequiredMark />}
        </span>
        {note && <small>{note}</small>}
      </h2>
      {children}
    </section>
  );
}

/** Six columns; a field takes `span` of them. */
export const FormGrid = ({ children }: { readonly children: ReactNode }) => <div className={css.grid}>{children}</div>;
