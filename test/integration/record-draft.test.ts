/** The kept draft of a record form: what was typed, and how many softcopies were attached to it. */
import { expect, it } from 'vitest';
import { saveDraft } from '#renderer/db/queries/drafts.ts';
import { blankRecord } from '#renderer/features/archive/record-form-values.ts';
import { draftValues, readRecordDraft, recordDraftKey } from '#renderer/features/archive/use-record-draft.ts';
import { archiveOffice } from '#test/support/archive-office.ts';

it.each([0, 2])('remembers that %i softcopies were attached', async (files) => {
  const { ctx } = await archiveOffice();
  const key = recordDraftKey('person', null);
  const values = draftValues({ ...blankRecord, description: 'Peta jembatan' }, files);
  const savedAt = ctx.clock.now();
  await saveDraft(ctx.db, { key, owner: 'person', form: 'record', title: '', path: '/arsip/baru', savedAt, values, base: {} });

  const draft = await readRecordDraft(ctx.db, key);

  expect(draft).toEqual({ values: { ...blankRecord, description: 'Peta jembatan' }, base: {}, savedAt, files });
});
