import { GitMerge, PencilLine, Unlink, UserRound } from 'lucide-react';
import { useState } from 'react';
import { useDayText } from '#renderer/cases/use-day-text.ts';
import { mayDo } from '#renderer/commands/office/may.ts';
import { identityChecksOf, mergeActs, pathOfCase } from '#renderer/db/queries/applicants.ts';
import { readPeopleNames } from '#renderer/db/queries/people.ts';
import { useZone } from '#renderer/state/office.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useLive } from '#renderer/state/use-live.ts';
import { DetailBlock, DetailPage, QuietHead } from '#renderer/ui/detail/detail-page.tsx';
import { Facts } from '#renderer/ui/detail/record-parts.tsx';
import { Banner } from '#renderer/ui/parts/banner.tsx';
import { Button } from '#renderer/ui/parts/button.tsx';
import { Tag } from '#renderer/ui/parts/tag.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { formatList, formatLongDate } from '#shared/i18n/format.ts';
import { civilDateOf, type Instant } from '#shared/lib/civil-time.ts';
import type { Row } from '#shared/schema/entities.ts';
import { ApplicantDialog } from './applicant-dialog.tsx';
import type { ApplicantEntry } from './applicant-rows.ts';
import { kindWord } from './applicant-words.ts';
import css from './applicants.module.css';
import { IdentityNumber } from './identity-number.tsx';
import { MergeDialog } from './merge-dialog.tsx';
import { ScanBlock } from './scans/scan-block.tsx';
import { UnmergeDialog } from './unmerge-dialog.tsx';

type Asked =
  | { readonly kind: 'edit' }
  | { readonly kind: 'merge'; readonly other: Row<'applicant'> | null }
  | { readonly kind: 'unmerge'; readonly name: string; readonly merge: Row<'applicantMerge'> }
  | null;

