import { Accessibility } from 'lucide-react';
import { useState } from 'react';
import { ReadingCopyDialog } from '#renderer/cases/reading-copy-dialog.tsx';
import type { ObjectionFile } from '#renderer/db/queries/objections.ts';
import { isReadable } from '#renderer/pdf/reading/reading-of-paper.ts';
import { useZone } from '#renderer/state/office.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { type Paper, Papers, Related, type RelatedLink } from '#renderer/ui/detail/papers.tsx';
import { useToast } from '#renderer/ui/feedback/toasts.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import type { Row } from '#shared/schema/entities.ts';
import css from './case.module.css';
import { FolderPanel } from './panels/folder-panel.tsx';
import { isDraft, paperName } from './paper-names.ts';

/** Every paper of a case, each as it was issued: it opens and prints; above them the folder that says what is still missing. */
export function CasePapers({ file }: { readonly file: ObjectionFile }) {
  const t = useText('objections');
  const locale = useLocale();
  const zone = useZone();
  const ctx = useCommandContext();
  const toast = useToast();
  const tr = useText('reading');
  const [reading, setReading] = useState<{ readonly paper: Row<'paper'>; readonly name: string } | null>(null);
  const readable = (paper: Row<'paper'>, name: string) =>
    isReadable(paper.template)
      ? { beside: { label: tr('open', { name }), icon: Accessibility, run: () => setReading({ paper, name }) } }
      : {};
  const open = (paper: ObjectionFile['papers'][number], name: string) => () => {
    ctx.platform.print.show(paper.hash, name).then((shown) => shown.ok || toast({ text: t('paperNotShown'), tone: 'late' }), reportError);
  };
  const papers = file.papers.map((paper): Paper => {
    const name = paperName(paper, { t, locale, zone });
    return { id: paper.id, name, state: isDraft(paper.kind) ? 'draft' : 'issued', onOpen: open(paper, name), ...readable(paper, name) };
  });
  const { requestId, requestNumber } = file.row;
  const links: readonly RelatedLink[] = [
    ...(requestId ? [{ id: requestId, label: requestNumber ?? t('requestIs'), href: `#/permohonan/${requestId}` }] : []),
    ...file.known.links.map(({ id, label }) => ({ id, label, href: `#/arsip/${id}` })),
  ];
  return (
    <div className={css.side}>
      <FolderPanel file={file} />
      {papers.length > 0 && (
        <div>
          <Papers papers={papers} />
        </div>
      )}
      {links.length > 0 && <Related links={links} />}
      {reading && <ReadingCopyDialog {...reading} reference={file.known.number ?? file.row.visitCode} onClose={() => setReading(null)} />}
    </div>
  );
}
