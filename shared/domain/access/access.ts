/**
 * Who may do what: one table of roles, one question `can(user, action, subject)`, asked by the client to show and by the server
 * to decide. Roles are those of the procedures (SOP-PPID-04 and -06 annexes); a person may hold several. What a superior signed
 * on paper is entered by the Sekretaris (`objection.recordSigned`): that is no right to decide.
 */
import type { z } from 'zod';
import { role, securityClass } from '#shared/schema/values.ts';

export const roles = role.options;
export type Role = z.infer<typeof role>;

export const actions = [
  'record.view',
  'record.create',
  'record.edit',
  'record.import',
  'record.undo',
  'classification.import',
  'loan.view',
  'loan.lend',
  'loan.approve',
  'shelf.edit',
  'shelf.check',
  'record.hold',
  'retention.note',
  'retention.decide',
  'disposal.view',
  'disposal.propose',
  'disposal.record',
  'disposal.carryOut',
  'disposal.destroy',
  'procedure.view',
  'procedure.work',
  'procedure.authenticate',
  'procedure.recordSigned',
  'procedure.list',
  'procedure.check',
  'procedure.reviewPpid',
  'procedure.reviewHead',
  'request.view',
  'request.register',
  'request.answerAtOnce',
  'request.clarify',
  'request.extend',
  'request.notify',
  'request.recordSigned',
  'request.deliver',
  'request.close',
  'request.correct',
  'request.void',
  'objection.view',
  'objection.register',
  'objection.void',
  'objection.correct',
  'objection.check',
  'objection.forward',
  'objection.review',
  'objection.order',
  'objection.prepare',
  'objection.finalCheck',
  'objection.assign',
  'objection.link',
  'objection.decide',
  'objection.recordSigned',
  'objection.deliver',
  'objection.close',
  'applicant.view',
  'applicant.edit',
  'contact.record',
  'complaint.handle',
  'dip.view',
  'dip.keep',
  'dip.announce',
  'dip.viewExcluded',
  'consequence.edit',
  'consequence.approve',
  'consequence.recordApproval',
  'identity.open',
  'identity.openScan',
  'identity.eraseScan',
  'identity.log',
  'report.view',
  'report.close',
  'survey.record',
  'log.view',
  'export.run',
  'backup.run',
  'backup.restore',
  'settings.edit',
  'pledge.edit',
  'calendar.edit',
  'users.edit',
] as const;
export type Action = (typeof actions)[number];

/** SKKAAD (Perka ANRI 17/2011), from Biasa/Terbuka up to Sangat Rahasia: the order decides. */
export const securityClasses = securityClass.options;
export type SecurityClass = z.infer<typeof securityClass>;

export interface AccessUser {
  readonly personId: string;
  readonly roles: readonly Role[];
  readonly unitId: string | null;
  readonly active: boolean;
}

/** What the action is about; only what matters to the decision. */
export interface AccessSubject {
  readonly securityClass?: SecurityClass;
  readonly unitId?: string | null;
  /** Who made what is now to be checked. */
  readonly madeByPersonId?: string | null;
}

export interface AccessPolicy {
  /** The office lets one person do two duties ("diperiksa sendiri karena ..."); each use is counted in the monthly report. */
  readonly selfCheckAllowed: boolean;
}

export type AccessRefusal =
  | { readonly code: 'access.inactive' }
  | { readonly code: 'access.role'; readonly action: Action; readonly rolesThatMay: readonly Role[] }
  | { readonly code: 'access.securityClass'; readonly securityClass: SecurityClass }
  | { readonly code: 'access.ownWork'; readonly action: Action };

export type AccessDecision =
  /** `selfCheck`: allowed only by the office's setting, so a reason is asked for. */
  { readonly allowed: true; readonly selfCheck: boolean } | { readonly allowed: false; readonly refusal: AccessRefusal };

