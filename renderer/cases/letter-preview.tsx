// biome-ignore-all lint/suspicious/noArrayIndexKey: letters, blocks and cells are drawn anew and keep their places; they have no names
import type { LetterBlock, UncodedLetter } from '#renderer/pdf/parts/letter.ts';
import { logoAddress } from '#renderer/pdf/parts/office-logo.ts';
import type { Pair } from '#renderer/pdf/parts/pairs.ts';
import css from './letter-preview.module.css';

interface Props {
  readonly label: string;
  readonly letters: readonly UncodedLetter[];
}

/** As the paper says it, whatever the language of the screen. */
const COPIES = 'Tembusan:';

const LINE = '.'.repeat(32);

/** Letters as they will be printed, from what the paper is drawn of: they say the same words. */
export const LetterPreview = ({ label, letters }: Props) => (
  <section aria-label={label}>
    {letters.map((letter, index) => (
      <LetterSheet key={`${index} ${letter.title?.lines[0] ?? ''}`} letter={letter} />
    ))}
  </section>
);

const LetterSheet = ({ letter }: { readonly letter: UncodedLetter }) => {
  const { letterhead, banners, title, head, blocks, closing, signers, witnesses, copies } = letter;
  const arms = logoAddress(letterhead.logo);
  return (
    <article className={css.sheet} lang="id">
      <header className={arms ? css.armed : undefined}>
        {arms && <img src={arms} alt="" />}
        {letterhead.agency && <b>{letterhead.agency}</b>}
        <b>{letterhead.office}</b>
        <span>{letterhead.address}</span>
      </header>
      {banners.map((banner) => (
        <div key={banner} className={css.banner}>
          {banner}
        </div>
      ))}
      {title && (
        <div className={css.title}>
          {title.lines.join('\n')}
          <span>{title.number}</span>
        </div>
      )}
      {head && (
        <div className={css.top}>
          <Pairs pairs={head.rows} />
          <span>{head.placeAndDate}</span>
          <div className={css.to}>
            {head.to[0]}
            {'\n'}
            <b>{head.to[1]}</b>
            {`\n${head.to.slice(2).join('\n')}`}
          </div>
        </div>
      )}
      <div className={css.block}>
        {blocks.map((block, index) => (
          <Block key={`${index} ${block.kind}`} block={block} />
        ))}
      </div>
      {closing && signers.length !== 1 && <div className={css.closing}>{closing}</div>}
      <Signers signers={signers} above={signers.length === 1 ? closing : null} />
      {witnesses && (
        <>
          <h3>{witnesses.heading}</h3>
          <Signers signers={witnesses.signers} />
        </>
      )}
      {copies.length > 0 && (
        <div className={css.copies}>
          {COPIES}
          {copies.map((copy, index) => (
            <div key={copy}>{`${index + 1}. ${copy}`}</div>
          ))}
        </div>
      )}
    </article>
  );
};

/** `above`: place and date over a single signature. */
const Signers = ({ signers, above = null }: Pick<UncodedLetter, 'signers'> & { readonly above?: string | null }) => (
  <div className={css.signers}>
    {signers.map(({ caption, name, note }) => (
      <div key={caption}>
        {above !== null && <span>{above}</span>}
        {caption}
        <b>{name ?? LINE}</b>
        {note && <small>{note}</small>}
      </div>
    ))}
  </div>
);

const Pairs = ({ pairs }: { readonly pairs: readonly Pair[] }) => (
  <dl className={css.pairs}>
    {pairs.map(({ label, value }) => (
      <PairRow key={label} label={label} value={value ?? LINE} />
    ))}
  </dl>
);

const PairRow = ({ label, value }: { readonly label: string; readonly value: string }) => (
  <>
    <dt>{label}</dt>
    <dd>{value}</dd>
  </>
);

function Block({ block }: { readonly block: LetterBlock }) {
  switch (block.kind) {
    case 'paragraph':
      return <p>{block.text}</p>;
    case 'heading':
      return <h3>{block.text}</h3>;
    case 'pairs':
      return <Pairs pairs={block.pairs} />;
    case 'ticks':
      return (
        <ul className={css.ticks}>
          {block.rows.map(({ chosen, text }) => (
            <li key={text}>{chosen ? <b>{`☒ ${text}`}</b> : `☐ ${text}`}</li>
          ))}
        </ul>
      );
    case 'table':
      return (
        <table>
          <thead>
            <tr>
              {block.head.map((cell) => (
                <th key={cell}>{cell}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {block.rows.map((row) => (
              <tr key={row.join('|')}>
                {row.map((cell, index) => (
                  <td key={`${index} ${cell}`}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      );
  }
}
