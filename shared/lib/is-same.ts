import canonicalize from 'canonicalize';

/**
 * Whether two values say the same. The order of keys says nothing: a row that came back from the journal has them sorted, one that was
 * just written as its schema names them.
 */
export function isSame(one: unknown, other: unknown): boolean {
  return one === other || (isObject(one) && isObject(other) && canonicalize(one) === canonicalize(other));
}

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null;
