/** The procedure in the sample office: deliveries with their minutes, records in every stage with the list that a unit signed. */
import type { CommandContext } from '#renderer/commands/context.ts';
import { addSampleDocumentation } from '#renderer/commands/sample/sample-documentation.ts';
import { addSampleDocuments } from '#renderer/commands/sample/sample-documents.ts';
import { addSampleIdentification } from '#renderer/commands/sample/sample-identification.ts';
import { addSampleReceptions } from '#renderer/commands/sample/sample-receptions.ts';
import { addSampleStages } from '#renderer/commands/sample/sample-stages.ts';
import { readOfficeState } from '#renderer/db/queries/office-state.ts';
import { loadFonts } from '#renderer/pdf/load-fonts.ts';
import { letterheadOf, printedAt } from '#renderer/pdf/parts/office-head.ts';
import { sampleDocumentPdf } from '#renderer/pdf/sample-document.ts';
import type { OfficeState } from '#renderer/state/office.ts';
import { civilDateOf, type OfficeZone } from '#shared/lib/civil-time.ts';
import { expectOk } from '#shared/lib/result.ts';

/** Runs after the office was made. Where a scan finds no room, the acts that it belongs to are left out. */
export async function addSampleProcedure(ctx: CommandContext, zone: OfficeZone): Promise<void> {
  await addSampleReceptions(ctx, zone);
  const office = await readOfficeState(ctx.db, ctx.identity.deviceId);
  if (!office) return;
  const signed = await sampleScan(ctx, office, 'Naskah bertanda tangan, contoh');
  if (!signed) return;
  await addSampleStages(ctx, zone, signed);
  await addSampleIdentification(ctx, zone, signed);
  await addSampleDocumentation(ctx, zone, signed);
  await addSampleDocuments(ctx, zone, signed);
}

/** One invented paper stands for every signed one. */
async function sampleScan(ctx: CommandContext, office: OfficeState, subject: string) {
  const now = ctx.clock.now();
  const on = civilDateOf(now, office.office.zone);
  const bytes = expectOk(
    sampleDocumentPdf(
      {
        template: 'sample-document/1',
        letterhead: letterheadOf(office),
        printed: printedAt(office, now),
        number: '12/OTK/CONTOH',
        subject,
        on,
        city: office.office.city ?? '',
        signer: { position: 'Kepala subbagian', name: 'Asriani Tandi' },
      },
      await loadFonts(),
    ),
  );
  const stored = await ctx.platform.vault.put(bytes, 'naskah-bertanda-tangan.pdf', 'application/pdf');
  return stored.ok ? { hash: stored.value.hash, bytes: stored.value.bytes, name: stored.value.name } : null;
}
