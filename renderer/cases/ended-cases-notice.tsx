import type { RegisterCases } from '#renderer/state/register-cases.ts';
import { useText } from '#renderer/ui/use-text.ts';
import { Progress } from '#renderer/ui/wizard/progress.tsx';

interface Props {
  readonly cases: RegisterCases;
  /** Absent where the page can be worked with meanwhile. */
  readonly onCancel?: () => void;
}

/** Above a register whose ended cases are read for the first time; a small one is read before this is seen. */
export function EndedCasesNotice({ cases, onCancel }: Props) {
  const t = useText('registers');
  return cases.share === null ? null : <Progress title={t('readingEnded')} share={cases.share} onCancel={onCancel} />;
}
