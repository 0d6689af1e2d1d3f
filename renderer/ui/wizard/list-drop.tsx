import { FileSpreadsheet } from 'lucide-react';
import { type DragEvent, useId, useRef, useState } from 'react';
import type { Result } from '#shared/lib/result.ts';
import { Banner } from '../parts/banner.tsx';
import { Button } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';
import { useText } from '../use-text.ts';
import { checkFile, type FileFault } from './check-file.ts';
import css from './list-drop.module.css';

interface Props {
  readonly label: string;
  readonly help: string;
  readonly busy?: boolean;
  /** More kinds of file that this list comes in (".json"). */
  readonly also?: string;
  /** Small, for a second file beside the first. */
  readonly small?: boolean;
  /** Takes a file that is text; what it finds wrong is shown here. */
  readonly onFile: (file: File) => Promise<Result<unknown, FileFault>>;
}

/** One list by drop or dialog. What is no list is refused here, with what to do instead. */
export function ListDrop({ label, help, busy = false, also, small = false, onFile }: Props) {
  const t = useText('importing');
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [fault, setFault] = useState<FileFault | null>(null);

  const take = async (files: readonly File[]) => {
    const [file] = files;
    if (!file || busy) return;
    setFault(null);
    if (files.length > 1) return setFault({ code: 'fileSeveral' });
    const checked = await checkFile(file);
    const taken = checked.ok ? await onFile(file) : checked;
    if (!taken.ok) setFault(taken.error);
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take([...event.dataTransfer.files]).catch(reportError);
  };
  return (
    <div className={css.dropBox}>
      <section
        className={[css.drop, small && css.dropSmall, over && css.dropOver].filter(Boolean).join(' ')}
        aria-labelledby={id}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={onDrop}
      >
        <Icon of={FileSpreadsheet} size={small ? 20 : 40} />
        <div className={css.dropWords}>
          <b id={id}>{over ? t('dropNow') : label}</b>
          <span>{help}</span>
        </div>
        <Button tone={small ? 'plain' : 'primary'} big={!small} busy={busy} autoFocus={!small} onClick={() => input.current?.click()}>
          {busy ? t('reading') : t('chooseFile')}
        </Button>
        <input
          ref={input}
          type="file"
          hidden
          accept={['.csv,.txt,.tsv,.xlsx,.jsonl,.xml,text/csv,text/plain', also].filter(Boolean).join(',')}
          aria-label={label}
          onChange={(event) => {
            const files = [...(event.target.files ?? [])];
            event.target.value = '';
            take(files).catch(reportError);
          }}
        />
      </section>
      {fault && (
        <Banner tone="late" title={t(fault.code)} live>
          {t(`${fault.code}Help`)}
        </Banner>
      )}
    </div>
  );
}
