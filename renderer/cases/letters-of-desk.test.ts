import { describe, expect, it } from 'vitest';
import { deskWordsOf, withDeskWords, withoutDesk } from './letters-of-desk.ts';

const order = { kind: 'orderDraft', model: { template: 'order-without-print/1', to: ['PPID Utama', 'PPID Pembantu'], copies: ['Arsip'] } };
const sheet = { kind: 'passSheet', model: { template: 'sheet-without-print/1', copies: [] } };

describe('what the desk changes', () => {
  it.each([
    ['nothing', { to: null, copies: null }, order.model],
    [
      'the addressee, line for line',
      { to: 'Bupati Muara Lestari \n\n di tempat', copies: null },
      { ...order.model, to: ['Bupati Muara Lestari', 'di tempat'] },
    ],
    ['nothing by an addressee left empty', { to: ' \n ', copies: null }, order.model],
    ['who gets a copy', { to: null, copies: 'Sekda; Arsip;' }, { ...order.model, copies: ['Sekda', 'Arsip'] }],
    ['that nobody gets a copy', { to: null, copies: '' }, { ...order.model, copies: [] }],
  ])('is %s', (_said, words, model) => {
    expect(withDeskWords(order, words)).toEqual({ kind: 'orderDraft', model });
  });

  it('addresses no letter that is addressed to nobody', () => {
    expect(withDeskWords(sheet, { to: 'Bupati', copies: null })).toEqual(sheet);
  });

  it('stands among the values of the form, and is no part of what is recorded', () => {
    const values = { reason: 'luas', letterTo: 'Bupati', letterCopies: undefined };
    expect(deskWordsOf(values)).toEqual({ to: 'Bupati', copies: null });
    expect(withoutDesk(values)).toEqual({ reason: 'luas' });
  });
});