const readsRecords: readonly Action[] = ['record.view', 'dip.view', 'report.view', 'loan.view', 'disposal.view', 'procedure.view'];
/** Lending, labels, places and their checks: the daily work of the archive room (SOP-PPID-06 G.5). */
const keepsShelves: readonly Action[] = ['loan.lend', 'shelf.edit', 'shelf.check'];
/** Events with their evidence are daily work; what a paper says is entered by who files it; carrying out is a hand of its own. */
const keepsRetention: readonly Action[] = ['record.hold', 'retention.note'];
const recordsDisposal: readonly Action[] = ['disposal.record', 'disposal.carryOut', 'disposal.destroy'];
/** Reception, sorting, the stages and the reports of SOP-PPID-06: its first column, "petugas dokumentasi informasi/arsiparis". */
const documents: readonly Action[] = ['procedure.work', 'procedure.recordSigned', 'procedure.list'];
const keepsRecords: readonly Action[] = [...readsRecords, 'record.create', 'record.edit', 'record.import', 'record.undo', 'export.run'];
const readsService: readonly Action[] = ['request.view', 'objection.view', 'applicant.view', 'dip.viewExcluded'];
/**
 * The public information list is kept by the PPID and the PPID Pembantu, who answer for the classes (seed 002 steps 3 and 4); what was
 * announced is noted by the Sekretaris too, who watches the days. Everyone reads it; what is excluded is a list of its own (domain.md 3.2).
 */
const keepsDip: readonly Action[] = ['dip.keep', 'dip.announce'];
/** The report is closed by who answers for it (SOP-PPID-04 Q.4); questionnaires are typed at the desk. */
const keepsReports: readonly Action[] = ['report.close', 'survey.record'];
/** Who stands at the desk: the card of the applicant, and the tries to reach them. */
const keepsApplicants: readonly Action[] = ['applicant.edit', 'contact.record', 'complaint.handle'];
/**
 * Scans of identity papers (UU 27/2022 Art. 35, 43). The office names which of the roles with `identity.openScan` open them
 * (identity-scans/scan-access.ts); who watches over the log need not be able to.
 */
const guardsScans: readonly Action[] = ['identity.open', 'identity.openScan', 'identity.eraseScan', 'identity.log'];
const servesRequests: readonly Action[] = [
  'request.register',
  'request.answerAtOnce',
  'request.clarify',
  'request.deliver',
  'request.close',
  'request.correct',
  'request.void',
];

/** The rights of each role, as the procedures give them. */
export const rightsOfRole: Readonly<Record<Role, readonly Action[]>> = {
  petugas: [
    ...readsRecords,
    ...readsService,
    'loan.lend',
    'survey.record',
    ...servesRequests,
    ...keepsApplicants,
    'objection.register',
    'objection.void',
    'objection.correct',
    'objection.forward',
    'objection.link',
    'objection.deliver',
    'objection.close',
    'identity.open',
    'identity.openScan',
  ],
  sekretaris: [
    ...readsRecords,
    ...readsService,
    ...keepsReports,
    'loan.lend',
    'loan.approve',
    ...servesRequests,
    ...keepsApplicants,
    'request.recordSigned',
    'record.hold',
    ...recordsDisposal,
    'objection.register',
    'objection.void',
    'objection.correct',
    'objection.check',
    'objection.forward',
    'objection.recordSigned',
    'objection.finalCheck',
    'objection.assign',
    'objection.link',
    'objection.deliver',
    'objection.close',
    'dip.announce',
    'consequence.edit',
    'consequence.recordApproval',
    ...guardsScans,
    'procedure.recordSigned',
    'procedure.check',
    'export.run',
  ],
  ppid: [
    ...readsRecords,
    ...readsService,
    'report.close',
    'loan.approve',
    'procedure.reviewPpid',
    'record.hold',
    'request.clarify',
    'request.extend',
    'request.notify',
    'objection.prepare',
    'objection.finalCheck',
    'objection.forward',
    'objection.link',
    'consequence.edit',
    ...keepsDip,
    'pledge.edit',
    ...guardsScans,
    'export.run',
  ],
  ppidPembantu: [
    ...readsRecords,
    ...readsService,
    'request.clarify',
    'objection.prepare',
    'objection.finalCheck',
    'objection.link',
    'consequence.edit',
    ...keepsDip,
  ],
  atasan: [
    ...readsRecords,
    ...readsService,
    'loan.approve',
    'objection.review',
    'objection.order',
    'objection.decide',
    'objection.link',
    'identity.openScan',
    'export.run',
  ],
  kepala: [...readsRecords, ...readsService, 'loan.approve', 'procedure.reviewHead', 'disposal.destroy', 'consequence.approve'],
  arsiparis: [
    ...keepsRecords,
    ...keepsShelves,
    ...keepsRetention,
    ...recordsDisposal,
    ...documents,
    'retention.decide',
    'disposal.propose',
    'classification.import',
    'dip.viewExcluded',
  ],
  pengolahData: [...keepsRecords, ...keepsShelves, ...keepsRetention, ...documents],
  pengumpulData: [
    'record.view',
    'dip.view',
    'procedure.view',
    'procedure.authenticate',
    'procedure.list',
    'record.create',
    'record.edit',
    'record.undo',
  ],
  supervisor: [...readsRecords, ...readsService, ...keepsReports, 'log.view', 'identity.log', 'export.run', 'backup.run', 'backup.restore'],
  administrator: [
    'record.view',
    'dip.view',
    'shelf.edit',
    'classification.import',
    'log.view',
    'identity.log',
    'backup.run',
    'backup.restore',
    'settings.edit',
    'pledge.edit',
    'calendar.edit',
    'users.edit',
  ],
};

