import { FolderOpen } from 'lucide-react';
import { useId, useRef } from 'react';
import { describedBy, FieldFrame, type Span } from '../form/field.tsx';
import { Button } from '../parts/button.tsx';
import css from './folder-choice.module.css';

interface Props {
  readonly label: string;
  readonly help: string;
  readonly span?: Span;
  /** The button's words. */
  readonly choose: string;
  /** What is chosen, or that nothing is. */
  readonly state: string;
  /** Files of the chosen folder and of those below it; their paths begin with its name. */
  readonly onFolder: (files: readonly File[]) => void;
}

/** A folder by the dialog of the system. */
export function FolderChoice({ label, help, span, choose, state, onFolder }: Props) {
  const id = useId();
  const input = useRef<HTMLInputElement | null>(null);
  return (
    <FieldFrame id={id} label={label} span={span} help={help} group>
      <fieldset className={css.row} aria-labelledby={`${id}-label`} aria-describedby={describedBy(id, undefined, help)}>
        <Button icon={FolderOpen} onClick={() => input.current?.click()}>
          {choose}
        </Button>
        <span>{state}</span>
        <input
          ref={(element) => {
            input.current = element;
            element?.setAttribute('webkitdirectory', '');
          }}
          type="file"
          hidden
          aria-label={label}
          onChange={(event) => {
            const files = [...(event.target.files ?? [])];
            event.target.value = '';
            onFolder(files);
          }}
        />
      </fieldset>
    </FieldFrame>
  );
}
