import { startTransition, useLayoutEffect, useRef, useState } from 'react';

interface Typed {
  /** What stands in the field. */
  readonly typed: string;
  readonly type: (text: string) => void;
  /** The list knows of what stands in the field. */
  readonly settled: boolean;
}

/** A field whose letters never wait for the list that it asks: the list follows as soon as it is drawn, the newest question first. */
export function useTyped(value: string, onChange: (value: string) => void): Typed {
  const [typed, setTyped] = useState(value);
  /** What was typed and has not come back as the value yet, oldest first. */
  const under = useRef<readonly string[]>([]);
  useLayoutEffect(() => {
    const at = under.current.indexOf(value);
    under.current = at < 0 ? [] : under.current.slice(at + 1);
    // Someone else's words (a saved view, the way back): they stand in the field.
    if (at < 0) setTyped(value);
  }, [value]);
  const type = (text: string) => {
    under.current = text === value ? [] : [...under.current, text];
    setTyped(text);
    startTransition(() => onChange(text));
  };
  return { typed, type, settled: typed === value };
}
