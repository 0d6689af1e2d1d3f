import type { OldRegisterPlan } from '#renderer/commands/registers/import-old-register.ts';
import { Banner } from '#renderer/ui/parts/banner.tsx';
import { useText } from '#renderer/ui/use-text.ts';
import { ImportWizard } from '#renderer/ui/wizard/import-wizard.tsx';
import { StepHead } from '#renderer/ui/wizard/step-head.tsx';
import { useFieldWords, useIssueWords } from './field-words.ts';
import css from './old-register.module.css';

interface Props {
  readonly label: string;
  readonly plan: OldRegisterPlan;
  readonly onStore: () => void;
  readonly onBack: () => void;
  readonly onCancel: () => void;
}

/** The dry run: what would be stored, what stays out and why. Only the button stores. */
export function ReportStep({ label, plan, onStore, onBack, onCancel }: Props) {
  const t = useText('oldRegister');
  const count = plan.ready.length;
  return (
    <ImportWizard
      label={label}
      step="report"
      next={{
        id: 'old.store',
        label: t('importRows', { count }),
        allowed: count > 0,
        ...(count > 0 ? {} : { reason: t('reportNothing') }),
        run: onStore,
      }}
      note={<span className={css.quiet}>{t('nothingStored')}</span>}
      onBack={onBack}
      onCancel={onCancel}
    >
      <div className={css.stack}>
        <StepHead title={count > 0 ? t('reportTitle', { count }) : t('reportNothing')}>
          {count > 0 && t('reportText', { open: plan.open, closed: count - plan.open })}
        </StepHead>
        {count > 0 && <Banner title={t('numbersNext')} />}
        {plan.refused.length === 0 ? (
          <Banner tone="done" title={t('allGood')} />
        ) : (
          <>
            <Banner tone="soon" title={t('refusedTitle', { count: plan.refused.length })}>
              {t('refusedText')}
            </Banner>
            <IssueTable refused={plan.refused} />
          </>
        )}
      </div>
    </ImportWizard>
  );
}

function IssueTable({ refused }: { readonly refused: OldRegisterPlan['refused'] }) {
  const t = useText('oldRegister');
  const field = useFieldWords();
  const issueText = useIssueWords();
  return (
    <table className={css.issues} aria-label={t('issues')}>
      <thead>
        <tr>
          <th scope="col">{t('row')}</th>
          <th scope="col">{t('field')}</th>
          <th scope="col">{t('issue')}</th>
          <th scope="col">{t('value')}</th>
        </tr>
      </thead>
      <tbody>
        {refused.flatMap(({ row, issues }) =>
          issues.map((issue, index) => (
            <tr key={`${row} ${issue.code} ${issue.field}`}>
              <td>{index === 0 ? row : ''}</td>
              <td>{field(issue.field)}</td>
              <td>{issueText(issue.code)}</td>
              <td>{issue.text}</td>
            </tr>
          )),
        )}
      </tbody>
    </table>
  );
}
