/** What stands on the recovery sheet, from the office as it is now. */

import type { RecoverySheet } from '#renderer/pdf/recovery-sheet.ts';
import type { OfficeState } from '#renderer/state/office.ts';
import { ROOT_FOLDER } from '#shared/backup/names.ts';
import { civilDateOf, civilTimeOf, type Instant, zoneLabel } from '#shared/lib/civil-time.ts';

interface Input {
  readonly office: OfficeState;
  readonly now: Instant;
  readonly secretKey: string;
  readonly publicKey: string;
  readonly createdBy: string;
}

export function sheetModel({ office: { office, desk }, now, secretKey, publicKey, createdBy }: Input): RecoverySheet {
  const { name, agencyName, address, city, phone, email, zone, paper } = office;
  return {
    template: 'recovery-sheet/1',
    paper,
    letterhead: {
      agency: agencyName ?? '',
      office: name,
      address: [address, address?.includes(city ?? '') ? null : city, phone, email]
        .filter((part) => part !== null && part !== '')
        .join(', '),
      logo: null,
    },
    printed: { on: civilDateOf(now, zone), time: civilTimeOf(now, zone), zone: zoneLabel(zone), desk: desk?.code ?? 'A' },
    office: name,
    secretKey,
    publicKey,
    folder: ROOT_FOLDER,
    createdBy,
  };
}

/** Groups 14 and 15 of the sheet: 58 characters in groups of four end with four and two. */
const PROOF_LENGTH = 6;

export const proofMatches = (typed: string, secretKey: string): boolean =>
  typed.replace(/[\s-]/g, '').toUpperCase() === secretKey.slice(-PROOF_LENGTH);
