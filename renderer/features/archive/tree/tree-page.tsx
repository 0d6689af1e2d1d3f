import {
  Archive,
  ClipboardPaste,
  File,
  Folder,
  FolderInput,
  FolderTree,
  ListChevronsDownUp,
  ListChevronsUpDown,
  Plus,
  Scissors,
  Undo2,
} from 'lucide-react';
import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react';
import { useParams } from 'react-router';
import { mayDo } from '#renderer/commands/office/may.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useGo } from '#renderer/state/use-go.ts';
import type { Action } from '#renderer/ui/action.ts';
import { useToast } from '#renderer/ui/feedback/toasts.tsx';
import { Foot, PageHead, Pane, Split } from '#renderer/ui/frame/page.tsx';
import { useActionKeys } from '#renderer/ui/key-layers.tsx';
import { ActionButton } from '#renderer/ui/parts/action-button.tsx';
import { EmptyState } from '#renderer/ui/parts/empty-state.tsx';
import { Picker } from '#renderer/ui/picker/picker.tsx';
import { TreeGrid } from '#renderer/ui/tree/tree-grid.tsx';
import { useActiveLine } from '#renderer/ui/tree/use-active-line.ts';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { formatNumber } from '#shared/i18n/format.ts';
import { IndexNotice } from '../index-notice.tsx';
import { shortRecordDate } from '../record-columns.tsx';
import { RecordDetail } from '../record-detail.tsx';
import { categoryLabels } from '../record-labels.ts';
import { FileDialog } from '../ties/file-dialog.tsx';
import { useFault } from '../use-fault.ts';
import { ClassDetail } from './class-detail.tsx';
import { type ClassNode, wayTo } from './class-nodes.ts';
import { CrosswiseNotice } from './crosswise-notice.tsx';
import css from './tree.module.css';
import { classKey, recordIdOf, recordKey, type TreeLine } from './tree-lines.ts';
import { useArchiveTree } from './use-archive-tree.ts';
import { useJumpChoices } from './use-jump-choices.ts';
import { useReveal } from './use-reveal.ts';
import { useTreeMoves } from './use-tree-moves.tsx';

const DETAIL_WIDTH = 500;
const NONE: ReadonlySet<string> = new Set();

