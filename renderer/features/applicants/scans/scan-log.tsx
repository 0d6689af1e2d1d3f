import type { ScanFile } from '#renderer/db/queries/identity-scans.ts';
import { useZone } from '#renderer/state/office.ts';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { identityPurposes } from '#shared/domain/applicants/identity-number.ts';
import { formatShortDate } from '#shared/i18n/format.ts';
import { civilTimeOf, type Instant } from '#shared/lib/civil-time.ts';
import css from './scans.module.css';

interface Props {
  readonly file: ScanFile;
  readonly nameOf: (personId: string) => string;
}

/** Who opened a scan, who was refused, when and for what. */
export function ScanLog({ file, nameOf }: Props) {
  const t = useText('identity');
  const words = useText('applicants');
  const locale = useLocale();
  const zone = useZone();
  const { openings } = file.course;
  if (openings.length === 0) return <p className={css.quiet}>{t('logNone')}</p>;
  return (
    <ul className={css.list} aria-label={t('log')}>
      {openings.map(({ id, kind, on, at, personId, purpose, reason }) => {
        const known = identityPurposes.find((one) => one === purpose);
        return (
          <li key={id}>
            <b>{t(kind === 'opened' ? 'log_opened' : 'log_refused')}</b> {personId ? nameOf(personId) : t('somebody')}
            <small>
              {[`${formatShortDate(on, locale)} ${civilTimeOf(at as Instant, zone)}`, known && words(`purpose_${known}`), reason]
                .filter(Boolean)
                .join(', ')}
            </small>
          </li>
        );
      })}
    </ul>
  );
}
