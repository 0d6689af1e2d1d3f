const letters: Readonly<Record<string, string>> = {
  a: 'á',
  e: 'é',
  i: 'í',
  o: 'ó',
  u: 'ú',
  n: 'ñ',
  A: 'Á',
  E: 'É',
  I: 'Í',
  O: 'Ó',
  U: 'Ú',
  N: 'Ñ',
};

/**
 * A text for the pseudo-locale: accented, a third longer, in brackets. What shows without brackets on a screen is not translated;
 * what is cut has no room for a longer language. Placeholders stay as they are.
 *
 * @example pseudo('Simpan {{name}}') === '[Símpáñ {{name}} ····]'
 */
export function pseudo(text: string): string {
  const accented = text
    .split(/(\{\{.*?\}\})/)
    .map((part) => (part.startsWith('{{') ? part : part.replace(/[aeiounAEIOUN]/g, (letter) => letters[letter] ?? letter)))
    .join('');
  return `[${accented} ${'·'.repeat(Math.max(1, Math.ceil(text.length / 4)))}]`;
}
