import { describe, expect, it } from 'vitest';
import { isPin, isUsername, passwordFault, usernameFrom } from './account-rules.ts';

describe('a user name', () => {
  it.each([
    ['Nurlina Side', 'nurlina.side'],
    ['  siti ', 'siti'],
    ['José Ximenes', 'jose.ximenes'],
    ['dewi_a', 'dewi_a'],
    ['dewi.a', 'dewi.a'],
    ['Drs. H. Abdullah, M.Si.', 'drs.h.abdullah.m.si'],
  ])('is made from %j as %j, and from itself again', (typed, username) => {
    expect(usernameFrom(typed)).toBe(username);
    expect(usernameFrom(username)).toBe(username);
    expect(isUsername(username)).toBe(true);
  });

  it('needs two letters or digits', () => {
    expect(isUsername(usernameFrom('!'))).toBe(false);
  });
});

describe('a password', () => {
  it.each([
    ['tujuh77', 'siti', 'passwordShort'],
    ['siti.rahma', 'siti.rahma', 'passwordIsName'],
    ['empat kata sandi', 'siti', null],
  ])('%j of %j', (password, username, fault) => {
    expect(passwordFault(password, username)).toBe(fault);
  });
});

describe('a PIN', () => {
  it.each([
    ['246810', true],
    ['000000', false],
    ['12345', false],
    ['1234567', false],
    ['12345a', false],
  ])('%s', (pin, good) => {
    expect(isPin(pin)).toBe(good);
  });
});
