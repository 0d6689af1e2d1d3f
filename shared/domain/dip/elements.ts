/**
 * The seven elements of an entry (Perki 1/2021; domain.md 3.1): number, summary, who controls it, who answers for its making or issuing,
 * time and place of making, form available, retention. The number is given by the decree; the others can be lacking while it is collected.
 */
import type { EntityFields } from '#shared/schema/entities.ts';

export type DipElements = Omit<EntityFields<'dipEntry'>, 'origin'>;

export const dipElements = ['summary', 'controller', 'responsible', 'madeOn', 'madeAt', 'forms', 'retention'] as const;
export type DipElement = (typeof dipElements)[number];

const lacks: Readonly<Record<DipElement, (entry: DipElements) => boolean>> = {
  summary: ({ summary }) => summary.trim() === '',
  controller: ({ controller }) => controller.trim() === '',
  responsible: ({ responsible }) => responsible === null,
  madeOn: ({ madeOn }) => madeOn.kind === 'undated',
  madeAt: ({ madeAt }) => madeAt === null,
  forms: ({ forms }) => forms.length === 0,
  retention: ({ retentionActive, retentionInactive }) => retentionActive === null && retentionInactive === null,
};

/** The elements that an entry lacks, in their order. */
export const missingElements = (entry: DipElements): readonly DipElement[] => dipElements.filter((element) => lacks[element](entry));
