/** Draws the signed papers of the sample's disposals and puts them into the vault, as a scanner would. */
import type { CommandContext } from '#renderer/commands/context.ts';
import type { Scan } from '#renderer/commands/papers/scan-op.ts';
import type { SampleScan } from '#renderer/commands/sample/sample-disposal.ts';
import { readOfficeState } from '#renderer/db/queries/office-state.ts';
import { loadFonts } from '#renderer/pdf/load-fonts.ts';
import { letterheadOf, printedAt } from '#renderer/pdf/parts/office-head.ts';
import { sampleDocumentPdf } from '#renderer/pdf/sample-document.ts';
import { instantOf } from '#shared/lib/civil-time.ts';
import { expectOk } from '#shared/lib/result.ts';

export async function sampleScans(ctx: CommandContext): Promise<SampleScan | null> {
  const office = await readOfficeState(ctx.db, ctx.identity.deviceId);
  if (!office) return null;
  const fonts = await loadFonts();
  const drawn = new Map<string, Scan>();
  return async (subject, on) => {
    const known = drawn.get(subject);
    if (known) return known;
    const bytes = expectOk(
      sampleDocumentPdf(
        {
          template: 'sample-document/1',
          letterhead: letterheadOf(office),
          printed: printedAt(office, instantOf(on, '09:00', office.office.zone)),
          number: '000.5.6/contoh/SETDA',
          subject,
          on,
          city: office.office.city ?? '',
          signer: { position: 'Kepala', name: 'Hasnah Latief' },
        },
        fonts,
      ),
    );
    const stored = expectOk(await ctx.platform.vault.put(bytes, `${subject}.pdf`, 'application/pdf'));
    const scan = { hash: stored.hash, bytes: stored.bytes, name: `${subject}.pdf` };
    drawn.set(subject, scan);
    return scan;
  };
}
