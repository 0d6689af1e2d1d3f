import { Check, File, Link, Paperclip, Square } from 'lucide-react';
import { IconButton } from '../parts/button.tsx';
import { Icon, type IconType } from '../parts/icon.tsx';
import { useText } from '../use-text.ts';
import { QuietHead } from './detail-page.tsx';
import css from './papers.module.css';

export interface Paper {
  readonly id: string;
  readonly name: string;
  readonly state: 'issued' | 'draft' | 'none';
  /** Opens its preview; without it there is nothing to see yet. */
  readonly onOpen?: () => void;
  /** Other ways to have it, beside its name: in large print, as text, in a word processor. */
  readonly beside?: readonly PaperCopy[];
}

export interface PaperCopy {
  readonly label: string;
  readonly icon: IconType;
  readonly run: () => void;
}

/** The papers that belong to a case, issued or not. A paper is issued when its signed scan is attached. */
export function Papers({ papers }: { readonly papers: readonly Paper[] }) {
  const t = useText('ui');
  const words = { issued: t('paperIssued'), draft: t('paperDraft'), none: t('paperNone') };
  const issued = papers.filter((paper) => paper.state === 'issued').length;
  return (
    <>
      <QuietHead icon={Paperclip} title={t('papers')} note={t('papersIssued', { issued, total: papers.length })} />
      <ul className={css.list}>
        {papers.map((paper) => (
          <li key={paper.id}>
            <Icon of={File} small />
            {paper.onOpen ? (
              <button type="button" className={css.name} onClick={paper.onOpen}>
                {paper.name}
              </button>
            ) : (
              <span className={css.name}>{paper.name}</span>
            )}
            <span className={css.end}>
              {paper.beside?.map(({ label, icon, run }) => (
                <IconButton key={label} small label={label} icon={icon} onClick={run} />
              ))}
              <span className={paper.state === 'issued' ? `${css.state} ${css.issued}` : css.state}>
                <Icon of={paper.state === 'issued' ? Check : Square} small />
                {words[paper.state]}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

export interface RelatedLink {
  readonly id: string;
  readonly label: string;
  readonly href: string;
}

/** What this belongs to: request, objection, DIP entry, shelf, loan. */
export function Related({ links }: { readonly links: readonly RelatedLink[] }) {
  const t = useText('ui');
  return (
    <div className={css.related}>
      <QuietHead icon={Link} title={t('related')} />
      <ul className={css.list}>
        {links.map((link) => (
          <li key={link.id}>
            <a href={link.href}>{link.label}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
