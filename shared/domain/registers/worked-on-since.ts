/**
 * Whether a case that came from an old register may leave with it. An import is taken back only where nobody built on it: what was done on a
 * case since is part of its berkas (SOP-PPID-04, archive of the case), and is not taken away with a file that was read wrongly.
 */

export const workReasons = ['corrected', 'stepped', 'paperIssued', 'contacted', 'objected', 'tied', 'tested', 'identityKept'] as const;

export type WorkReason = (typeof workReasons)[number];

/** What stands about a case beside what the import wrote. */
export type WorkSince = Readonly<Record<WorkReason, boolean>>;

/** Why the case stays, in the order in which a person asks; nothing where it may go. */
export const whyItStays = (work: WorkSince): readonly WorkReason[] => workReasons.filter((reason) => work[reason]);
