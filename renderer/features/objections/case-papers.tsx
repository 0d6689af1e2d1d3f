import type { ObjectionFile } from '#renderer/db/queries/objections.ts';
import { useZone } from '#renderer/state/office.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { type Paper, Papers, Related, type RelatedLink } from '#renderer/ui/detail/papers.tsx';
import { useToast } from '#renderer/ui/feedback/toasts.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import css from './case.module.css';
import { paperName } from './paper-names.ts';

/** Papers that the procedure expects, in its order; those with a scan are issued when the scan is there. */
const expected = [
  ['receipt', 'paperReceipt'],
  ['scan:reviewed', 'paperReview'],
  ['scan:orderIssued', 'paperOrder'],
  ['scan:replied', 'paperDecision'],
] as const;

/** Issued and still missing papers of a case; one that is there opens and prints as it was issued. */
export function CasePapers({ file }: { readonly file: ObjectionFile }) {
  const t = useText('objections');
  const locale = useLocale();
  const zone = useZone();
  const ctx = useCommandContext();
  const toast = useToast();
  const open = (paper: ObjectionFile['papers'][number], name: string) => () => {
    ctx.platform.print.print(paper.hash, name).then((shown) => shown.ok || toast({ text: t('paperNotShown'), tone: 'late' }), reportError);
  };
  const known = expected.map(([kind, word]): Paper => {
    const paper = file.papers.find((issued) => issued.kind === kind);
    const name = t(word);
    return paper ? { id: kind, name, state: 'issued', onOpen: open(paper, name) } : { id: kind, name, state: 'none' };
  });
  const others = file.papers
    .filter((paper) => !expected.some(([kind]) => kind === paper.kind))
    .map((paper): Paper => {
      const name = paperName(paper, { t, locale, zone });
      return { id: paper.id, name, state: 'issued', onOpen: open(paper, name) };
    });
  const { requestId, requestNumber } = file.row;
  const links: readonly RelatedLink[] = requestId
    ? [{ id: requestId, label: requestNumber ?? t('requestIs'), href: `#/permohonan/${requestId}` }]
    : [];
  return (
    <div className={css.side}>
      <div>
        <Papers papers={[...known, ...others]} />
      </div>
      {links.length > 0 && <Related links={links} />}
    </div>
  );
}
