import { type ReactNode, useEffect, useRef } from 'react';
import css from './step-head.module.css';

/** The head of a step. It takes the focus when the step begins, so that keyboard and screen reader stand at its start. */
export function StepHead({ title, children, tail }: { readonly title: string; readonly children?: ReactNode; readonly tail?: ReactNode }) {
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => head.current?.focus(), []);
  return (
    <div className={css.stepHead}>
      <div>
        <h2 ref={head} tabIndex={-1}>
          {title}
        </h2>
        {children && <p>{children}</p>}
      </div>
      {tail}
    </div>
  );
}
