import { useWatch } from 'react-hook-form';
import { type EnvelopeSize, envelopeSizes, envelopeText } from '#renderer/pdf/envelope.ts';
import { letterheadOf } from '#renderer/pdf/parts/office-head.ts';
import { useOffice } from '#renderer/state/office.ts';
import { useText } from '#renderer/ui/use-text.ts';
import css from './envelope-dialog.module.css';

/** The envelope as it forms while one types, in the proportions of the chosen size. */
export function EnvelopePreview({ capacity }: { readonly capacity: string | null }) {
  const t = useText('papers');
  const { agency, office, address } = letterheadOf(useOffice());
  const [size, name, to, letterNumber]: readonly unknown[] = useWatch({ name: ['size', 'name', 'address', 'letterNumber'] });
  const { width, height } = envelopeSizes[isSize(size) ? size : 'DL'];
  const number = String(letterNumber ?? '').trim();
  return (
    <figure className={css.stage} aria-label={t('preview')}>
      <span>{t('preview')}</span>
      <div className={css.envelope} style={{ aspectRatio: `${width} / ${height}` }}>
        <div className={css.sender}>
          {agency && <b>{agency}</b>}
          <b>{office}</b>
          <small>{address}</small>
          <i>{`${envelopeText.number}: ${number || envelopeText.noNumber}`}</i>
        </div>
        <div className={css.postage}>{t('postage')}</div>
        <div className={css.to}>
          {`${envelopeText.to}\n`}
          <b>{String(name ?? '')}</b>
          {`\n${capacity ? `${capacity}\n` : ''}${String(to ?? '')}`}
        </div>
      </div>
    </figure>
  );
}

export const isSize = (value: unknown): value is EnvelopeSize => typeof value === 'string' && Object.hasOwn(envelopeSizes, value);
