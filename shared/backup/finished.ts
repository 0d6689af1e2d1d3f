/** SELESAI.json: written last, sealed by a hash over itself, so that a half-written or flipped one is never taken for whole. */
import { canonicalJson } from '#shared/log/canonical.ts';
import { sha256Text } from '#shared/log/hash.ts';
import { BACKUP_VERSION, type Finished, finishedSchema } from '#shared/schema/backup.ts';
import { parseJson } from './files.ts';

const sealOf = (content: object): string => sha256Text(canonicalJson(content));

export function finishedText(content: Omit<Finished, 'format' | 'v' | 'seal'>): string {
  const open = { format: 'daluang-backup-set', v: BACKUP_VERSION, ...content };
  return `${JSON.stringify({ ...open, seal: sealOf(open) }, null, 2)}\n`;
}

export type FinishedReading =
  | { readonly kind: 'good'; readonly finished: Finished }
  | { readonly kind: 'newer'; readonly version: number }
  | { readonly kind: 'damaged' };

export function readFinished(text: string): FinishedReading {
  const raw = parseJson(text);
  if (typeof raw !== 'object' || raw === null) return { kind: 'damaged' };
  const { seal, ...content } = raw as Record<string, unknown>;
  if (seal !== sealOf(content)) return { kind: 'damaged' };
  // The seal is right, so the version is what was written.
  if (typeof content.v === 'number' && content.v > BACKUP_VERSION) return { kind: 'newer', version: content.v };
  const parsed = finishedSchema.safeParse(raw);
  return parsed.success ? { kind: 'good', finished: parsed.data } : { kind: 'damaged' };
}
