/** The audit pack as paper, workbook and ZIP. All three are Indonesian whatever the language of the screen. */

import { tableTypes } from '#renderer/cases/table-file.ts';
import { useSaveFile } from '#renderer/cases/use-save-file.ts';
import { issueAndPrintPaper } from '#renderer/commands/papers/print-paper.ts';
import { auditBundle } from '#renderer/commands/reports/audit-papers.ts';
import { type AuditSheet, auditPackPdf, auditPackTemplate } from '#renderer/pdf/audit-pack.ts';
import { loadFonts } from '#renderer/pdf/load-fonts.ts';
import { letterheadOf, printedAt } from '#renderer/pdf/parts/office-head.ts';
import { useOffice } from '#renderer/state/office.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useToast } from '#renderer/ui/feedback/toasts.tsx';
import { useLocale, usePaperText, useText } from '#renderer/ui/use-text.ts';
import type { Drawn } from '#shared/domain/reports/audit-sample.ts';
import { writeXlsx } from '#shared/exchange/xlsx/write-xlsx.ts';
import { formatBytes } from '#shared/i18n/format.ts';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import type { JsonValue } from '#shared/schema/values.ts';
import type { AuditCase } from './audit-cases.ts';
import { auditRows, courseOf, missingOf, timeOf } from './audit-words.ts';

export interface AuditPack {
  /** "2026". */
  readonly period: string;
  readonly asOf: CalendarDate;
  readonly scope: string | null;
  readonly key: string;
  readonly population: readonly AuditCase[];
  readonly sample: readonly Drawn<AuditCase>[];
}

export function useAuditFiles(pack: AuditPack) {
  const t = useText('audit');
  const paper = usePaperText('audit');
  const locale = useLocale();
  const ctx = useCommandContext();
  const office = useOffice();
  const toast = useToast();
  const saveFile = useSaveFile();
  const name = paper('fileName', { period: pack.period });

  const sheet = (): AuditSheet => ({
    template: auditPackTemplate,
    paper: office.office.paper,
    letterhead: letterheadOf(office),
    place: office.office.city ?? office.office.name,
    printed: printedAt(office, ctx.clock.now()),
    period: pack.period,
    asOf: pack.asOf,
    scope: pack.scope,
    key: pack.key,
    figures: figuresOf(pack),
    cases: pack.sample.map(({ stratum, drawn }) => ({
      number: drawn.number,
      stratum: paper(`stratum_${stratum}`),
      information: drawn.information,
      registeredOn: drawn.registeredOn,
      answeredOn: drawn.answeredOn,
      time: timeOf(drawn, paper, 'id'),
      returns: drawn.returns,
      missing: missingOf(drawn, paper),
      course: courseOf(drawn, paper, 'id'),
    })),
  });
  const workbook = (): Uint8Array<ArrayBuffer> => {
    const [heading = [], ...rows] = auditRows(pack.sample, paper, 'id');
    return writeXlsx({ name: pack.period, heading, rows });
  };
  const save = (bytes: Uint8Array<ArrayBuffer>, extension: 'xlsx' | 'zip', mediaType: string): Promise<void> =>
    saveFile({ bytes, name: `${name}.${extension}`, mediaType });
  const print = async (): Promise<boolean> => {
    const model = sheet();
    const drawn = auditPackPdf(model, await loadFonts());
    if (!drawn.ok) return false;
    const issued = await issueAndPrintPaper(ctx, {
      caseEntity: 'office',
      caseId: null,
      kind: 'auditPack',
      template: model.template,
      fileName: `${name}.pdf`,
      bytes: drawn.value,
      // Texts, dates and figures only.
      model: model as unknown as JsonValue,
    });
    return issued.ok && issued.value.printed;
  };
  const zip = async (): Promise<void> => {
    const drawn = auditPackPdf(sheet(), await loadFonts());
    if (!drawn.ok) return toast({ text: t('notPrinted'), tone: 'late' });
    const bundle = await auditBundle(ctx.platform.vault, {
      cases: pack.sample.map((sampled) => sampled.drawn),
      reports: [
        { name: `${name}.pdf`, bytes: drawn.value },
        { name: `${name}.xlsx`, bytes: workbook() },
      ],
    });
    if (bundle.ok) return save(bundle.value, 'zip', 'application/zip');
    return toast({ text: t('tooLarge', { size: formatBytes(bundle.error.bytes, locale) }), tone: 'late' });
  };
  return {
    print: () => {
      print().then((sent) => toast(sent ? { text: t('printed') } : { text: t('notPrinted'), tone: 'late' }), reportError);
    },
    saveWorkbook: () => {
      save(workbook(), 'xlsx', tableTypes.xlsx).catch(reportError);
    },
    saveZip: () => {
      zip().catch(reportError);
    },
  };
}

/** What each figure counts: the same on the screen, where it opens its list. */
export const auditLists = {
  population: ({ population }: AuditPack) => population,
  sampled: ({ sample }: AuditPack) => sample.map(({ drawn }) => drawn),
  late: ({ sample }: AuditPack) => sample.flatMap(({ drawn }) => (drawn.late ? [drawn] : [])),
  returned: ({ sample }: AuditPack) => sample.flatMap(({ drawn }) => (drawn.returns > 0 ? [drawn] : [])),
  missing: ({ sample }: AuditPack) => sample.flatMap(({ drawn }) => (drawn.missing.length > 0 ? [drawn] : [])),
} as const;
export type AuditFigure = keyof typeof auditLists;

const figuresOf = (pack: AuditPack): AuditSheet['figures'] => ({
  population: pack.population.length,
  sampled: pack.sample.length,
  late: auditLists.late(pack).length,
  returned: auditLists.returned(pack).length,
  missing: auditLists.missing(pack).length,
});
