/** What may be a scan of an identity paper: a picture or a PDF that this window can show by itself, no larger than a page needs. */
import { acceptFile } from '#shared/lib/accepted-file.ts';
import { TYPE_HEAD_BYTES, TYPE_TAIL_BYTES } from '#shared/lib/media-type.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';

export const scanMediaTypes = ['image/jpeg', 'image/png', 'application/pdf'] as const;
export type ScanMediaType = (typeof scanMediaTypes)[number];

/** A colour page at 300 dpi takes 1 to 3 MB. */
export const MAX_SCAN_BYTES = 10_000_000;

export type ScanFileFault = { readonly code: 'scanTooLarge' | 'scanKind' };

export const isScanMediaType = (type: string): type is ScanMediaType => scanMediaTypes.some((known) => known === type);

/** The kind of the picture by its bytes, whatever its name says. */
export function scanMediaTypeOf(name: string, bytes: Uint8Array): Result<ScanMediaType, ScanFileFault> {
  if (bytes.length > MAX_SCAN_BYTES) return err({ code: 'scanTooLarge' });
  const accepted = acceptFile(name, bytes.subarray(0, TYPE_HEAD_BYTES), bytes.subarray(Math.max(0, bytes.length - TYPE_TAIL_BYTES)));
  return accepted.ok && isScanMediaType(accepted.value) ? ok(accepted.value) : err({ code: 'scanKind' });
}
