/** A stored value of any field as people read it: in a correction, and where two values stand beside each other. */
import { formatMediumDate } from '#shared/i18n/format.ts';
import { isCalendarDate } from '#shared/lib/calendar-date.ts';
import { deliveryWords, type ObjectionText } from './case-words.ts';

const paperWords = { form: 'pForm', identity: 'pIdentity', powerOfAttorney: 'pPower', dutyStamp: 'pStamp', deed: 'pDeed' } as const;

export function valueText(value: unknown, t: ObjectionText): string {
  if (value === null || value === undefined || value === '') return t('tlEmpty');
  if (typeof value === 'boolean') return t(value ? 'yes' : 'no');
  if (Array.isArray(value)) return value.map((part) => valueText(part, t)).join(', ') || t('tlEmpty');
  if (typeof value === 'object') return objectText(value, t);
  if (isCalendarDate(value)) return formatMediumDate(value, 'id');
  const text = String(value);
  return Object.hasOwn(deliveryWords, text) ? t(deliveryWords[text as keyof typeof deliveryWords]) : text;
}

/** Papers are those that were ticked; a person is the name and what else is written. */
function objectText(value: object, t: ObjectionText): string {
  if ('form' in value && 'identity' in value) {
    const ticked = Object.entries(paperWords).flatMap(([key, word]) => ((value as Record<string, unknown>)[key] === true ? [t(word)] : []));
    return ticked.join(', ') || t('tlEmpty');
  }
  const { kind: _kind, ...said } = value as Record<string, unknown>;
  return Object.values(said)
    .filter((part) => typeof part === 'string' && part !== '')
    .join(', ');
}
