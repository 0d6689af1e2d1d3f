import { describe, expect, test } from 'vitest';
import { ariaKeys, keyLabel, matchesKey, worksWhileTyping } from './keys.ts';

const stroke = (key: string, held: Partial<Record<'ctrlKey' | 'altKey' | 'shiftKey' | 'metaKey', true>> = {}, code = '') => ({
  key,
  code,
  ctrlKey: false,
  altKey: false,
  shiftKey: false,
  metaKey: false,
  ...held,
});

describe('a key combination', () => {
  test.each([
    ['Ctrl+S', stroke('s', { ctrlKey: true }), true],
    ['Ctrl+S', stroke('s'), false],
    ['Ctrl+S', stroke('s', { ctrlKey: true, shiftKey: true }), false],
    ['Ctrl+S', stroke('s', { metaKey: true }), true],
    ['Alt+1', stroke('1', { altKey: true }), true],
    ['Alt+1', stroke('¡', { altKey: true }, 'Digit1'), true],
    ['Alt+1', stroke('1', { altKey: true, ctrlKey: true }), false],
    ['?', stroke('?', { shiftKey: true }), true],
    ['?', stroke('?'), true],
    ['/', stroke('/'), true],
    ['Esc', stroke('Escape'), true],
    ['F2', stroke('F2'), true],
    ['a', stroke('A', { shiftKey: true }), false],
  ])('%s with %o: %s', (combo, event, expected) => {
    expect(matchesKey(combo, event)).toBe(expected);
  });

  test('a bare letter belongs to the text that is being typed, a combination does not', () => {
    expect(['Ctrl+S', 'Alt+N', 'F3', 'Esc'].every(worksWhileTyping)).toBe(true);
    expect(['?', '/', 'a'].some(worksWhileTyping)).toBe(false);
  });

  test('is shown as its keys beside each other', () => {
    expect(keyLabel('Ctrl+Enter')).toBe('Ctrl Enter');
  });

  test('is told to a screen reader by the names of its keys', () => {
    expect(['Ctrl+Enter', 'Alt+N', 'Esc'].map(ariaKeys)).toEqual(['Control+Enter', 'Alt+N', 'Escape']);
  });
});
