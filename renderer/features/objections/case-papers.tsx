import { useReadingCopies } from '#renderer/cases/use-reading-copies.tsx';
import { useWordDrafts } from '#renderer/cases/use-word-drafts.ts';
import { pathOfCase } from '#renderer/db/queries/applicants.ts';
import { complaintThatBecame } from '#renderer/db/queries/complaints.ts';
import type { ObjectionFile } from '#renderer/db/queries/objections.ts';
import { useZone } from '#renderer/state/office.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useLive } from '#renderer/state/use-live.ts';
import { type Paper, Papers, Related, type RelatedLink } from '#renderer/ui/detail/papers.tsx';
import { useToast } from '#renderer/ui/feedback/toasts.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
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
  const word = useWordDrafts();
  const reading = useReadingCopies(file.known.number ?? file.row.visitCode);
  const open = (paper: ObjectionFile['papers'][number], name: string) => () => {
    ctx.platform.print.show(paper.hash, name).then((shown) => shown.ok || toast({ text: t('paperNotShown'), tone: 'late' }), reportError);
  };
  const papers = file.papers.map((paper): Paper => {
    const name = paperName(paper, { t, locale, zone });
    return {
      id: paper.id,
      name,
      state: isDraft(paper.kind) ? 'draft' : 'issued',
      onOpen: open(paper, name),
      beside: [...reading.beside(paper, name), ...word.beside(paper, name)],
    };
  });
  const { id, requestId, requestNumber } = file.row;
  const was = useLive(async () => (await complaintThatBecame(ctx.db, id)) ?? null, [ctx.db, id]);
  const complaint = was.status === 'ready' ? was.data : null;
  const links: readonly RelatedLink[] = [
    ...(requestId ? [{ id: requestId, label: requestNumber ?? t('requestIs'), href: `#/permohonan/${requestId}` }] : []),
    ...(complaint
      ? [{ id: complaint.row.id, label: complaint.known.number ?? t('complaintIs'), href: `#${pathOfCase('complaint', complaint.row.id)}` }]
      : []),
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
      {reading.dialog}
    </div>
  );
}
