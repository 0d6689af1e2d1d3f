import type { ComponentProps } from 'react';
import css from './tick.module.css';

type Props = Omit<ComponentProps<'input'>, 'type' | 'className' | 'ref'> & {
  readonly indeterminate?: boolean;
  readonly inputRef?: ((element: HTMLInputElement | null) => void) | undefined;
};

/** The tick box of forms and lists: a native checkbox in the paper's own look. */
export function Tick({ indeterminate = false, inputRef, ...input }: Props) {
  return (
    <input
      {...input}
      type="checkbox"
      className={css.tick}
      ref={(element) => {
        if (element) element.indeterminate = indeterminate;
        inputRef?.(element);
      }}
    />
  );
}

/** The same for one of several. */
export const RadioTick = (input: Omit<ComponentProps<'input'>, 'type' | 'className'>) => (
  <input {...input} type="radio" className={`${css.tick} ${css.round}`} />
);
