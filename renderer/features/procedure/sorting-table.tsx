// biome-ignore-all lint/a11y/noLabelWithoutControl: RadioTick is the input inside these labels
import OutlinedInput from '@mui/material/OutlinedInput';
import { ListChecks, X } from 'lucide-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import { addHeap, changeHeaps, removeHeap } from '#renderer/commands/procedure/sort-reception.ts';
import type { ReceptionFile } from '#renderer/db/queries/receptions.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useRefusalText } from '#renderer/state/use-refusal-text.ts';
import { QuietHead } from '#renderer/ui/detail/detail-page.tsx';
import { useToast } from '#renderer/ui/feedback/toasts.tsx';
import { RadioTick } from '#renderer/ui/form/tick.tsx';
import { Button, IconButton } from '#renderer/ui/parts/button.tsx';
import { useText } from '#renderer/ui/use-text.ts';
import { sortingMarks } from '#shared/schema/entities/procedure.ts';
import type { Row } from '#shared/schema/entities.ts';
import css from './procedure.module.css';
import { markWords, refusalWords } from './reception-words.ts';

interface Props {
  readonly file: ReceptionFile;
  readonly editable: boolean;
}

/** The heaps of a delivery: typed one after the other with Enter, each marked with the arrow keys. */
export function SortingTable({ file, editable }: Props) {
  const t = useText('procedure');
  const { figures, heaps } = file;
  return (
    <>
      <QuietHead
        icon={ListChecks}
        title={t('sorting')}
        note={t('sortingNote', {
          record: String(figures.record),
          nonRecord: String(figures.nonRecord),
          duplicate: String(figures.duplicate),
          unsorted: String(figures.unsorted),
        })}
      />
      {heaps.length === 0 && !editable && <p className={css.none}>{t('sortingNone')}</p>}
      {heaps.length > 0 && (
        <ul className={css.heaps} aria-label={t('sorting')}>
          {heaps.map((heap) => (
            <Heap key={heap.id} heap={heap} editable={editable} />
          ))}
        </ul>
      )}
      {editable && <NewHeap receptionId={file.row.id} />}
    </>
  );
}

function Heap({ heap, editable }: { readonly heap: Row<'sortingLine'>; readonly editable: boolean }) {
  const t = useText('procedure');
  const ctx = useCommandContext();
  const toast = useToast();
  const common = useRefusalText();
  const told = (refused: { readonly code: string }) => toast({ text: refusalWords(t, refused, common), tone: 'late' });
  return (
    <li>
      <span className={css.heapWords}>
        <b>{heap.description}</b>
        {heap.extent && <small>{heap.extent}</small>}
      </span>
      <span role="radiogroup" aria-label={t('markOf', { name: heap.description })} className={css.marks}>
        {sortingMarks.map((mark) => (
          <label key={mark}>
            <RadioTick
              name={`mark-${heap.id}`}
              checked={heap.mark === mark}
              disabled={!editable}
              onChange={() => {
                changeHeaps(ctx, [heap.id], { mark }).then((done) => done.ok || told(done.error), reportError);
              }}
            />
            {t(markWords[mark])}
          </label>
        ))}
      </span>
      {editable && (
        <IconButton
          icon={X}
          label={t('heapRemove', { name: heap.description })}
          onClick={() => {
            removeHeap(ctx, heap.id, t('heapRemoved')).then((done) => done.ok || told(done.error), reportError);
          }}
        />
      )}
    </li>
  );
}

function NewHeap({ receptionId }: { readonly receptionId: string }) {
  const t = useText('procedure');
  const ctx = useCommandContext();
  const toast = useToast();
  const common = useRefusalText();
  const first = useRef<HTMLInputElement>(null);
  const [description, setDescription] = useState('');
  const [extent, setExtent] = useState('');
  const add = () => {
    if (description.trim() === '') return;
    addHeap(ctx, receptionId, { description, extent: extent.trim() || null, mark: null, note: null }).then((done) => {
      if (!done.ok) return toast({ text: refusalWords(t, done.error, common), tone: 'late' });
      setDescription('');
      setExtent('');
      return first.current?.focus();
    }, reportError);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    add();
  };
  return (
    <div className={css.newHeap}>
      <OutlinedInput
        inputRef={first}
        value={description}
        placeholder={t('heapPlaceholder')}
        slotProps={{ input: { 'aria-label': t('heapDescription') } }}
        onChange={(event) => setDescription(event.target.value)}
        onKeyDown={onKeyDown}
        fullWidth
      />
      <OutlinedInput
        value={extent}
        placeholder={t('heapExtentPlaceholder')}
        slotProps={{ input: { 'aria-label': t('heapExtent') } }}
        onChange={(event) => setExtent(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <Button disabled={description.trim() === ''} onClick={add}>
        {t('heapAdd')}
      </Button>
    </div>
  );
}
