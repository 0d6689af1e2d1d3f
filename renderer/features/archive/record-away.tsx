import { ArrowLeftRight, PackageX, ShieldAlert, Star } from 'lucide-react';
import type { RecordShelf } from '#renderer/db/queries/record-sheet.ts';
import { useGo } from '#renderer/state/use-go.ts';
import { DetailBlock } from '#renderer/ui/detail/detail-page.tsx';
import { Banner } from '#renderer/ui/parts/banner.tsx';
import { Tag } from '#renderer/ui/parts/tag.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { formatDate } from '#shared/i18n/format.ts';

interface Props {
  readonly shelf: RecordShelf | null;
}

/** In one word, that the record is not where it belongs; and that it is vital. */
export function AwayTag({ shelf }: Props) {
  const t = useText('archive');
  if (!shelf) return null;
  const { gone, away, missingSince } = shelf.facts;
  return (
    <>
      {shelf.vital && (
        <Tag icon={Star} tone="stamp">
          {t('vitalTag')}
        </Tag>
      )}
      {gone && (
        <Tag icon={ShieldAlert} tone="late">
          {t(gone === 'destroyed' ? 'destroyedTag' : 'handedOverTag')}
        </Tag>
      )}
      {away.length > 0 && (
        <Tag icon={ArrowLeftRight} tone="soon">
          {t('awayTag')}
        </Tag>
      )}
      {missingSince !== null && (
        <Tag icon={PackageX} tone="late">
          {t('missingTag')}
        </Tag>
      )}
    </>
  );
}

/** Above the place where it belongs: who has it since when, or since when it is missing. */
export function AwayBanner({ shelf }: Props) {
  const t = useText('archive');
  const locale = useLocale();
  const navigate = useGo();
  if (!shelf) return null;
  const [loan] = shelf.facts.away;
  const { missingSince } = shelf.facts;
  if (loan) {
    const who = loan.unit ? `${loan.borrower} (${loan.unit})` : loan.borrower;
    const words = { who, since: formatDate(loan.since, locale), due: formatDate(loan.dueOn, locale) };
    return (
      <DetailBlock>
        <Banner
          tone={loan.lost ? 'late' : 'soon'}
          title={t(loan.lost ? 'lostTitle' : 'awayTitle')}
          actions={[{ id: 'record.loan', label: t('openLoan'), allowed: true, run: () => navigate(`/peminjaman/${loan.loanId}`) }]}
        >
          {t(loan.lost ? 'lostText' : 'awayText', words)}
        </Banner>
      </DetailBlock>
    );
  }
  if (missingSince === null) return null;
  return (
    <DetailBlock>
      <Banner tone="late" title={t('missingTitle', { since: formatDate(missingSince, locale) })} />
    </DetailBlock>
  );
}
