import { Fragment, useEffect, useState } from 'react';
import { crosswiseFiles, ringOf } from '#renderer/db/queries/crosswise-files.ts';
import { useServices } from '#renderer/state/services.ts';
import { useMaySee } from '#renderer/state/use-clearance.ts';
import { useLive } from '#renderer/state/use-live.ts';
import { Banner } from '#renderer/ui/parts/banner.tsx';
import { useText } from '#renderer/ui/use-text.ts';
import { useFault } from '../use-fault.ts';
import css from './tree.module.css';

/** Berkas that two desks filed into each other hang on nothing, so the tree does not reach them: they stand above it, for a person to settle. */
export function CrosswiseNotice() {
  const t = useText('recordTies');
  const { gate } = useServices();
  const maySee = useMaySee();
  const onFault = useFault();
  // The whole archive is looked through once; afterwards only what was found.
  const [found, setFound] = useState<readonly string[]>([]);
  useEffect(() => {
    let current = true;
    crosswiseFiles(gate.db)
      .then((rings) => current && setFound(rings.flatMap(([first]) => first?.id ?? [])))
      .catch(onFault);
    return () => {
      current = false;
    };
  }, [gate.db, onFault]);
  const live = useLive(() => Promise.all(found.map((id) => ringOf(gate.db, id))), [gate.db, found]);
  const rings = live.status === 'ready' ? live.data.flatMap((ring) => (ring ? [ring] : [])) : [];
  return rings.map((ring) => (
    <div key={ring[0]?.id} className={css.notice}>
      <Banner tone="soon" title={t('crosswise')}>
        <span>
          {ring.map((record, index) => (
            <Fragment key={record.id}>
              {index > 0 && ', '}
              {maySee(record) ? <a href={`#/arsip/${record.id}`}>{record.description}</a> : t('hidden')}
            </Fragment>
          ))}
        </span>
        <span>{t('crosswiseAsk')}</span>
      </Banner>
    </div>
  ));
}
