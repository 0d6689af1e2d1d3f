import { useState } from 'react';
import { MOST_RECLASSIFIED, planReclassify, reclassifyRecords } from '#renderer/commands/archive/reclassify-records.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useLive } from '#renderer/state/use-live.ts';
import { useRefusalText } from '#renderer/state/use-refusal-text.ts';
import { Changed } from '#renderer/ui/detail/timeline.tsx';
import { ConfirmDialog } from '#renderer/ui/dialog/confirm-dialog.tsx';
import { Banner } from '#renderer/ui/parts/banner.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { groupCodes } from '#shared/domain/classification/series.ts';
import { formatNumber } from '#shared/i18n/format.ts';
import css from '../archive.module.css';
import { useFault } from '../use-fault.ts';

export type RecodeQuestion =
  | { readonly kind: 'class'; readonly ids: readonly string[]; readonly classId: string }
  /** Into a berkas of another class. */
  | { readonly kind: 'file'; readonly ids: readonly string[]; readonly fileId: string };

interface Props {
  readonly question: RecodeQuestion;
  readonly onFile: (ids: readonly string[], fileId: string) => void;
  readonly onMoved: (text: string, changeId: string) => void;
  readonly onClose: () => void;
}

const SHOWN = 8;

/** Before records take another class: which ones, from what to what, and what goes along. */
export function RecodeDialog({ question, onFile, onMoved, onClose }: Props) {
  const t = useText('archiveTree');
  const archive = useText('archive');
  const locale = useLocale();
  const ctx = useCommandContext();
  const common = useRefusalText();
  const onFault = useFault();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const live = useLive(async () => {
    const file = question.kind === 'file' ? await ctx.db.records.get(question.fileId) : undefined;
    const classId = question.kind === 'class' ? question.classId : (file?.classCodeId ?? '');
    const plan = await planReclassify(ctx, question.ids, classId);
    const codes = await ctx.db.rows('classCode').bulkGet([classId, ...plan.changing.map(({ row }) => row.classCodeId ?? '')]);
    const names = new Map(codes.flatMap((code) => (code ? [[code.id, code.code] as const] : [])));
    const scheme = codes[0] ? await ctx.db.rows('classCode').where('schemeId').equals(codes[0].schemeId).toArray() : [];
    return { plan, code: codes[0], names, group: groupCodes(scheme).has(codes[0]?.code ?? '') };
  }, [ctx, question]);
  if (live.status === 'failed') throw live.cause;
  if (live.status === 'loading') return null;
  const { plan, code, names, group } = live.data;
  const figure = (value: number) => formatNumber(value, locale);
  const along = plan.changing.filter((one) => one.along).length;
  const chosen = plan.changing.filter((one) => !one.along);
  const leaving = chosen.filter((one) => one.leavesFile).length;
  const target = [code?.code, code?.title].filter(Boolean).join(' ');
  const run = async () => {
    if (question.kind === 'file') return onFile(question.ids, question.fileId);
    const saved = await reclassifyRecords(ctx, question.ids, question.classId);
    if (saved.ok) return onMoved(t('moved', { count: chosen.length, code: code?.code ?? '' }), saved.value.changeId);
    const { error } = saved;
    if (error.code === 'tooMany') return setRefused(t('recodeTooMany', { most: figure(MOST_RECLASSIFIED) }));
    return setRefused(error.code === 'unknownClass' ? t('recodeUnknown') : common(error));
  };
  return (
    <ConfirmDialog
      open
      title={t(question.kind === 'class' ? 'recodeTitle' : 'recodeFileTitle', { count: chosen.length, code: target })}
      confirmLabel={t('recodeRun')}
      busy={busy}
      ready={chosen.length > 0}
      onClose={onClose}
      onConfirm={() => {
        setBusy(true);
        run()
          .catch(onFault)
          .finally(() => setBusy(false));
      }}
    >
      <div className={css.stack}>
        {refused && <Banner tone="late" title={refused} />}
        {chosen.length === 0 ? (
          <Banner title={t('recodeNone')} />
        ) : (
          <p>
            {[
              t('recodeText'),
              along > 0 && t('recodeAlong', { count: along }),
              leaving > 0 && question.kind === 'class' && t('recodeLeaves', { count: leaving }),
              plan.gone.length > 0 && t('recodeGone'),
              group && question.kind === 'class' && `${t('groupClass')}.`,
            ]
              .filter(Boolean)
              .join(' ')}
          </p>
        )}
        {chosen.length > 0 && (
          <table className={css.table}>
            <tbody>
              {chosen.slice(0, SHOWN).map(({ row }) => (
                <tr key={row.id}>
                  <td>{row.description}</td>
                  <td>
                    <Changed
                      field={archive('classCode')}
                      from={names.get(row.classCodeId ?? '') ?? t('noCode')}
                      becomes={t('becomes')}
                      to={code?.code ?? t('noCode')}
                    />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        {chosen.length > SHOWN && <p>{t('recodeMore', { count: chosen.length - SHOWN, shown: figure(chosen.length - SHOWN) })}</p>}
      </div>
    </ConfirmDialog>
  );
}
