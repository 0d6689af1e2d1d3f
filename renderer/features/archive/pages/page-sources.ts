/** Softcopies whose pages are being arranged: their bytes, every page small, and the making of what comes out. */
import type { VaultError, VaultStore } from '#renderer/platform/platform.ts';
import type { PageSource } from '#renderer/texts/read/bind-pages.ts';
import type { FromTextWorker, UnreadableWhy } from '#renderer/texts/text-messages.ts';
import { createTextReader, startTextWorker } from '#renderer/texts/text-reader.ts';
import type { PagePlan } from '#shared/domain/pages/page-plan.ts';
import { documentTypes } from '#shared/lib/media-type.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import type { Row } from '#shared/schema/entities.ts';

type Softcopy = Row<'recordSoftcopy'>;
export type Leaf = Extract<FromTextWorker, { kind: 'leaf' }>;
export type PagesTrouble = { readonly code: UnreadableWhy | VaultError['code'] };

export const hasPages = (mediaType: string): boolean => mediaType === documentTypes.pdf || mediaType.startsWith('image/');

/** The bytes anew each time: a worker takes them away. */
async function sourcesOf(
  vault: Pick<VaultStore, 'read'>,
  copies: readonly Softcopy[],
): Promise<Result<readonly PageSource[], PagesTrouble>> {
  const sources: PageSource[] = [];
  for (const { hash, mediaType } of copies) {
    const read = await vault.read(hash);
    if (!read.ok) return read;
    sources.push({ mediaType, bytes: read.value.slice() });
  }
  return ok(sources);
}

/** Tells of each page as it is drawn. */
export async function lookAt(
  vault: Pick<VaultStore, 'read'>,
  copies: readonly Softcopy[],
  onLeaf: (leaf: Leaf) => void,
): Promise<Result<null, PagesTrouble>> {
  const sources = await sourcesOf(vault, copies);
  if (!sources.ok) return sources;
  const reader = createTextReader(startTextWorker);
  const end = await reader.run({ kind: 'leaves', sources: sources.value }, async (message) => {
    if (message.kind === 'leaf') onLeaf(message);
  });
  reader.stop();
  return end.kind === 'done' ? ok(null) : err({ code: end.kind === 'unreadable' ? end.why : 'damaged' });
}

/** A PDF for each plan. */
export async function bound(
  vault: Pick<VaultStore, 'read'>,
  copies: readonly Softcopy[],
  files: readonly PagePlan[],
): Promise<Result<readonly Uint8Array[], PagesTrouble>> {
  const sources = await sourcesOf(vault, copies);
  if (!sources.ok) return sources;
  const reader = createTextReader(startTextWorker);
  const end = await reader.run({ kind: 'bind', sources: sources.value, files }, async () => undefined);
  reader.stop();
  return end.kind === 'bound' ? ok(end.files) : err({ code: end.kind === 'unreadable' ? end.why : 'damaged' });
}
