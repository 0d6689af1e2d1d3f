import type { KeyboardEvent } from 'react';

const FIELDS = 'input:not([disabled]), select:not([disabled]), textarea:not([disabled]), button:not([disabled]), [role=combobox]';

/**
 * Enter in a one-line field goes to the next one; in the last it stays, and alone in its form it is what confirms. Buttons, long
 * texts and open lists keep their own Enter. A dialog that a field opened is not part of the form, although its events pass here.
 */
export function nextField(event: KeyboardEvent<HTMLFormElement>, confirm?: () => void): void {
  if (event.key !== 'Enter' || event.defaultPrevented || event.ctrlKey || event.altKey) return;
  const target = event.target;
  if (!(target instanceof HTMLInputElement) || !event.currentTarget.contains(target)) return;
  event.preventDefault();
  if (event.shiftKey) return;
  const fields = [...event.currentTarget.querySelectorAll<HTMLElement>(FIELDS)].filter((field) => field.tabIndex >= 0);
  if (fields.length === 1) confirm?.();
  else fields[fields.indexOf(target) + 1]?.focus();
}
