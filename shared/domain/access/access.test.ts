import { describe, expect, it } from 'vitest';
import { actionOfEvent } from '../objections/objection-access.ts';
import { type ObjectionEventKind, objectionEventKinds } from '../objections/objection-events.ts';
import { actionOfRequestEvent } from '../requests/request-access.ts';
import type { RequestEventKind } from '../requests/request-events.ts';
import {
  type AccessUser,
  actions,
  can,
  type Role,
  rightsOfRole,
  roles,
  rolesThatMay,
  type SecurityClass,
  securityClasses,
} from './access.ts';

const user = (...held: readonly Role[]): AccessUser => ({ personId: 'p1', roles: held, unitId: 'unit-1', active: true });
const allowed = (...args: Parameters<typeof can>) => can(...args).allowed;

describe('rights', () => {
  it('scenario 15: the desk officer can not sign the decision, the archivist can not open an identity paper', () => {
    expect(can(user('petugas'), 'objection.decide')).toEqual({
      allowed: false,
      refusal: { code: 'access.role', action: 'objection.decide', rolesThatMay: ['atasan'] },
    });
    expect(can(user('arsiparis'), 'identity.open')).toEqual({
      allowed: false,
      refusal: { code: 'access.role', action: 'identity.open', rolesThatMay: ['petugas', 'sekretaris', 'ppid'] },
    });
    expect(allowed(user('atasan'), 'objection.order')).toBe(true);
  });

  it('what a superior signed on paper is recorded by the Sekretaris, who still can not decide', () => {
    expect(allowed(user('sekretaris'), 'objection.recordSigned')).toBe(true);
    expect(allowed(user('sekretaris'), 'objection.decide')).toBe(false);
  });

  it('of requests: the desk registers and hands over, the PPID answers, the Sekretaris records what the PPID signed', () => {
    const who = (kind: RequestEventKind) => rolesThatMay(actionOfRequestEvent(kind, 'self'));

    expect(who('registered')).toEqual(['petugas', 'sekretaris']);
    expect(who('noticeGiven')).toEqual(['ppid']);
    expect(who('extended')).toEqual(['ppid']);
    expect(who('delivered')).toEqual(['petugas', 'sekretaris']);
    expect(who('voided')).toEqual(['petugas', 'sekretaris']);
    expect(rolesThatMay(actionOfRequestEvent('noticeGiven', 'signedPaper'))).toEqual(['sekretaris']);
    expect(actionOfRequestEvent('delivered', 'signedPaper')).toBe('request.deliver');
  });

  it('are those of all roles that a person holds', () => {
    const both = user('petugas', 'supervisor');

    expect(allowed(both, 'objection.register')).toBe(true);
    expect(allowed(both, 'backup.run')).toBe(true);
    expect(allowed(user('petugas'), 'backup.run')).toBe(false);
  });

  it('end with the account, and a person without a role has none', () => {
    expect(can({ ...user('administrator'), active: false }, 'users.edit')).toEqual({
      allowed: false,
      refusal: { code: 'access.inactive' },
    });
    for (const action of actions) expect(allowed(user(), action)).toBe(false);
  });

  it('leave no action without a role and name no action twice for one', () => {
    for (const action of actions) expect(rolesThatMay(action), action).not.toEqual([]);
    for (const role of roles) expect(new Set(rightsOfRole[role]).size, role).toBe(rightsOfRole[role].length);
  });

  it('of an administrator end before the papers of citizens', () => {
    for (const action of ['objection.view', 'request.view', 'identity.open'] as const)
      expect(allowed(user('administrator'), action)).toBe(false);
  });
});

describe('the security class of a record', () => {
  it.each<[Role, readonly SecurityClass[]]>([
    ['petugas', ['open']],
    ['arsiparis', ['open', 'restricted']],
    ['sekretaris', ['open', 'restricted']],
    ['ppid', ['open', 'restricted', 'secret', 'topSecret']],
    ['atasan', ['open', 'restricted', 'secret', 'topSecret']],
    ['supervisor', ['open']],
    ['administrator', ['open']],
  ])('%s opens %j', (role, expected) => {
    expect(securityClasses.filter((securityClass) => allowed(user(role), 'record.view', { securityClass }))).toEqual(expected);
  });

  it('Terbatas is open to the unit that made it, Rahasia is not', () => {
    expect(allowed(user('pengolahData'), 'record.edit', { securityClass: 'restricted', unitId: 'unit-1' })).toBe(true);
    expect(can(user('pengolahData'), 'record.edit', { securityClass: 'restricted', unitId: 'unit-2' })).toEqual({
      allowed: false,
      refusal: { code: 'access.securityClass', securityClass: 'restricted' },
    });
    expect(allowed(user('pengolahData'), 'record.view', { securityClass: 'secret', unitId: 'unit-1' })).toBe(false);
    expect(allowed({ ...user('pengolahData'), unitId: null }, 'record.view', { securityClass: 'restricted', unitId: null })).toBe(false);
  });
});

describe('separation of duties', () => {
  it('nobody checks their own entry, unless the office allows it and asks why', () => {
    const secretary = user('sekretaris');

    expect(can(secretary, 'objection.check', { madeByPersonId: 'p1' })).toEqual({
      allowed: false,
      refusal: { code: 'access.ownWork', action: 'objection.check' },
    });
    expect(can(secretary, 'objection.check', { madeByPersonId: 'p2' })).toEqual({ allowed: true, selfCheck: false });
    expect(can(secretary, 'objection.check', { madeByPersonId: 'p1' }, { selfCheckAllowed: true })).toEqual({
      allowed: true,
      selfCheck: true,
    });
  });
});

it('nobody destroys what they proposed themselves, and no setting allows it', () => {
  const archivist = user('arsiparis');

  expect(can(archivist, 'disposal.destroy', { madeByPersonId: 'p1' }, { selfCheckAllowed: true })).toEqual({
    allowed: false,
    refusal: { code: 'access.ownWork', action: 'disposal.destroy' },
  });
  expect(allowed(archivist, 'disposal.destroy', { madeByPersonId: 'p2' })).toBe(true);
});

describe('events of an objection', () => {
  it('each ask for a right, and what superiors do may be recorded from paper', () => {
    for (const kind of objectionEventKinds) expect(actions).toContain(actionOfEvent(kind, 'self'));
    const fromPaper = objectionEventKinds.filter(
      (kind: ObjectionEventKind) => actionOfEvent(kind, 'signedPaper') === 'objection.recordSigned',
    );

    expect(fromPaper).toEqual(['reviewed', 'orderIssued', 'replied']);
    expect(actionOfEvent('replied', 'self')).toBe('objection.decide');
  });
});
