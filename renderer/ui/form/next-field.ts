import type { KeyboardEvent } from 'react';

const FIELDS = 'input:not([disabled]), select:not([disabled]), textarea:not([disabled]), button:not([disabled]), [role=combobox]';

/** Enter in a one-line field goes to the next one; in the last it stays. Buttons, long texts and open lists keep their own Enter. */
export function nextField(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.key !== 'Enter' || event.defaultPrevented || event.ctrlKey || event.altKey) return;
  const target = event.target;
  if (!(target instanceof HTMLInputElement)) return;
  event.preventDefault();
  if (event.shiftKey) return;
  const fields = [...event.currentTarget.querySelectorAll<HTMLElement>(FIELDS)].filter((field) => field.tabIndex >= 0);
  fields[fields.indexOf(target) + 1]?.focus();
}
