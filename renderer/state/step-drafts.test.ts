import { beforeEach, describe, expect, it } from 'vitest';
import { lock, logIn, logOut } from './session.ts';
import { stepDraft } from './step-drafts.ts';

beforeEach(() => {
  logOut();
  logIn({ personId: 'a', roles: ['petugas'] }, 'A');
});

describe('the draft of a step', () => {
  it('comes back for the same step of the same case, and for no other', () => {
    stepDraft('case-1', 'noticeGiven').keep({ signer: 'Marthen' });
    expect(stepDraft('case-1', 'noticeGiven').left).toEqual({ signer: 'Marthen' });
    expect(stepDraft('case-1', 'extended').left).toBeNull();
    expect(stepDraft('case-2', 'noticeGiven').left).toBeNull();
  });

  it('is gone when it is dropped', () => {
    const draft = stepDraft('case-1', 'noticeGiven');
    draft.keep({ signer: 'Marthen' });
    draft.drop();
    expect(stepDraft('case-1', 'noticeGiven').left).toBeNull();
  });

  it('holds through a lock, and not for whoever logs in next', () => {
    stepDraft('case-1', 'noticeGiven').keep({ signer: 'Marthen' });
    lock('2026-06-10T01:42:00.000Z');
    logIn({ personId: 'a', roles: ['petugas'] }, 'A');
    expect(stepDraft('case-1', 'noticeGiven').left).not.toBeNull();
    logIn({ personId: 'b', roles: ['petugas'] }, 'B');
    expect(stepDraft('case-1', 'noticeGiven').left).toBeNull();
  });
});
