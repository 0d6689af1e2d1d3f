import { Check, Clock, FileText, MapPin, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from '../parts/icon.tsx';
import { useText } from '../use-text.ts';
import css from './record-parts.module.css';

interface LocationProps {
  /** "Gedung B", "Ruang Arsip 1", "Rak 04", "Baris 2". */
  readonly path: readonly string[];
  /** "Boks 017, Folder 06": what one looks for on the shelf. */
  readonly place: string;
  readonly tail?: ReactNode;
}

/** Where a record lies, as a headline: the way to it small above, box and folder large. */
export function LocationHeadline({ path, place, tail }: LocationProps) {
  const t = useText('ui');
  return (
    <section className={css.path} aria-label={t('location')}>
      <Icon of={MapPin} />
      <div className={css.steps}>
        {path.length > 0 && (
          <ol>
            {path.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        )}
        <p className={css.key}>{place}</p>
      </div>
      {tail}
    </section>
  );
}

export interface Fact {
  readonly id: string;
  readonly label: string;
  readonly value: ReactNode;
}

/** Label above value; one column beside a preview, several where there is room. */
export const Facts = ({ facts, columns = false }: { readonly facts: readonly Fact[]; readonly columns?: boolean }) => (
  <dl className={columns ? `${css.facts} ${css.columns}` : css.facts}>
    {facts.map((fact) => (
      <div key={fact.id}>
        <dt>{fact.label}</dt>
        <dd>{fact.value}</dd>
      </div>
    ))}
  </dl>
);

/** What was not looked at yet bears no tick. */
const stateIcons = { plain: Clock, done: Check, late: TriangleAlert } as const;

export interface VaultFile {
  readonly id: string;
  readonly name: string;
  /** "64 hlm, 8,2 MB". */
  readonly note: string;
  readonly state?: { readonly tone: 'plain' | 'done' | 'late'; readonly text: string };
  /** The first page, drawn by the feature; without it a sign stands there. */
  readonly preview?: ReactNode;
  readonly onOpen?: () => void;
}

/** Files with their first page. */
export function FileList({ files }: { readonly files: readonly VaultFile[] }) {
  const t = useText('ui');
  return (
    <div className={css.files}>
      {files.map((file) => (
        <figure key={file.id} className={css.file}>
          <button
            type="button"
            className={css.page}
            disabled={!file.onOpen}
            aria-label={`${t('preview')}: ${file.name}`}
            onClick={file.onOpen}
          >
            {file.preview ?? <Icon of={FileText} size={40} />}
          </button>
          <figcaption>
            <b title={file.name}>{file.name}</b>
            <small>{file.note}</small>
            {file.state && (
              <span className={`${css.state} ${css[file.state.tone] ?? ''}`}>
                <Icon of={stateIcons[file.state.tone]} small />
                {file.state.text}
              </span>
            )}
          </figcaption>
        </figure>
      ))}
    </div>
  );
}

/** Facts left, files right. */
export const FactsAndFiles = ({ facts, files }: { readonly facts: ReactNode; readonly files: ReactNode }) => (
  <div className={css.body}>
    <div>{facts}</div>
    {files}
  </div>
);
