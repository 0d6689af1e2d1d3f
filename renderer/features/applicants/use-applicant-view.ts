/** What the register of applicants shows now: tab, search and order, and the rows that they leave. */

import { useMemo, useState } from 'react';
import { useRowSource } from '#renderer/cases/use-row-source.ts';
import { useSaveFile } from '#renderer/cases/use-save-file.ts';
import { adoptCases } from '#renderer/commands/applicants/adopt-cases.ts';
import { mayDo } from '#renderer/commands/office/may.ts';
import { casesWithoutPerson, readApplicants } from '#renderer/db/queries/applicants.ts';
import { useRegisterCases } from '#renderer/state/register-cases.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useLive } from '#renderer/state/use-live.ts';
import { useRefusalText } from '#renderer/state/use-refusal-text.ts';
import type { Action } from '#renderer/ui/action.ts';
import { useToast } from '#renderer/ui/feedback/toasts.tsx';
import type { Sort } from '#renderer/ui/list/columns.ts';
import { useText } from '#renderer/ui/use-text.ts';
import { type ApplicantTab, applicantCsv, applicantEntries, applicantTabs, inTab, searched, sorted } from './applicant-rows.ts';

const nobody: readonly never[] = [];

export function useApplicantView() {
  const t = useText('applicants');
  const ctx = useCommandContext();
  const saveFile = useSaveFile();
  const toast = useToast();
  const refusalText = useRefusalText();
  const cases = useRegisterCases('request', true);
  const { view } = cases;
  const live = useLive(
    async () => view && { files: await readApplicants(ctx.db, view), without: (await casesWithoutPerson(ctx.db, view)).length },
    [ctx.db, view],
  );
  const read = live.status === 'ready' ? live.data : null;
  const [tab, setTab] = useState<ApplicantTab>('all');
  const [query, setQuery] = useState('');
  const [sort, setSort] = useState<Sort>({ column: 'last', descending: true });
  const files = read?.files ?? nobody;
  const all = useMemo(() => applicantEntries(files), [files]);
  const rows = useMemo(() => sorted(searched(inTab(all, tab), query), sort), [all, tab, query, sort]);
  const source = useRowSource(live.status === 'ready' && !read ? cases.live : live, rows, JSON.stringify([tab, query, sort]));

  const adopt = () => {
    adoptCases(ctx).then(
      (done) => toast(done.ok ? { text: t('adopted', done.value) } : { text: refusalText(done.error), tone: 'late' }),
      reportError,
    );
  };
  const save = async () => {
    const bytes = new TextEncoder().encode(applicantCsv(rows, t));
    await saveFile({ bytes, name: 'pemohon.csv', mediaType: 'text/csv' }, (name) => t('exported', { name }));
  };
  const mayExport = mayDo(ctx.actor, 'export.run');
  const exportAction: Action = {
    id: 'applicants.export',
    label: t('export'),
    allowed: mayExport,
    ...(mayExport ? {} : { reason: t('exportNotAllowed') }),
    run: () => {
      save().catch(reportError);
    },
  };
  return {
    all,
    source,
    tab,
    setTab,
    query,
    setQuery,
    sort,
    setSort,
    adopt,
    exportAction,
    unlinked: read?.without ?? 0,
    cases,
    counts: Object.fromEntries(applicantTabs.map((id) => [id, inTab(all, id).length])) as Readonly<Record<ApplicantTab, number>>,
  };
}
