import { describe, expect, it } from 'vitest';
import { isOfficeZone, officeZones } from '#shared/lib/civil-time.ts';
import { expectOk } from '#shared/lib/result.ts';
import { classCode, location, record } from '#shared/schema/entities/archive.ts';
import { dipEvent } from '#shared/schema/entities/dip.ts';
import { calendarYear, holiday } from '#shared/schema/entities/office.ts';
import { objection, objectionEvent } from '#shared/schema/entities/service.ts';
import { loan, loanEvent } from '#shared/schema/entities/shelf.ts';
import { officeZone, recordDate } from '#shared/schema/values.ts';
import { holidayKinds } from './calendar/holiday-table.ts';
import { shippedHolidays } from './calendar/shipped-calendar.ts';
import { dipEventKinds } from './dip/dip-events.ts';
import { loanEventKinds } from './loans/loan-events.ts';
import { approvalReasons } from './loans/loan-rules.ts';
import { visitCode } from './numbering/visit-code.ts';
import { objectionEventKinds } from './objections/objection-events.ts';
import { parseRecordDate } from './records/record-date-parse.ts';
import { placeKinds } from './records/record-place.ts';
import { parseDisposition } from './retention/retention.ts';

/** What the rules produce must fit into what is stored; neither list is written down twice without this. */
describe('rules and stored entities agree on', () => {
  it('the kinds of events, holidays, places and zones', () => {
    expect([...objectionEvent.fields.kind.schema.options].toSorted()).toEqual([...objectionEventKinds].toSorted());
    expect([...loanEvent.fields.kind.schema.options].toSorted()).toEqual([...loanEventKinds].toSorted());
    expect(dipEvent.fields.kind.schema.options).toEqual(dipEventKinds);
    expect(loan.fields.approval.schema.element.options).toEqual(approvalReasons);
    expect(holiday.fields.kind.schema.options).toEqual(holidayKinds);
    expect(location.fields.kind.schema.options).toEqual(placeKinds);
    expect(officeZone.options).toEqual(officeZones);
    expect(officeZone.options.every(isOfficeZone)).toBe(true);
  });

  it.each(['11 Maret 2025', 'Des 2025', '±2023', '2022–2024', 'tanpa tanggal'])('the record date %s', (text) => {
    const date = expectOk(parseRecordDate(text));

    expect(recordDate.parse(date)).toEqual(date);
    expect(record.fields.date.schema).toBe(recordDate);
  });

  it('dispositions, visit codes and years of the calendar', () => {
    const kinds = ['Musnah', 'Dinilai kembali', 'Permanen', 'Masuk berkas perseorangan'].map((cell) => {
      const read = parseDisposition(cell);
      return read.kind === 'read' ? read.disposition : read.kind;
    });

    expect(classCode.fields.dispositionKind.schema.unwrap().options).toEqual(kinds);
    expect(objection.fields.visitCode.schema.safeParse(visitCode([0, 0.2, 0.4, 0.6, 0.8])).success).toBe(true);
    for (const [, { status }] of shippedHolidays.years) expect(calendarYear.fields.status.schema.options).toContain(status);
  });
});
