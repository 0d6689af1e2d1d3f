/** Drafts of steps: each under its case, its step and its person; a recorded step spends everyone's, an ended case all of them. */
import { expect, it } from 'vitest';
import { draftsOf, saveDraft } from '#renderer/db/queries/drafts.ts';
import { dropCaseDrafts, dropStepDrafts, type StepOfCase, stepDraftKey } from '#renderer/db/queries/step-drafts.ts';
import { archiveOffice } from '#test/support/archive-office.ts';

const notice: StepOfCase = { form: 'requestStep', caseId: 'case-1', step: 'noticeGiven' };
const extended: StepOfCase = { ...notice, step: 'extended' };
const otherCase: StepOfCase = { ...notice, caseId: 'case-10' };

async function kept() {
  const { ctx } = await archiveOffice();
  const keep = (of: StepOfCase, owner: string) =>
    saveDraft(ctx.db, {
      key: stepDraftKey(of, owner),
      owner,
      form: of.form,
      title: '',
      path: '',
      savedAt: ctx.clock.now(),
      values: { signer: owner },
      base: {},
    });
  await keep(notice, 'a');
  await keep(notice, 'b');
  await keep(extended, 'a');
  await keep(otherCase, 'a');
  return { db: ctx.db, keysOf: async (owner: string) => (await draftsOf(ctx.db, owner)).map(({ key }) => key).toSorted() };
}

it('keeps one draft for each case, step and person', async () => {
  const { keysOf } = await kept();
  expect(await keysOf('a')).toEqual([stepDraftKey(notice, 'a'), stepDraftKey(extended, 'a'), stepDraftKey(otherCase, 'a')].toSorted());
  expect(await keysOf('b')).toEqual([stepDraftKey(notice, 'b')]);
});

it('spends everyone’s draft of a step that is recorded, and no other', async () => {
  const { db, keysOf } = await kept();
  await dropStepDrafts(db, notice);
  expect(await keysOf('a')).toEqual([stepDraftKey(extended, 'a'), stepDraftKey(otherCase, 'a')].toSorted());
  expect(await keysOf('b')).toEqual([]);
});

it('keeps none of a case that is over', async () => {
  const { db, keysOf } = await kept();
  await dropCaseDrafts(db, notice);
  expect(await keysOf('a')).toEqual([stepDraftKey(otherCase, 'a')]);
  expect(await keysOf('b')).toEqual([]);
});
