import { CheckCheck, CornerUpLeft, MapPin } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { useGo } from '#renderer/state/use-go.ts';
import { useToast } from '#renderer/ui/feedback/toasts.tsx';
import { Grow, PageHead } from '#renderer/ui/frame/page.tsx';
import { useActionKeys } from '#renderer/ui/key-layers.tsx';
import { useText } from '#renderer/ui/use-text.ts';
import type { GridField } from '#shared/domain/records/box-grid.ts';
import { useFault } from '../use-fault.ts';
import type { CellPlace } from './box-desk.ts';
import css from './box-grid.module.css';
import { BoxGrid, type GridDeeds } from './box-grid.tsx';
import { useStickyColumns } from './sticky-columns.ts';
import { UnitHead } from './unit-head.tsx';
import type { BoxContents } from './use-box-contents.ts';
import { type BoxStart, useBoxDesk } from './use-box-desk.ts';
import { useCellSaid } from './use-cell-said.ts';
import { useGridLines } from './use-grid-lines.ts';
import { useSuggestions } from './use-suggestions.ts';

interface Props {
  readonly start: BoxStart & { readonly way: string };
  readonly contents: BoxContents;
}

/** One box on the desk: its head, its sheet, and what is still open. */
export function BoxWork({ start, contents }: Props) {
  const t = useText('boxGrid');
  const navigate = useGo();
  const toast = useToast();
  const onFault = useFault();
  const saidId = useId();
  const unitInput = useRef<HTMLInputElement>(null);
  const desk = useBoxDesk(start, contents);
  const [sticky, toggle] = useStickyColumns();
  const lines = useGridLines(desk, contents.records, contents.codes, sticky);
  const suggest = useSuggestions(contents);
  const said = useCellSaid(contents);
  const unit = useStore(desk.store, (state) => state.unit);
  const [missing, setMissing] = useState(false);
  const [backTo, setBackTo] = useState<CellPlace | null>(null);
  const restored = start.draft?.rows.length ?? 0;
  useEffect(() => {
    if (restored > 0) toast({ text: t('restored', { count: restored }) });
    // eslint-disable-next-line react-hooks/exhaustive-deps -- said once, when the page opens
  }, []);

  const undo = () => {
    desk.undo().then((undone) => {
      if ('at' in undone) setBackTo(undone.at);
      if (undone.kind === 'rows') return toast({ text: t('taken', { count: undone.count }) });
      const texts = { none: 'nothingToUndo', refused: 'undoRefused', edit: 'editTaken' } as const;
      return toast({ text: t(texts[undone.kind]), ...(undone.kind === 'refused' ? { tone: 'late' as const } : {}) });
    }, onFault);
  };
  const unitMissing = () => {
    setMissing(true);
    unitInput.current?.focus();
  };
  const deeds: GridDeeds = {
    undo,
    unitMissing,
    keep: (field: GridField) => toast({ text: t(toggle(field) ? 'kept' : 'notKept', { column: t(field) }) }),
    open: (id) => navigate(`/arsip/${id}`),
    pasted: (done) => {
      if (done === 'below') return toast({ text: t('pasteBelow'), tone: 'late' });
      done.stored.then((change) => {
        if (change !== null || done.saved === 0) toast({ text: t('pasted', { count: done.rows, saved: done.saved }) });
      }, onFault);
      return done.beyond > 0 ? toast({ text: t('beyond', { count: done.beyond }), tone: 'late' }) : undefined;
    },
  };
  const saveAll = () => {
    const bad = desk.finishAll();
    if (bad?.field === 'unit') unitMissing();
  };
  const actions = [
    { id: 'grid.undo', label: t('undo'), icon: CornerUpLeft, allowed: true, run: undo },
    { id: 'grid.saveAll', label: t('saveAll'), icon: CheckCheck, key: 'Ctrl+S', tone: 'primary', allowed: true, run: saveAll },
  ] as const;
  const more = [
    { id: 'grid.place', label: t('openPlace'), icon: MapPin, allowed: true, run: () => navigate(`/arsip/lokasi/${start.place}`) },
  ];
  useActionKeys([...actions, ...more]);
  return (
    <>
      <PageHead title={start.title} caption={t('records', { count: lines.stored })} actions={actions} more={more} />
      <UnitHead
        unit={unit}
        onUnit={(id) => {
          desk.setUnit(id);
          setMissing(false);
        }}
        way={start.way}
        missing={missing}
        inputRef={unitInput}
      />
      <BoxGrid
        desk={desk}
        lines={lines}
        sticky={sticky}
        ownCode={({ record }) => contents.codes.get(record?.classCodeId ?? '') ?? ''}
        suggest={suggest}
        deeds={deeds}
        backTo={backTo}
        saidId={saidId}
        said={said}
      />
      <div className={css.foot}>
        <output>
          <b>{lines.waiting === 0 ? t('allSaved') : t('waiting', { count: lines.waiting })}</b>
          {lines.bad > 0 && `, ${t('bad', { count: lines.bad })}`}
        </output>
        <Grow />
        <span>{t('keys')}</span>
      </div>
    </>
  );
}
