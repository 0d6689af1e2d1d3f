/**
 * Key combinations as text: "Ctrl+S", "Alt+1", "Esc", "?", "F2". Written once in an action, matched against events, shown in hints.
 * AltGr reports Ctrl and Alt together, so typing "@" or "\" on a European keyboard never matches a combination with one of them.
 */

export interface KeyStroke {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly metaKey: boolean;
}

const names: Readonly<Record<string, string>> = {
  esc: 'escape',
  space: ' ',
  up: 'arrowup',
  down: 'arrowdown',
  left: 'arrowleft',
  right: 'arrowright',
};

export function matchesKey(combo: string, event: KeyStroke): boolean {
  const parts = combo.toLowerCase().split('+');
  const last = parts.at(-1) ?? '';
  const wanted = names[last] ?? last;
  const ctrl = event.ctrlKey || event.metaKey;
  if (ctrl !== parts.includes('ctrl') || event.altKey !== parts.includes('alt')) return false;
  // "?" and "/" need Shift on some layouts and not on others; only letters, digits and named keys ask for it exactly.
  if (/^([a-z0-9]|\w{2,})$/.test(wanted) && event.shiftKey !== parts.includes('shift')) return false;
  return event.key.toLowerCase() === wanted || (/^\d$/.test(wanted) && event.code === `Digit${wanted}`);
}

/** Keys that mean something while typing: combinations, function keys and Esc. A bare letter belongs to the text. */
export const worksWhileTyping = (combo: string): boolean => /^(ctrl|alt)\+/i.test(combo) || /^(f\d+|esc)$/i.test(combo);

/** "Ctrl+Enter" as the hint beside a button: "Ctrl Enter". */
export const keyLabel = (combo: string): string => combo.replaceAll('+', ' ').replace('Up', '↑').replace('Down', '↓');

/** The same for a screen reader, in the words of `aria-keyshortcuts`: "Control+Enter". */
export const ariaKeys = (combo: string): string => combo.replace('Ctrl', 'Control').replace('Esc', 'Escape');
