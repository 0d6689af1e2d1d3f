import { describe, expect, it } from 'vitest';
import { type AccessUser, type Role, roles } from '../access/access.ts';
import { DEFAULT_OPENERS, mayOpenScan, openerChoices, openersOf } from './scan-access.ts';

const user = (...held: readonly Role[]): AccessUser => ({ personId: 'p1', roles: held, unitId: null, active: true });

describe('scans of identity papers', () => {
  it('scenario 15: are opened by PPID and Sekretaris, by nobody else where the office says nothing', () => {
    expect(roles.filter((role) => mayOpenScan(user(role), DEFAULT_OPENERS))).toEqual(['sekretaris', 'ppid']);
  });

  it('are opened by the roles that the office names, as long as the person is active', () => {
    expect(mayOpenScan(user('petugas'), ['petugas'])).toBe(true);
    expect(mayOpenScan(user('ppid', 'arsiparis'), ['petugas'])).toBe(false);
    expect(mayOpenScan({ ...user('petugas'), active: false }, ['petugas'])).toBe(false);
  });

  it.each<Role>(['administrator', 'supervisor', 'arsiparis', 'kepala'])(
    'are never opened by %s, even if it is written into the setting',
    (role) => {
      expect(openerChoices()).not.toContain(role);
      expect(openersOf([role])).toEqual([]);
      expect(mayOpenScan(user(role), [role])).toBe(false);
    },
  );

  it.each([
    [undefined, DEFAULT_OPENERS],
    ['ppid', DEFAULT_OPENERS],
    [['ppid', 'nobody', 7], ['ppid']],
    [[], []],
  ])('the setting %j names %j', (setting, named) => {
    expect(openersOf(setting)).toEqual(named);
  });
});
