import { Fragment, memo } from 'react';
import { highlights } from '#shared/domain/search/highlights.ts';

interface Props {
  readonly text: string;
  readonly query: string;
}

/** A text with what was searched for marked, found by the words of the index itself. */
export const MarkedText = memo(function MarkedText({ text, query }: Props) {
  const ranges = query === '' ? [] : highlights(text, query);
  if (ranges.length === 0) return text;
  let at = 0;
  const parts = ranges.map(([from, to]) => {
    const before = text.slice(at, from);
    at = to;
    return (
      <Fragment key={from}>
        {before}
        <mark>{text.slice(from, to)}</mark>
      </Fragment>
    );
  });
  return (
    <>
      {parts}
      {text.slice(at)}
    </>
  );
});
