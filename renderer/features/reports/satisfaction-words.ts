/** Words of the index of satisfaction: elements and grades of Permenpan-RB 14/2017. */

import type { Text } from '#renderer/ui/use-text.ts';
import type { SatisfactionElement, SatisfactionGrade } from '#shared/domain/reports/satisfaction.ts';
import { satisfactionElements } from '#shared/domain/reports/satisfaction.ts';
import type { MessageKey } from '#shared/i18n/catalogue.ts';

type Key = MessageKey<'reports'>;

export const elementKeys: Readonly<Record<SatisfactionElement, Key>> = {
  requirements: 'elementRequirements',
  procedure: 'elementProcedure',
  time: 'elementTime',
  cost: 'elementCost',
  product: 'elementProduct',
  competence: 'elementCompetence',
  conduct: 'elementConduct',
  facilities: 'elementFacilities',
  complaints: 'elementComplaints',
};

export const gradeKeys: Readonly<Record<SatisfactionGrade, Key>> = { A: 'gradeA', B: 'gradeB', C: 'gradeC', D: 'gradeD' };

/** What is wrong with typed marks or their day. */
export function answerErrorText(t: Text<'reports'>, code: string): string {
  const [, kind = '', detail = ''] = code.split('.');
  if (kind === 'count') return t('errMarksCount', { given: detail });
  const element = satisfactionElements.find((one) => one === detail);
  if (kind === 'range' && element) return t('errMarksRange', { element: t(elementKeys[element]) });
  return t(code === 'futureDate' ? 'errFuture' : 'errDate');
}
