import { useEffect, useRef, useState } from 'react';
import { allCasesOf } from '#renderer/db/open-cases.ts';
import { allOf } from '#renderer/db/queries/office.ts';
import { useCalendar } from '#renderer/state/office.ts';
import { useCasesOf } from '#renderer/state/open-cases.ts';
import { useServices } from '#renderer/state/services.ts';
import { useLive } from '#renderer/state/use-live.ts';
import { SelectField } from '#renderer/ui/form/choice-fields.tsx';
import { DialogForm } from '#renderer/ui/form/dialog-form.tsx';
import { NumberField } from '#renderer/ui/form/number-field.tsx';
import { TextField } from '#renderer/ui/form/text-field.tsx';
import { useText } from '#renderer/ui/use-text.ts';
import { drawAuditSample } from '#shared/domain/reports/audit-sample.ts';
import type { ReportPeriod } from '#shared/domain/reports/report-period.ts';
import { type CalendarDate, yearOf } from '#shared/lib/calendar-date.ts';
import { type AuditCase, auditCases } from './audit-cases.ts';
import { AuditSheetDialog } from './audit-sheet-dialog.tsx';
import type { AuditPack } from './use-audit-files.ts';

const MOST = 200;
const USUAL = 12;

interface Props {
  readonly period: ReportPeriod;
  /** The last day that the report knows of. */
  readonly asOf: CalendarDate;
  readonly onClose: () => void;
}

/** Draws the sample of a year for the internal audit, then shows it. */
export function AuditDialog({ period, asOf, onClose }: Props) {
  const t = useText('audit');
  const { gate } = useServices();
  const calendar = useCalendar();
  const [pack, setPack] = useState<AuditPack | null>(null);
  // A form that was saved closes its dialog: here what it drew takes its place.
  const drawn = useRef(false);
  const year = String(yearOf(period.from));
  const { view } = useCasesOf(allCasesOf(gate.db));
  const [cases, setCases] = useState<readonly AuditCase[] | null>(null);
  useEffect(() => {
    let gone = false;
    if (view) auditCases(view, { period, asOf, calendar }).then((found) => gone || setCases(found), reportError);
    return () => {
      gone = true;
    };
  }, [view, period, asOf, calendar]);
  const known = useLive(async () => ({ people: await allOf(gate.db, 'person'), units: await allOf(gate.db, 'unit') }), [gate.db]);
  if (known.status !== 'ready' || cases === null) return null;
  const { people, units } = known.data;
  const again = () => {
    drawn.current = false;
    setPack(null);
  };
  if (pack) return <AuditSheetDialog pack={pack} onAgain={again} onClose={onClose} />;

  const acted = people.filter(({ id }) => cases.some(({ persons }) => persons.has(id)));
  const ofUnit = new Map(units.map(({ id, name }) => [id, { name, persons: people.filter(({ unitId }) => unitId === id) }]));
  const scopes = [
    { value: '', label: t('everyone'), persons: null },
    ...acted.map(({ id, fullName }) => ({ value: id, label: fullName, persons: [id] })),
    ...[...ofUnit].flatMap(([id, { name, persons }]) =>
      persons.length === 0 ? [] : [{ value: id, label: t('unitOf', { name }), persons: persons.map((person) => person.id) }],
    ),
  ];
  return (
    <DialogForm
      title={t('title', { period: year })}
      submitLabel={t('draw')}
      width="md"
      initial={{ size: USUAL, key: year, scope: '' }}
      note={<p>{t('note', { count: cases.length })}</p>}
      onSubmit={async ({ size, key, scope }) => {
        if (!(Number.isInteger(size) && size >= 1 && size <= MOST)) return { fields: { size: t('errSize') } };
        if (String(key).trim() === '') return { fields: { key: t('errKey') } };
        const chosen = scopes.find(({ value }) => value === scope);
        const persons = chosen?.persons ?? null;
        const population = persons === null ? cases : cases.filter((one) => persons.some((id) => one.persons.has(id)));
        if (population.length === 0) return { form: t('none') };
        drawn.current = true;
        setPack({
          period: year,
          asOf,
          scope: persons === null ? null : (chosen?.label ?? null),
          key: String(key).trim(),
          population,
          sample: drawAuditSample(population, size, String(key).trim()),
        });
        return null;
      }}
      onClose={() => {
        if (!drawn.current) onClose();
      }}
    >
      <NumberField name="size" label={t('size')} required span={2} autoFocus />
      <TextField name="key" label={t('key')} required span={2} />
      <SelectField name="scope" label={t('officer')} span={2} choices={scopes.map(({ value, label }) => ({ value, label }))} />
    </DialogForm>
  );
}
