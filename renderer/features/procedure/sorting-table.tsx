// biome-ignore-all lint/a11y/noLabelWithoutControl: RadioTick is the input inside these labels
import { ListChecks, X } from 'lucide-react';
import { useState } from 'react';
import { addHeap, changeHeaps, removeHeap } from '#renderer/commands/procedure/sort-reception.ts';
import type { ReceptionFile } from '#renderer/db/queries/receptions.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useRefusalText } from '#renderer/state/use-refusal-text.ts';
import { QuietHead } from '#renderer/ui/detail/detail-page.tsx';
import { useToast } from '#renderer/ui/feedback/toasts.tsx';
import { RadioTick } from '#renderer/ui/form/tick.tsx';
import { IconButton } from '#renderer/ui/parts/button.tsx';
import { useText } from '#renderer/ui/use-text.ts';
import { sortingMarks } from '#shared/schema/entities/procedure.ts';
import type { Row } from '#shared/schema/entities.ts';
import css from './procedure.module.css';
import { markWords, refusalWords } from './reception-words.ts';
import { TypedLine } from './typed-line.tsx';

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
        note={[
          t('sortingRecords', { count: figures.record }),
          t('sortingNonRecords', { count: figures.nonRecord }),
          t('sortingDuplicates', { count: figures.duplicate }),
          t('sortingUnsorted', { count: figures.unsorted }),
        ].join(', ')}
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
  const [description, setDescription] = useState('');
  const [extent, setExtent] = useState('');
  const add = async () => {
    setDescription('');
    setExtent('');
    const done = await addHeap(ctx, receptionId, { description, extent: extent.trim() || null, mark: null, note: null });
    if (done.ok) return;
    setDescription(description);
    setExtent(extent);
    toast({ text: refusalWords(t, done.error, common), tone: 'late' });
  };
  return (
    <TypedLine
      fields={[
        { value: description, label: t('heapDescription'), placeholder: t('heapPlaceholder'), onChange: setDescription },
        { value: extent, label: t('heapExtent'), placeholder: t('heapExtentPlaceholder'), onChange: setExtent },
      ]}
      className={css.newHeap}
      ready={description.trim() !== ''}
      addLabel={t('heapAdd')}
      onAdd={add}
    />
  );
}
