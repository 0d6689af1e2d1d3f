/** What the screen promises while one types is what the paper then says: the same dates, and the same word where they may still move. */
import { describe, expect, test } from 'vitest';
import { receiptModel } from '#renderer/features/objections/receipt-model.ts';
import { ReceiptPreview } from '#renderer/features/objections/receipt-preview.tsx';
import { blankValues as blankObjection, toObjection } from '#renderer/features/objections/registration-values.ts';
import { proofModel } from '#renderer/features/requests/paper-models.ts';
import { ProofPreview } from '#renderer/features/requests/proof-preview.tsx';
import { blankValues as blankRequest, toRequest } from '#renderer/features/requests/registration-values.ts';
import { objectionText } from '#renderer/pdf/objection/text.ts';
import { requestText } from '#renderer/pdf/request/text.ts';
import { calendarDate } from '#shared/lib/calendar-date.ts';
import { instant } from '#shared/lib/civil-time.ts';
import { anOfficeState } from '#test/support/office-state.ts';
import { wordsOf } from '#test/support/rendered.tsx';

const office = anOfficeState();
const officer = { name: 'Rahmawati Saleh', position: null };

// 2026 is decreed, 2027 is not: thirty working days from December run into it.
const certain = { on: calendarDate('2026-03-09'), at: instant('2026-03-09T02:00:00.000Z') };
const uncertain = { on: calendarDate('2026-12-14'), at: instant('2026-12-14T02:00:00.000Z') };

const receiptWords = (day: typeof certain): string =>
  wordsOf(<ReceiptPreview values={blankObjection} office={office} number="1" receivedAt={day.at} dayH={day.on} officer="" />);

const proofWords = (day: typeof certain, atOnce = false): string =>
  wordsOf(
    <ProofPreview values={{ ...blankRequest, atOnce }} office={office} number="1" receivedAt={day.at} registeredOn={day.on} officer="" />,
  );

describe('the preview of a receipt', () => {
  test('says in the words of the paper that its dates are provisional', () => {
    const { deadlines } = receiptModel(
      {
        values: toObjection(blankObjection),
        number: '1',
        entryHash: 'abc',
        receivedAt: uncertain.at,
        declaredCompleteOn: uncertain.on,
        late: null,
        padReason: null,
        officer,
      },
      office,
      uncertain.at,
    );

    expect(deadlines.provisionalYears).toEqual([2027]);
    expect(receiptWords(uncertain)).toContain(objectionText.provisional(deadlines.provisionalYears));
    expect(receiptWords(uncertain)).toMatch(/2027 \(sementara\)/);
  });

  test('says nothing of the kind where every year is decreed', () => {
    expect(receiptWords(certain)).not.toMatch(/sementara/i);
  });
});

describe('the preview of a proof', () => {
  test('says in the words of the paper that its dates are provisional', () => {
    const { provisionalYears } = proofModel(
      {
        values: toRequest(blankRequest),
        number: '1',
        entryHash: 'abc',
        receivedAt: uncertain.at,
        registeredOn: uncertain.on,
        channel: '',
        padReason: null,
        officer,
        atOnce: null,
      },
      office,
      uncertain.at,
    );

    expect(provisionalYears).toEqual([2027]);
    expect(proofWords(uncertain)).toContain(requestText.provisional(provisionalYears));
    expect(proofWords(uncertain)).toMatch(/2027 \(sementara\)/);
  });

  test('says nothing of the kind where every year is decreed, or where it is answered at once', () => {
    expect(proofWords(certain)).not.toMatch(/sementara/i);
    expect(proofWords(uncertain, true)).not.toMatch(/sementara/i);
  });
});