/** Classification, berkas and items as one tree: found by words, gone through by keys, put in order by dragging or by cut and paste. */
export function TreePage() {
  const t = useText('archiveTree');
  const archive = useText('archive');
  const locale = useLocale();
  const ctx = useCommandContext();
  const toast = useToast();
  const onFault = useFault();
  const navigate = useGo();
  const { id } = useParams();
  const [opened, setOpened] = useState(NONE);
  const [active, setActive] = useState<string | null>(null);
  const [selected, setSelected] = useState(NONE);
  const [cut, setCut] = useState(NONE);
  const [empties, setEmpties] = useState(false);
  const [filing, setFiling] = useState<readonly string[] | null>(null);
  const tree = useArchiveTree({ opened, empties, uncoded: t('uncoded') });
  const reveal = useReveal(tree);
  const jumpTo = useJumpChoices();
  const moves = useTreeMoves(() => {
    setCut(NONE);
    setSelected(NONE);
  });
  const mayMove = mayDo(ctx.actor, 'record.edit');
  const { lines, rows } = tree;
  const at = useActiveLine(lines, active, ({ key }) => key);

  const go = (to: string) => navigate(`/arsip/pohon/${encodeURIComponent(to)}`, { replace: id !== undefined });
  const show = useCallback(
    async (wanted: string): Promise<boolean> => {
      const found = await reveal(wanted);
      if (!found) return false;
      setOpened((old) => new Set([...old, ...found.open]));
      setActive(found.key);
      return true;
    },
    [reveal],
  );
  const jump = (wanted: string) => {
    show(wanted)
      .then((found) => (found ? go(wanted) : toast({ text: t('jumpNone'), tone: 'late' })))
      .catch(onFault);
  };
  // What the address names stands open in the tree, however it was come by: a link, a scanned label, a reload.
  const arrived = useRef<string | null>(null);
  useEffect(() => {
    if (!tree.ready || id === undefined || arrived.current === id) return;
    arrived.current = id;
    show(id).catch(onFault);
  }, [tree.ready, id, show, onFault]);

  const onWant = useCallback(
    (first: number, last: number) => {
      for (const line of lines.slice(first, last + 1)) {
        const { parent } = line;
        if (parent !== null && line.kind !== 'class') rows.want(parent, line.index).catch(onFault);
      }
    },
    [lines, rows, onFault],
  );
  const toggle = (line: TreeLine) => {
    const next = new Set(opened);
    if (!next.delete(line.key)) next.add(line.key);
    setOpened(next);
  };
  const open = (line: TreeLine) => {
    if (line.kind === 'waiting') return;
    arrived.current = line.kind === 'class' ? line.node.id : line.hit.id;
    if (arrived.current !== '') go(arrived.current);
  };

  const here = lines[at];
  const held = selected.size > 0 ? selected : here?.kind === 'record' ? new Set([here.key]) : NONE;
  const idsOf = (keys: ReadonlySet<string>) => [...keys].flatMap((key) => recordIdOf(key) ?? []);
  const cutNow = () => {
    if (held.size === 0) return toast({ text: t('cutNothing'), tone: 'late' });
    setCut(held);
    return toast({ text: t('cutDone', { count: held.size }) });
  };
  const paste = () => {
    if (cut.size === 0) return toast({ text: t('pasteNothing'), tone: 'late' });
    return here && moves.allowed(here) ? moves.take(cut, here) : toast({ text: t('pasteNowhere'), tone: 'late' });
  };
  const onKey = (event: KeyboardEvent): boolean => {
    if (event.key === 'Escape' && (cut.size > 0 || selected.size > 0)) {
      setCut(NONE);
      setSelected(NONE);
      return true;
    }
    const run = mayMove && event.ctrlKey && { x: cutNow, v: paste, z: moves.undoLast }[event.key.toLowerCase()];
    if (!run) return false;
    run();
    return true;
  };
  const fileAction: Action = {
    id: 'tree.file',
    label: t('fileDialog'),
    icon: FolderInput,
    key: 'Alt+B',
    allowed: held.size > 0,
    run: () => setFiling(idsOf(held)),
  };
  const work: readonly Action[] = mayMove
    ? [
        { id: 'tree.cut', label: t('cut'), icon: Scissors, allowed: held.size > 0, run: cutNow },
        ...(cut.size > 0
          ? [{ id: 'tree.paste', label: t('pasteHere', { count: cut.size }), icon: ClipboardPaste, allowed: true, run: paste }]
          : []),
        fileAction,
      ]
    : [];
  useActionKeys(mayMove ? [fileAction] : []);
  const way = id === undefined ? [] : wayTo(tree.forest, id);
  const figure = (value: number) => formatNumber(value, locale);
  const everyClass = () => setOpened(new Set([...opened, ...keysBelow(tree.forest)]));
  return (
    <>
      <IndexNotice status={tree.status} />
      <CrosswiseNotice />
      <PageHead
        title={t('title')}
        caption={tree.ready ? t('caption', { count: tree.records, shown: figure(tree.records) }) : undefined}
        tail={
          <div className={css.jump}>
            <Picker
              label={t('jump')}
              value={null}
              search={jumpTo}
              placeholder={t('jump')}
              onChange={(option) => option && jump(option.id)}
            />
          </div>
        }
        more={[
          { id: 'tree.empties', label: t(empties ? 'hideEmpty' : 'showEmpty'), allowed: true, run: () => setEmpties(!empties) },
          { id: 'tree.openAll', label: t('openAll'), icon: ListChevronsUpDown, allowed: true, run: everyClass },
          { id: 'tree.closeAll', label: t('closeAll'), icon: ListChevronsDownUp, allowed: true, run: () => setOpened(NONE) },
          { id: 'tree.undo', label: t('undoLast'), icon: Undo2, allowed: mayMove, run: moves.undoLast },
        ]}
      />
      {tree.ready && lines.length === 0 ? (
        <EmptyState
          icon={FolderTree}
          title={t('emptyTitle')}
          actions={[
            {
              id: 'tree.add',
              label: t('addRecord'),
              icon: Plus,
              tone: 'primary',
              allowed: mayDo(ctx.actor, 'record.create'),
              run: () => navigate('/arsip/baru'),
            },
          ]}
        >
          {t('emptyText')}
        </EmptyState>
      ) : (
        <Split stack>
          <Pane>
            <TreeGrid<TreeLine>
              label={t('treeLabel')}
              nameLabel={t('columnName')}
              lines={lines}
              name={(line) => nameOf(line, { loading: t('loading') })}
              columns={[
                {
                  id: 'date',
                  label: t('columnDate'),
                  width: 150,
                  cell: (line) => (line.kind === 'record' ? shortRecordDate(line.hit.card.date, locale) : ''),
                },
                {
                  id: 'category',
                  label: t('columnCategory'),
                  width: 72,
                  cell: (line) =>
                    line.kind === 'record' && line.hit.card.category !== 'general' ? archive(categoryLabels[line.hit.card.category]) : '',
                },
                { id: 'count', label: t('columnCount'), width: 64, cell: (line) => countOf(line, figure) },
              ]}
              at={at}
              onActive={setActive}
              onToggle={toggle}
              onOpen={open}
              shown={id === undefined ? null : way.length > 0 ? classKey(id) : recordKey(id)}
              selected={selected}
              onSelected={setSelected}
              cut={cut}
              drop={mayMove ? moves : null}
              onWant={onWant}
              onKey={onKey}
            />
            {(selected.size > 0 || cut.size > 0) && work.length > 0 && (
              <div className={css.work}>
                <b role="status">{t('selected', { count: selected.size || cut.size })}</b>
                {work.map((action) => (
                  <ActionButton key={action.id} action={action} />
                ))}
              </div>
            )}
            <Foot>
              <span>{t('keysHint')}</span>
            </Foot>
          </Pane>
          <Pane width={DETAIL_WIDTH}>
            {id === undefined ? (
              <EmptyState icon={Archive} title={t('chooseTitle')}>
                {t('chooseText')}
              </EmptyState>
            ) : way.length > 0 ? (
              <ClassDetail way={way} />
            ) : (
              <RecordDetail key={id} id={id} />
            )}
          </Pane>
        </Split>
      )}
      {moves.dialog}
      {filing && (
        <FileDialog
          recordIds={filing}
          onClose={() => setFiling(null)}
          onDone={() => {
            setCut(NONE);
            setSelected(NONE);
          }}
        />
      )}
    </>
  );
}

function nameOf(line: TreeLine, words: { readonly loading: string }) {
  if (line.kind === 'waiting') return { text: words.loading };
  if (line.kind === 'class') return { code: line.node.code, text: line.node.title, title: line.node.title };
  const { description, fileNumber, itemNumber } = line.hit.card;
  const number = line.fileId === null ? fileNumber : itemNumber;
  return { icon: line.isFile ? Folder : File, code: number, text: description, title: description };
}

const countOf = (line: TreeLine, figure: (value: number) => string): string => {
  if (line.kind === 'class') return figure(line.node.total);
  return line.kind === 'record' && line.isFile ? figure(line.items) : '';
};

const keysBelow = (nodes: readonly ClassNode[]): readonly string[] =>
  nodes.flatMap(({ id, children }) => [classKey(id), ...keysBelow(children)]);
