/**
 * Classification codes as trees: `500.12.18.3` (Permendagri 83/2022) or `PR.03.02.a`. Each part after a separator is one level
 * deeper; a list may leave levels out, so the parent is the nearest ancestor that it holds.
 */
const CODE = /^[A-Za-z0-9]+(?:[./-][A-Za-z0-9]+)*$/;
const SEPARATOR = /[./-](?=[^./-]*$)/;

export const isClassCode = (text: string): boolean => CODE.test(text);

/** `PR.03.02.a` -> `PR.03.02`; undefined at the top. */
export function parentCode(code: string): string | undefined {
  const at = code.search(SEPARATOR);
  return at < 0 ? undefined : code.slice(0, at);
}

/** From the parent up to the top: `PR.03.02`, `PR.03`, `PR`. */
export function ancestorCodes(code: string): string[] {
  const parent = parentCode(code);
  return parent === undefined ? [] : [parent, ...ancestorCodes(parent)];
}

/** The nearest ancestor that a list holds. */
export const listedParent = (code: string, listed: ReadonlySet<string>): string | undefined =>
  ancestorCodes(code).find((ancestor) => listed.has(ancestor));

/** In the order of a printed list: part by part, numbers as numbers (`PR.2` before `PR.10`). */
export function compareClassCodes(a: string, b: string): number {
  const [left, right] = [a.split(/[./-]/), b.split(/[./-]/)];
  for (let index = 0; index < Math.min(left.length, right.length); index += 1) {
    const order = comparePart(left[index] ?? '', right[index] ?? '');
    if (order !== 0) return order;
  }
  return left.length - right.length;
}

function comparePart(a: string, b: string): number {
  if (/^\d+$/.test(a) && /^\d+$/.test(b) && Number(a) !== Number(b)) return Number(a) - Number(b);
  return a < b ? -1 : a > b ? 1 : 0;
}