/** A person on one page: what is known of them, their cases as they were written then, who else it may be. */
export function ApplicantDetail({ entry }: { readonly entry: ApplicantEntry }) {
  const { file, like } = entry;
  const { row, cases, merged } = file;
  const t = useText('applicants');
  const locale = useLocale();
  const day = useDayText();
  const zone = useZone();
  const ctx = useCommandContext();
  const [asked, setAsked] = useState<Asked>(null);
  const checks = useLive(() => identityChecksOf(ctx.db, file), [ctx.db, file]);
  const people = useLive(() => readPeopleNames(ctx.db), [ctx.db]);
  const acts = useLive(() => mergeActs(ctx.db, file), [ctx.db, file]);
  const mayEdit = mayDo(ctx.actor, 'applicant.edit');
  const or = (text: string | null) => text ?? t('notFilled');
  const names = people.status === 'ready' ? people.data : new Map<string, { readonly name: string }>();
  const mergedHow = (mergeId: string): string => {
    const act = acts.status === 'ready' ? acts.data.get(mergeId) : undefined;
    if (!act) return '';
    const who = act.personId === null ? undefined : names.get(act.personId)?.name;
    return [day(civilDateOf(act.at, zone)), who, act.reason].filter(Boolean).join(', ');
  };
  const facts = [
    { id: 'contact', label: t('fContact'), value: or(row.contact) },
    { id: 'address', label: t('fAddress'), value: or(row.address) },
    { id: 'occupation', label: t('fOccupation'), value: or(row.occupation) },
    { id: 'identity', label: t('fIdentityKind'), value: row.identityKind ? t(`kind_${row.identityKind}`) : t('notFilled') },
    {
      id: 'number',
      label: t('fIdentityNumber'),
      value: row.identityNumber ? <IdentityNumber applicantId={row.id} number={row.identityNumber} /> : t('notFilled'),
    },
    {
      id: 'until',
      label: t('fIdentityValidUntil'),
      value: row.identityValidUntil
        ? formatLongDate(row.identityValidUntil, locale)
        : t(row.identityKind === 'ktp' ? 'forLife' : 'notFilled'),
    },
    ...(row.note ? [{ id: 'note', label: t('fNote'), value: row.note }] : []),
  ];
  return (
    <>
      <DetailPage
        tags={<Tag icon={UserRound}>{t(kindWord(row.kind))}</Tag>}
        title={row.name}
        meta={t('caseCount', { count: cases.length, open: entry.open })}
        actions={[
          { id: 'applicant.edit', label: t('edit'), icon: PencilLine, key: 'F2', allowed: mayEdit, run: () => setAsked({ kind: 'edit' }) },
        ]}
        more={[
          {
            id: 'applicant.merge',
            label: t('merge'),
            icon: GitMerge,
            allowed: mayEdit,
            run: () => setAsked({ kind: 'merge', other: null }),
          },
        ]}
        history={
          <>
            <QuietHead title={t('cases')} />
            {cases.length === 0 && <p className={css.quiet}>{t('noCases')}</p>}
            <ul className={css.cases}>
              {cases.map((known) => (
                <li key={known.caseId}>
                  <a href={`#${pathOfCase(known.register, known.caseId)}`}>{known.number ?? t('unnumbered')}</a>
                  <span className={css.state}>{t(known.open ? 'caseOpen' : 'caseDone')}</span>
                  <span>{known.information ?? ''}</span>
                  <small>
                    {t(`register_${known.register}`)}, {day(civilDateOf(known.receivedAt as Instant, zone))}
                    {known.applicant.name !== row.name && `, ${t('writtenAs', { name: known.applicant.name })}`}
                  </small>
                </li>
              ))}
            </ul>
          </>
        }
        side={
          <>
            <QuietHead title={t('identityChecks')} />
            {checks.status === 'ready' && checks.data.length === 0 && <p className={css.quiet}>{t('noChecks')}</p>}
            <ul className={css.checks}>
              {(checks.status === 'ready' ? checks.data : []).map((check) => (
                <li key={check.id}>
                  <b>{t('verified')}</b>{' '}
                  {[check.kind && t(`kind_${check.kind}`), check.lastDigits && t('endsIn', { digits: check.lastDigits })]
                    .filter(Boolean)
                    .join(', ')}
                  <small>{[day(check.on), check.personId && names.get(check.personId)?.name].filter(Boolean).join(', ')}</small>
                </li>
              ))}
            </ul>
            <ScanBlock file={file} nameOf={(id) => names.get(id)?.name ?? id} />
            {merged.length > 0 && (
              <div className={css.merged}>
                <QuietHead icon={GitMerge} title={t('mergedEntries')} />
                <ul className={css.checks}>
                  {merged.map(({ row: from, merge }) => (
                    <li key={merge.id}>
                      {from.name} <small>{from.contact ?? ''}</small>
                      <small>{mergedHow(merge.id)}</small>
                      {mayEdit && (
                        <Button tone="text" icon={Unlink} onClick={() => setAsked({ kind: 'unmerge', name: from.name, merge })}>
                          {t('unmerge')}
                        </Button>
                      )}
                    </li>
                  ))}
                </ul>
              </div>
            )}
          </>
        }
      >
        {like.length > 0 && (
          <DetailBlock>
            <Banner tone="soon" title={t('likeTitle', { count: like.length })}>
              <ul className={css.like}>
                {like.slice(0, SHOWN).map(({ person, by }) => (
                  <li key={person.id}>
                    <a href={`#/permohonan/pemohon?buka=${person.id}`}>{person.name}</a>{' '}
                    {t('likeBy', {
                      what: formatList(
                        by.map((key) => t(`like_${key}`)),
                        locale,
                      ),
                    })}
                    {mayEdit && (
                      <Button tone="text" onClick={() => setAsked({ kind: 'merge', other: person })}>
                        {t('mergeThis')}
                      </Button>
                    )}
                  </li>
                ))}
              </ul>
            </Banner>
          </DetailBlock>
        )}
        <DetailBlock>
          <Facts facts={facts} columns />
        </DetailBlock>
      </DetailPage>
      {asked?.kind === 'edit' && <ApplicantDialog row={row} onClose={() => setAsked(null)} />}
      {asked?.kind === 'merge' && <MergeDialog into={row} other={asked.other} onClose={() => setAsked(null)} />}
      {asked?.kind === 'unmerge' && <UnmergeDialog name={asked.name} merge={asked.merge} onClose={() => setAsked(null)} />}
    </>
  );
}

const SHOWN = 4;
