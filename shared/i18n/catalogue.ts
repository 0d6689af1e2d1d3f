import { app } from './messages/app.ts';
import { applicants } from './messages/applicants.ts';
import { archive } from './messages/archive.ts';
import { archiveLists } from './messages/archive-lists.ts';
import { archiveTree } from './messages/archive-tree.ts';
import { audit } from './messages/audit.ts';
import { backup } from './messages/backup.ts';
import { boxGrid } from './messages/box-grid.ts';
import { calendar } from './messages/calendar.ts';
import { care } from './messages/care.ts';
import { clock } from './messages/clock.ts';
import { complaints } from './messages/complaints.ts';
import { consequence } from './messages/consequence.ts';
import { copyOut } from './messages/copy-out.ts';
import { dip } from './messages/dip.ts';
import { disposal } from './messages/disposal.ts';
import { documents } from './messages/documents.ts';
import { exclusionReview } from './messages/exclusion-review.ts';
import { firstRun } from './messages/first-run.ts';
import { holders } from './messages/holders.ts';
import { home } from './messages/home.ts';
import { identity } from './messages/identity.ts';
import { importing } from './messages/import.ts';
import { loans } from './messages/loans.ts';
import { login } from './messages/login.ts';
import { objectionFlow } from './messages/objection-flow.ts';
import { objections } from './messages/objections.ts';
import { officePapers } from './messages/office-papers.ts';
import { oldRegister } from './messages/old-register.ts';
import { palette } from './messages/palette.ts';
import { papers } from './messages/papers.ts';
import { pledge } from './messages/pledge.ts';
import { procedure } from './messages/procedure.ts';
import { published } from './messages/published.ts';
import { reading } from './messages/reading.ts';
import { recordHistory } from './messages/record-history.ts';
import { recordTies } from './messages/record-ties.ts';
import { registers } from './messages/registers.ts';
import { reports } from './messages/reports.ts';
import { reportsMore } from './messages/reports-more.ts';
import { requests } from './messages/requests.ts';
import { scans } from './messages/scans.ts';
import { settings } from './messages/settings.ts';
import { shelf } from './messages/shelf.ts';
import { shelfCheck } from './messages/shelf-check.ts';
import { softcopies } from './messages/softcopies.ts';
import { trouble } from './messages/trouble.ts';
import { ui } from './messages/ui.ts';
import { updates } from './messages/updates.ts';

/** Every namespace of the interface. A new one is listed here once; `useText` knows its keys from then on. */
export const catalogue = {
  app,
  applicants,
  archive,
  archiveLists,
  archiveTree,
  backup,
  boxGrid,
  calendar,
  care,
  complaints,
  consequence,
  copyOut,
  dip,
  disposal,
  documents,
  officePapers,
  exclusionReview,
  firstRun,
  holders,
  home,
  identity,
  importing,
  loans,
  login,
  objectionFlow,
  objections,
  oldRegister,
  palette,
  papers,
  pledge,
  registers,
  procedure,
  published,
  reading,
  recordHistory,
  recordTies,
  reports,
  reportsMore,
  requests,
  scans,
  settings,
  shelf,
  shelfCheck,
  softcopies,
  audit,
  clock,
  trouble,
  ui,
  updates,
};

export type Namespace = keyof typeof catalogue;

/** `found_one` and `found_other` are one key for the caller: `found`, with `count`. */
type WithoutPlural<K> = K extends `${infer Base}_one` | `${infer Base}_other` ? Base : K;

export type MessageKey<N extends Namespace> = WithoutPlural<keyof (typeof catalogue)[N]['id']>;

export type MessageParams = Readonly<Record<string, string | number>>;
