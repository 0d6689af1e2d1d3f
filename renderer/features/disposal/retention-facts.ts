/** The rule of a record and how its periods were counted, as label and value. */

import { eventText } from '#renderer/state/disposal-words.ts';
import type { Fact } from '#renderer/ui/detail/record-parts.tsx';
import type { RetentionCase } from '#shared/domain/retention/retention-case.ts';
import type { CountedPeriod } from '#shared/domain/retention/retention-status.ts';
import { formatDate, type Locale } from '#shared/i18n/format.ts';
import type { DisposalText } from './disposal-words.ts';
import type { Retention } from './use-retention.ts';

export function retentionFacts({ code, scheme, known, status }: Retention, t: DisposalText, locale: Locale): readonly Fact[] {
  const steps = 'steps' in status ? status.steps : [];
  const step = (period: CountedPeriod['period']) => steps.find((one) => one.period === period);
  const counted = (period: CountedPeriod['period']): string | null => {
    const found = step(period);
    if (!found) return null;
    return t('counted', { from: formatDate(found.from, locale), until: formatDate(found.until, locale), basis: basisText(found, t) });
  };
  const rule = (cell: string | null | undefined): string => cell ?? t('noRule');
  const facts: readonly (readonly [string, string, string | null])[] = [
    ['rule', t('factRule'), code ? [code.code, code.title].filter(Boolean).join(' ') : null],
    ['edition', t('factEdition'), scheme],
    ['active', t('factActive'), code ? [rule(code.activePeriod), counted('active')].filter(Boolean).join('; ') : null],
    ['inactive', t('factInactive'), code ? [rule(code.inactivePeriod), counted('inactive')].filter(Boolean).join('; ') : null],
    ['fate', t('factFate'), code ? rule(code.disposition) : null],
    ['decision', t('factDecision'), decisionText(known, t, locale)],
  ];
  return facts.flatMap(([id, label, value]) => (value ? [{ id, label, value }] : []));
}

function basisText({ basis }: CountedPeriod, t: DisposalText): string {
  if (basis.kind === 'event') return t('basisEvent', { event: eventText(basis.event, t), evidence: basis.evidence });
  return t(basis.kind === 'recordDate' ? 'basisRecord' : 'basisActive');
}

function decisionText({ decision }: RetentionCase, t: DisposalText, locale: Locale): string | null {
  if (!decision) return null;
  const fate = t(`fate_${decision.fate}`);
  return decision.until
    ? t('decidedUntil', { fate, until: formatDate(decision.until, locale), reason: decision.reason })
    : t('decided', { fate, reason: decision.reason });
}
