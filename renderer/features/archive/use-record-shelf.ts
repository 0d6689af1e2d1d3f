/** Where a record is now beside where it belongs: on loan, missing, vital; and what the shelf offers to do with it. */
import { ArrowLeftRight, PackageCheck, PackageX, Printer } from 'lucide-react';
import { mayDo } from '#renderer/commands/office/may.ts';
import { noteItem } from '#renderer/commands/shelf/note-item.ts';
import type { RecordShelf } from '#renderer/db/queries/record-sheet.ts';
import { labelsPath, lendPath } from '#renderer/state/item-path.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useGo } from '#renderer/state/use-go.ts';
import { useRefusalText } from '#renderer/state/use-refusal-text.ts';
import type { Action } from '#renderer/ui/action.ts';
import { useToast } from '#renderer/ui/feedback/toasts.tsx';
import { useText } from '#renderer/ui/use-text.ts';
import type { ItemRef } from '#shared/domain/records/item-ref.ts';
import type { Row } from '#shared/schema/entities.ts';
import { useFault } from './use-fault.ts';

export function useShelfActions(row: Row<'record'>, shelf: RecordShelf | null): readonly Action[] {
  const t = useText('archive');
  const ctx = useCommandContext();
  const navigate = useGo();
  const toast = useToast();
  const refusalText = useRefusalText();
  const onFault = useFault();
  if (!shelf || shelf.facts.gone) return [];
  const ref: ItemRef = { entity: 'record', id: row.id };
  const run = (act: () => Promise<{ readonly ok: true } | { readonly ok: false; readonly error: { readonly code: string } }>) => () => {
    act()
      .then((done) => done.ok || toast({ text: refusalText(done.error), tone: 'late' }))
      .catch(onFault);
  };
  const mayCheck = mayDo(ctx.actor, 'shelf.check');
  const missing = shelf.facts.missingSince !== null;
  return [
    {
      id: 'record.lend',
      label: t('lend'),
      icon: ArrowLeftRight,
      allowed: mayDo(ctx.actor, 'loan.lend') && shelf.facts.away.length === 0 && !missing,
      run: () => navigate(lendPath([ref])),
    },
    {
      id: 'record.label',
      label: t('printLabels'),
      icon: Printer,
      allowed: mayDo(ctx.actor, 'shelf.edit'),
      run: () => navigate(labelsPath([ref])),
    },
    missing
      ? { id: 'record.found', label: t('noteFound'), icon: PackageCheck, allowed: mayCheck, run: run(() => noteItem(ctx, ref, 'found')) }
      : { id: 'record.missing', label: t('noteMissing'), icon: PackageX, allowed: mayCheck, run: run(() => noteItem(ctx, ref, 'missing')) },
  ];
}