/** The highest class of records that a role may open; Terbatas beyond it only for the person's own unit. */
export const clearanceOfRole: Readonly<Record<Role, SecurityClass>> = {
  petugas: 'open',
  sekretaris: 'restricted',
  ppid: 'topSecret',
  ppidPembantu: 'restricted',
  atasan: 'topSecret',
  kepala: 'topSecret',
  arsiparis: 'restricted',
  pengolahData: 'open',
  pengumpulData: 'open',
  supervisor: 'open',
  administrator: 'open',
};

/** Acts that the person who made the work may not do on it (separation of duties). */
const needsSecondPerson: readonly Action[] = ['objection.check', 'objection.finalCheck', 'loan.approve', 'disposal.destroy'];
/** Of these no office may make an exception (architecture.md 8): what is destroyed can't be looked at again. */
const neverAlone: readonly Action[] = ['disposal.destroy'];

/** The one decision about rights. A refusal says why, so that the screen can and the log does. */
export function can(
  user: AccessUser,
  action: Action,
  subject: AccessSubject = {},
  policy: AccessPolicy = { selfCheckAllowed: false },
): AccessDecision {
  if (!user.active) return refused({ code: 'access.inactive' });
  const holding = user.roles.filter((role) => rightsOfRole[role].includes(action));
  if (holding.length === 0) return refused({ code: 'access.role', action, rolesThatMay: rolesThatMay(action) });
  if (subject.securityClass && !isCleared(user, subject.securityClass, subject.unitId)) {
    return refused({ code: 'access.securityClass', securityClass: subject.securityClass });
  }
  const ownWork = needsSecondPerson.includes(action) && subject.madeByPersonId === user.personId;
  if (ownWork && (!policy.selfCheckAllowed || neverAlone.includes(action))) return refused({ code: 'access.ownWork', action });
  return { allowed: true, selfCheck: ownWork };
}

/** For showing who to ask. */
export const rolesThatMay = (action: Action): Role[] => roles.filter((role) => rightsOfRole[role].includes(action));

/** Clearance is that of the person, over all roles held: who is PPID and Arsiparis sees as PPID. */
function isCleared(user: AccessUser, securityClass: SecurityClass, unitId: string | null | undefined): boolean {
  const needed = securityClasses.indexOf(securityClass);
  if (user.roles.some((role) => securityClasses.indexOf(clearanceOfRole[role]) >= needed)) return true;
  return securityClass === 'restricted' && unitId !== undefined && unitId !== null && unitId === user.unitId;
}

const refused = (refusal: AccessRefusal): AccessDecision => ({ allowed: false, refusal });
