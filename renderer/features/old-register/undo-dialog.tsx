import { planOldRegisterUndo } from '#renderer/commands/registers/undo-old-register.ts';
import { useServices } from '#renderer/state/services.ts';
import { useLive } from '#renderer/state/use-live.ts';
import { ConfirmDialog } from '#renderer/ui/dialog/confirm-dialog.tsx';
import { Banner } from '#renderer/ui/parts/banner.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { formatList } from '#shared/i18n/format.ts';
import css from './old-register.module.css';

interface Props {
  readonly group: string;
  readonly section: string;
  readonly onUndo: (cases: number) => void;
  readonly onClose: () => void;
}

/** What an undo takes back and what stays, and why, before it is asked for. Where all stays there is nothing to confirm. */
export function UndoDialog({ group, section, onUndo, onClose }: Props) {
  const t = useText('oldRegister');
  const locale = useLocale();
  const { gate } = useServices();
  const plan = useLive(() => planOldRegisterUndo(gate.db, group), [gate.db, group]);
  const { going, staying } = plan.status === 'ready' ? plan.data : { going: 0, staying: [] };
  const refused = plan.status === 'ready' && going === 0;
  return (
    <ConfirmDialog
      open
      title={t('undoTitle')}
      confirmLabel={t('undo')}
      ready={going > 0}
      onClose={onClose}
      onConfirm={() => onUndo(going + staying.length)}
    >
      <div className={css.stack}>
        {plan.status === 'failed' && <Banner tone="late" title={t('pastFailed')} />}
        {plan.status === 'loading' && <p className={css.quiet}>{t('undoReading')}</p>}
        {refused && (
          <Banner tone="late" title={t('undoRefused')}>
            {t('undoRefusedText')}
          </Banner>
        )}
        {going > 0 && <p>{t('undoGoing', { count: going })}</p>}
        {staying.length > 0 && (
          <>
            {going > 0 && <Banner tone="soon" title={t('undoStaying', { count: staying.length })} />}
            <div className={css.stays}>
              <table className={css.issues} aria-label={t('undoStaysTable')}>
                <thead>
                  <tr>
                    <th scope="col">{t('f_number')}</th>
                    <th scope="col">{t('undoWhy')}</th>
                  </tr>
                </thead>
                <tbody>
                  {staying.map(({ caseId, number, reasons }) => (
                    <tr key={caseId}>
                      <td>
                        <a href={`#${section}/${caseId}`}>{number}</a>
                      </td>
                      <td>
                        {formatList(
                          reasons.map((reason) => t(`stays_${reason}`)),
                          locale,
                        )}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          </>
        )}
      </div>
    </ConfirmDialog>
  );
}
