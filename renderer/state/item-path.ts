/** The address of what a label stands on. */
import type { ItemRef } from '#shared/domain/item-ref.ts';

export const itemPath = ({ entity, id }: ItemRef): string => (entity === 'record' ? `/arsip/${id}` : `/arsip/lokasi/${id}`);
