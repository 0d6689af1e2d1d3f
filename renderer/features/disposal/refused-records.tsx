import type { DisposalRefusal } from '#shared/domain/disposal/disposal-eligible.ts';
import css from './disposal.module.css';
import { recordRefusal } from './disposal-words.ts';
import { useWords } from './use-words.ts';

interface Props {
  readonly records: readonly {
    readonly recordId: string;
    readonly name: string;
    readonly refusal: DisposalRefusal;
    readonly inFile?: string | null;
  }[];
}

const MOST = 20;

/** Records that stand in the way, each with its reason. */
export function RefusedRecords({ records }: Props) {
  const { t, locale } = useWords();
  if (records.length === 0) return null;
  return (
    <ul className={css.refused}>
      {records.slice(0, MOST).map(({ recordId, name, refusal, inFile }) => (
        <li key={recordId}>
          <b>{inFile ? `${name} (${t('inFile', { name: inFile })})` : name}</b>
          <span>{recordRefusal(refusal, t, locale)}</span>
        </li>
      ))}
      {records.length > MOST && <li>{t('moreRecords', { count: records.length - MOST })}</li>}
    </ul>
  );
}
