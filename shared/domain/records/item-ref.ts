/** What can be lent, labelled and missed: a record, or a place with all that is in it. */
export interface ItemRef {
  readonly entity: 'record' | 'location';
  readonly id: string;
}

export const sameItem = (a: ItemRef, b: ItemRef): boolean => a.entity === b.entity && a.id === b.id;
