/** Objections and requests: their state is folded from their events, their number is a row of its own. */
import { foldObjection } from '#shared/domain/objections/objection-case.ts';
import { parseObjectionEvent } from '#shared/domain/objections/objection-events.ts';
import { foldRequest } from '#shared/domain/requests/request-case.ts';
import { readRequestEvent } from '#shared/domain/requests/request-events.ts';
import { codeSortKey, textSortKey } from '#shared/domain/search/sort-keys.ts';
import type { Row } from '#shared/schema/entities.ts';
import { type IndexDocument, joined } from './document.ts';

/** What belongs to a case, voided rows left out, events in the order in which they were recorded. */
export interface CaseParts<Event extends 'objectionEvent' | 'requestEvent'> {
  readonly events: readonly Row<Event>[];
  readonly grounds: readonly Row<'objectionGround'>[];
  readonly number: Row<'registerNumber'> | undefined;
}

export function objectionDocument(row: Row<'objection'>, parts: CaseParts<'objectionEvent'>): IndexDocument<'objection'> {
  const events = parts.events.map((event) => parseObjectionEvent(event)).flatMap((event) => (event.ok ? [event.value] : []));
  const { state } = foldObjection(
    events,
    parts.grounds.map((ground) => ground.ground),
  );
  const number = parts.number?.number ?? null;
  return {
    voided: typeof row.void === 'string',
    // Rows of before have no number of elsewhere.
    numbers: joined(number, row.requestNumber, row.visitCode, row.outsideNumber ?? null),
    title: joined(row.applicant.name, row.information),
    more: joined(row.proxy?.name, row.applicant.contact, row.casePosition),
    dated: '',
    files: '',
    keys: { state, year: row.receivedOn.slice(0, 4), request: row.requestId ?? '' },
    parts: 0,
    date: row.receivedOn,
    code: numberSortKey(parts.number),
    description: textSortKey(row.applicant.name),
    card: {
      number,
      applicant: row.applicant.name,
      information: row.information,
      requestNumber: row.requestNumber,
      receivedOn: row.receivedOn,
      state,
    },
  };
}

export function requestDocument(row: Row<'request'>, parts: CaseParts<'requestEvent'>): IndexDocument<'request'> {
  const { state } = foldRequest(parts.events.map((event) => readRequestEvent(event)).flatMap((event) => (event.ok ? [event.value] : [])));
  const number = parts.number?.number ?? null;
  // The day on the office's wall is that of the registration; the instant is UTC and only stands in before there is one.
  const on = parts.events.find((event) => event.kind === 'registered')?.on ?? row.receivedAt.slice(0, 10);
  return {
    voided: typeof row.void === 'string',
    // Rows of version 1 have no number of elsewhere.
    numbers: joined(number, row.outsideNumber ?? null, row.visitCode ?? null),
    title: joined(row.applicant.name, row.information),
    more: joined(row.proxy?.name, row.applicant.contact, row.purpose),
    dated: '',
    files: '',
    keys: { state, year: on.slice(0, 4) },
    parts: 0,
    date: on,
    code: numberSortKey(parts.number),
    description: textSortKey(row.applicant.name),
    card: { number, applicant: row.applicant.name, information: row.information, receivedAt: row.receivedAt, state },
  };
}

/** Registers are read by year, desk and sequence, whatever the template puts first. */
const numberSortKey = (number: Row<'registerNumber'> | undefined): string =>
  number ? codeSortKey(`${number.year}/${number.desk}/${number.seq}`) : '';
