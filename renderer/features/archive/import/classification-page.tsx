import { FileUp, FolderTree, ListChevronsDownUp, ListChevronsUpDown, Undo2 } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useSearchParams } from 'react-router';
import { mayDo } from '#renderer/commands/office/may.ts';
import { codesOf, findCodes, schemes } from '#renderer/db/queries/classification.ts';
import { useServices } from '#renderer/state/services.ts';
import { useSession } from '#renderer/state/session.ts';
import { useGo } from '#renderer/state/use-go.ts';
import { useLive } from '#renderer/state/use-live.ts';
import { useToast } from '#renderer/ui/feedback/toasts.tsx';
import { Foot, Grow, PageHead, Pane, Split } from '#renderer/ui/frame/page.tsx';
import { useActionKeys } from '#renderer/ui/key-layers.tsx';
import { SearchBox } from '#renderer/ui/list/search-box.tsx';
import { IconButton } from '#renderer/ui/parts/button.tsx';
import { EmptyState } from '#renderer/ui/parts/empty-state.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { formatDate, formatNumber } from '#shared/i18n/format.ts';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import { CodeRule } from './classification/code-rule.tsx';
import { CodeTable } from './classification/code-table.tsx';
import { openable, withAncestors } from './classification/code-tree.ts';
import { SchemeChoice } from './classification/scheme-choice.tsx';
import { useUndoEdition } from './classification/use-undo-edition.tsx';
import css from './import.module.css';

const RULE_WIDTH = 328;

/** Klasifikasi dan JRA: every edition as a tree, found by words and code, each code with its rule. */
export function ClassificationPage() {
  const t = useText('importing');
  const locale = useLocale();
  const go = useGo();
  const { gate } = useServices();
  const actor = useSession((session) => session.actor);
  const [params, setParams] = useSearchParams();
  const editions = useLive(() => schemes(gate.db), [gate.db]);
  const all = editions.status === 'ready' ? editions.data : [];
  const scheme = all.find(({ id }) => id === params.get('edisi')) ?? all.find(({ active }) => active) ?? all[0];
  const live = useLive(async () => (scheme ? codesOf(gate.db, scheme.id) : []), [gate.db, scheme?.id]);
  const codes = live.status === 'ready' ? live.data : null;

  const [query, setQuery] = useState('');
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const [selected, setSelected] = useState<string | null>(null);
  const found = useMemo(() => (codes && query.trim() !== '' ? findCodes(codes, query) : null), [codes, query]);
  const shown = useMemo(() => (codes && found ? withAncestors(found, codes) : (codes ?? [])), [codes, found]);
  // What a search found is seen whole; afterwards the tree stands as the person left it.
  const [shut, setShut] = useState<ReadonlySet<string>>(new Set());
  const everything = useMemo(() => openable(shown), [shown]);
  const open = found ? new Set([...everything].filter((code) => !shut.has(code))) : opened;
  const onOpenChange = (next: ReadonlySet<string>) =>
    found ? setShut(new Set([...everything].filter((code) => !next.has(code)))) : setOpened(next);
  const code = codes?.find((one) => one.code === selected);

  const mayImport = mayDo(actor, 'classification.import');
  const importAction = {
    id: 'class.import',
    label: t('import'),
    icon: FileUp,
    allowed: mayImport,
    tone: 'primary' as const,
    ...(mayImport ? {} : { reason: t('classNotAllowed') }),
    run: () => go('/arsip/klasifikasi/impor'),
  };
  useActionKeys([importAction]);
  const toast = useToast();
  const edition = useUndoEdition(
    () => toast({ text: t('classUndone', { name: scheme?.name ?? '' }) }),
    (text) => toast({ text, tone: 'late' }),
  );

  if (editions.status !== 'ready') return <PageHead title={t('treeTitle')} />;
  if (!scheme) {
    return (
      <>
        <PageHead title={t('treeTitle')} />
        <EmptyState icon={FolderTree} title={t('treeEmpty')} actions={[importAction]}>
          {t('treeEmptyText')}
        </EmptyState>
      </>
    );
  }
  return (
    <>
      <PageHead
        title={t('treeTitle')}
        lead={
          <SearchBox
            value={query}
            wide
            placeholder={t('treeFind')}
            onChange={(value) => {
              setQuery(value);
              setShut(new Set());
            }}
            onDown={() => document.querySelector<HTMLElement>('[role=treegrid]')?.focus()}
          />
        }
        tail={<SchemeChoice schemes={all} current={scheme.id} onChange={(id) => setParams({ edisi: id }, { replace: true })} />}
        actions={[importAction]}
        more={[
          {
            id: 'class.undo',
            label: t('classUndo'),
            icon: Undo2,
            allowed: mayImport && !edition.busy,
            ...(mayImport ? {} : { reason: t('classNotAllowed') }),
            run: () => edition.undo(scheme.id),
          },
        ]}
      />
      {edition.dialog}
      <Split stack>
        <Pane label={t('treeTitle')}>
          {found?.length === 0 ? (
            <EmptyState icon={FolderTree} title={t('treeNothing')}>
              {t('treeNothingText')}
            </EmptyState>
          ) : (
            <CodeTable
              key={`${scheme.id} ${found ? 'found' : 'all'}`}
              label={t('treeTitle')}
              codes={shown}
              open={open}
              onOpenChange={onOpenChange}
              selected={selected}
              onSelect={setSelected}
            />
          )}
          <Foot>
            <span role="status">
              {found
                ? t('treeFound', { found: formatNumber(found.length, locale), total: formatNumber(codes?.length ?? 0, locale) })
                : t('treeCount', { count: codes?.length ?? 0, shown: formatNumber(codes?.length ?? 0, locale) })}
            </span>
            <span>{t('treeSource', { file: scheme.source, date: formatDate(scheme.importedOn as CalendarDate, locale) })}</span>
            <Grow />
            <IconButton small icon={ListChevronsUpDown} label={t('openAll')} onClick={() => onOpenChange(everything)} />
            <IconButton small icon={ListChevronsDownUp} label={t('closeAll')} onClick={() => onOpenChange(new Set())} />
          </Foot>
        </Pane>
        <Pane width={RULE_WIDTH} label={t('rule')}>
          {code && codes ? <CodeRule key={code.id} code={code} codes={codes} /> : <p className={css.choose}>{t('treeChoose')}</p>}
        </Pane>
      </Split>
    </>
  );
}
