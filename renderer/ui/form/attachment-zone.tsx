import { CircleCheck, FileText, Paperclip, TriangleAlert, X } from 'lucide-react';
import { type DragEvent, useId, useRef, useState } from 'react';
import { Button, IconButton } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';
import { useText } from '../use-text.ts';
import css from './attachments.module.css';
import { FieldFrame, type Span } from './field.tsx';

export interface Attached {
  readonly id: string;
  readonly name: string;
  /** "8,2 MB", "menyalin 43 %", or why it was refused. */
  readonly note: string;
  readonly state: 'copying' | 'done' | 'failed';
}

interface Props {
  readonly label: string;
  readonly help?: string;
  readonly error?: string;
  readonly required?: boolean;
  readonly span?: Span;
  /** Endings for the browser's own dialog: ".pdf,.jpg". */
  readonly accept: string;
  readonly files: readonly Attached[];
  /** Dropped or chosen files, as the browser hands them over; the platform turns them into the vault's own. */
  readonly onFiles: (files: readonly File[]) => void;
  /** Where the shell has a dialog of its own; without it the browser's is used. */
  readonly onChoose?: () => void;
  readonly onRemove: (id: string) => void;
  readonly disabled?: boolean;
}

/** Files by drop or dialog, each with its state while it is copied, hashed and read back. */
export function AttachmentZone(props: Props) {
  const t = useText('ui');
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const dropped = [...event.dataTransfer.files];
    if (dropped.length > 0 && !props.disabled) props.onFiles(dropped);
  };
  return (
    <FieldFrame id={id} label={props.label} group help={props.help} error={props.error} required={props.required} span={props.span}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping has its keyboard way in the button inside */}
      <div
        className={over ? `${css.zone} ${css.over}` : css.zone}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={onDrop}
      >
        <Icon of={Paperclip} />
        <span>{over ? t('dropNow') : t('dropHere')}</span>
        <Button disabled={props.disabled ?? false} onClick={props.onChoose ?? (() => input.current?.click())}>
          {t('chooseFile')}
        </Button>
        <input
          ref={input}
          type="file"
          hidden
          multiple
          accept={props.accept}
          aria-label={props.label}
          onChange={(event) => {
            props.onFiles([...(event.target.files ?? [])]);
            event.target.value = '';
          }}
        />
      </div>
      {props.files.length > 0 && (
        <ul className={css.list} aria-label={t('attached', { count: props.files.length })}>
          {props.files.map((file) => (
            <li key={file.id} className={file.state === 'failed' ? `${css.file} ${css.failed}` : css.file}>
              <Icon of={file.state === 'failed' ? TriangleAlert : file.state === 'done' ? CircleCheck : FileText} small />
              <span className={css.name}>{file.name}</span>
              <small>{file.note}</small>
              <span className={css.grow} />
              <IconButton small icon={X} label={t('removeFile', { name: file.name })} onClick={() => props.onRemove(file.id)} />
            </li>
          ))}
        </ul>
      )}
    </FieldFrame>
  );
}
