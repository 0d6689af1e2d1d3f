import { expect, it } from 'vitest';
import { instant } from '#shared/lib/civil-time.ts';
import { isDraft, paperName } from './paper-names.ts';

const words = { t: ((key: string) => key) as never, locale: 'id', zone: 'Asia/Makassar' } as const;

it('tells the drafts of one day apart', () => {
  const kinds = ['requestNoticeDraft', 'requestRefusalDraft', 'requestExtensionDraft'];
  const names = kinds.map((kind) => paperName({ kind, issuedAt: instant('2026-06-10T01:42:00.000Z') }, words));

  expect(new Set(names).size).toBe(kinds.length);
  expect(kinds.every(isDraft)).toBe(true);
  expect(isDraft('requestNotice')).toBe(false);
});
