/** Vertical spaces of the receipt in millimetres: as airy as one sheet allows, never tighter than can be read and signed. */
export interface Density {
  readonly head: number;
  readonly row: number;
  readonly block: number;
  readonly signature: number;
  readonly section: number;
}

export const airy: Density = { head: 3.6, row: 0.75, block: 2.2, signature: 9.5, section: 2.5 };

const tight: Density = { head: 2.6, row: 0.25, block: 1.4, signature: 8, section: 1.5 };

/** From airy to tight in even steps. */
export const densities: readonly Density[] = [0, 0.25, 0.5, 0.75, 1].map((share) => ({
  head: between(airy.head, tight.head, share),
  row: between(airy.row, tight.row, share),
  block: between(airy.block, tight.block, share),
  signature: between(airy.signature, tight.signature, share),
  section: between(airy.section, tight.section, share),
}));

function between(from: number, to: number, share: number): number {
  return from + (to - from) * share;
}
