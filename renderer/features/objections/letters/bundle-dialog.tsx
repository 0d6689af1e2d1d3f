import { useEffect, useState } from 'react';
import type { ObjectionFile } from '#renderer/db/queries/objections.ts';
import { useOffice } from '#renderer/state/office.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { createTextReader, startTextWorker } from '#renderer/texts/text-reader.ts';
import { DialogFrame } from '#renderer/ui/dialog/choice-dialog.tsx';
import { useToast } from '#renderer/ui/feedback/toasts.tsx';
import { Banner } from '#renderer/ui/parts/banner.tsx';
import { Button } from '#renderer/ui/parts/button.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { formatMediumDate } from '#shared/i18n/format.ts';
import { documentTypes } from '#shared/lib/media-type.ts';
import css from './bundle-dialog.module.css';
import { type BundleContents, bundleContents, makeBundle } from './case-bundle.ts';

interface Props {
  readonly file: ObjectionFile;
  readonly onClose: () => void;
}

/** What the bundle will hold and what it cannot, and then the one file. Closing stops what is under way. */
export function BundleDialog({ file, onClose }: Props) {
  const t = useText('papers');
  const locale = useLocale();
  const ctx = useCommandContext();
  const office = useOffice();
  const toast = useToast();
  const [reader] = useState(() => createTextReader(startTextWorker));
  const [opened] = useState(file);
  const [contents, setContents] = useState<BundleContents | null>(null);
  const [making, setMaking] = useState(false);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let current = true;
    bundleContents(ctx, office, opened, reader).then((found) => current && setContents(found), reportError);
    return () => {
      current = false;
      reader.stop();
    };
    // What lies in the case when the dialog opens is what is bound.
  }, [ctx, office, opened, reader]);

  const make = async () => {
    if (!contents) return;
    const made = await makeBundle(ctx, office, opened, { contents, reader });
    if (!made.ok) return setFailed(true);
    const saved = await ctx.platform.files.saveAs(made.value.bytes, made.value.name, documentTypes.pdf);
    toast(saved.ok ? { text: t('bundleMade', { count: made.value.pages }) } : { text: t('bundleNotSaved'), tone: 'late' });
    onClose();
  };
  const run = () => {
    setMaking(true);
    setFailed(false);
    make()
      .finally(() => setMaking(false))
      .catch(reportError);
  };
  return (
    <DialogFrame
      open
      title={t('bundle')}
      width="md"
      scrolls
      onClose={onClose}
      foot={
        <>
          <Button tone="primary" busy={making} disabled={!contents} onClick={run}>
            {t('bundleMake')}
          </Button>
          <Button tone="text" onClick={onClose}>
            {t('bundleCancel')}
          </Button>
        </>
      }
    >
      {failed && <Banner tone="late" title={t('bundleFailed')} live />}
      <p className={css.note}>{contents ? t('bundleText') : t('bundleReading')}</p>
      {contents && (
        <ol className={css.items}>
          {contents.items.map(({ name, on, pages }, index) => (
            // Papers of one kind may be of one day.
            // biome-ignore lint/suspicious/noArrayIndexKey: what is bound keeps its order
            <li key={index}>
              <span>{name}</span>
              <small>{`${formatMediumDate(on, locale)}, ${t('bundlePages', { count: pages.length })}`}</small>
            </li>
          ))}
        </ol>
      )}
      {contents && contents.leftOut.length > 0 && (
        <Banner tone="soon" title={t('bundleLeftOut')}>
          {contents.leftOut.map(({ name, why }) => `${name}: ${why}`).join('; ')}
        </Banner>
      )}
    </DialogFrame>
  );
}
