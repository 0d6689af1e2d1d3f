/** Addresses of what a label stands on, and of pages that work on several of them. */
import type { ItemRef } from '#shared/domain/records/item-ref.ts';

export const itemPath = ({ entity, id }: ItemRef): string => (entity === 'record' ? `/arsip/${id}` : `/arsip/lokasi/${id}`);

const joined = (items: readonly ItemRef[]): string => items.map(({ entity, id }) => `${entity}.${id}`).join(',');

export const labelsPath = (items: readonly ItemRef[]): string => `/arsip/label?isi=${joined(items)}`;

export const lendPath = (items: readonly ItemRef[]): string => `/peminjaman/baru?isi=${joined(items)}`;

/** The items that an address names: `record.0198...,location.0199...`. */
export const itemsOfAddress = (text: string | null): readonly ItemRef[] =>
  (text ?? '')
    .split(',')
    .filter(Boolean)
    .map((part) => {
      const [entity, id = ''] = part.split('.');
      return { entity: entity === 'location' ? 'location' : 'record', id };
    });
