import { Check, Folder, Square } from 'lucide-react';
import { folderFactsOf, type ObjectionFile } from '#renderer/db/queries/objections.ts';
import { QuietHead } from '#renderer/ui/detail/detail-page.tsx';
import { Icon } from '#renderer/ui/parts/icon.tsx';
import { useText } from '#renderer/ui/use-text.ts';
import { caseFolder, missingForClosing } from '#shared/domain/objections/case-file.ts';
import css from './panels.module.css';

/** One folder with every paper: what is there, what is missing, what holds back closing. */
export function FolderPanel({ file }: { readonly file: ObjectionFile }) {
  const t = useText('objectionFlow');
  if (!file.known.number) return null;
  const lines = caseFolder(file.known, folderFactsOf(file));
  const closed = file.known.state === 'closed';
  const missing = closed ? 0 : missingForClosing(lines).length;
  // Before an answer nothing is ready to be closed, whatever lies in the folder.
  const answered = !closed && (file.known.outcome !== undefined || file.known.disputeDecision !== undefined);
  const note = missing > 0 ? t('folderMissing', { count: missing }) : answered ? t('folderComplete') : '';
  return (
    <div>
      <QuietHead icon={Folder} title={t('folderTitle')} note={note} />
      <ul className={css.folder}>
        {lines.map(({ entry, there, blocks }) => (
          <li key={entry} className={there ? css.there : undefined}>
            <Icon of={there ? Check : Square} small />
            <span>{t(`entry_${entry}`)}</span>
            <small>
              {there ? t('folderThere') : t('folderNone')}
              {blocks && !there && !closed && `, ${t('folderBlocks')}`}
            </small>
          </li>
        ))}
      </ul>
    </div>
  );
}
