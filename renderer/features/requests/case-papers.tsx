import { ContactLog } from '#renderer/cases/contact-log.tsx';
import { useReadingCopies } from '#renderer/cases/use-reading-copies.tsx';
import { useWordDrafts } from '#renderer/cases/use-word-drafts.ts';
import { objectionsOfRequest } from '#renderer/db/queries/objections.ts';
import type { RequestFile } from '#renderer/db/queries/requests.ts';
import { useZone } from '#renderer/state/office.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useLive } from '#renderer/state/use-live.ts';
import { type Paper, Papers, Related } from '#renderer/ui/detail/papers.tsx';
import { useToast } from '#renderer/ui/feedback/toasts.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import css from './case.module.css';
import { isDraft, paperName } from './paper-names.ts';

/** Issued and still missing papers of a request, and the objections to it. */
export function CasePapers({ file }: { readonly file: RequestFile }) {
  const t = useText('requests');
  const locale = useLocale();
  const zone = useZone();
  const ctx = useCommandContext();
  const toast = useToast();
  const word = useWordDrafts();
  const reading = useReadingCopies(file.number ?? file.row.visitCode ?? '');
  const { known, row } = file;
  const objections = useLive(() => objectionsOfRequest(ctx.db, row.id), [ctx.db, row.id]);
  const open = (paper: RequestFile['papers'][number], name: string) => () => {
    ctx.platform.print.show(paper.hash, name).then((shown) => shown.ok || toast({ text: t('paperNotShown'), tone: 'late' }), reportError);
  };
  const atOnce = known.notice?.atOnce === true;
  const expected = [
    ...(row.registeredAt === null ? ['requestProof'] : []),
    ...(atOnce ? [] : ['requestNotice', ...(known.decision === 'refused' ? [] : ['requestDelivery'])]),
  ];
  const missing = (known.state === 'incomplete' ? [] : expected)
    .filter((kind) => !file.papers.some((paper) => paper.kind === kind))
    .map((kind): Paper => ({ id: kind, name: paperName({ kind, issuedAt: row.receivedAt }, { t, locale, zone }), state: 'none' }));
  const issued = file.papers
    .toSorted((a, b) => (a.issuedAt < b.issuedAt ? -1 : 1))
    .map((paper): Paper => {
      const name = paperName(paper, { t, locale, zone });
      return {
        id: paper.id,
        name,
        state: isDraft(paper.kind) ? 'draft' : 'issued',
        onOpen: open(paper, name),
        beside: [...reading.beside(paper, name), ...word.beside(paper, name)],
      };
    });
  const links = (objections.status === 'ready' ? objections.data : []).map(({ row: objection, known: { number } }) => ({
    id: objection.id,
    label: number ?? objection.visitCode,
    href: `#/keberatan/${objection.id}`,
  }));
  return (
    <div className={css.side}>
      <div>
        <Papers papers={[...issued, ...missing]} />
      </div>
      {links.length > 0 && <Related links={links} />}
      <ContactLog register="request" caseId={row.id} name={row.applicant.name} contact={row.applicant.contact} />
      {reading.dialog}
    </div>
  );
}
