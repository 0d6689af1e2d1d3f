import { Check, Eye, Lock, Paperclip, TriangleAlert } from 'lucide-react';
import { Fragment, memo, useDeferredValue, useRef } from 'react';
import { CareBlock } from '#renderer/cases/care-block.tsx';
import { mayDo } from '#renderer/commands/office/may.ts';
import { placeTextOf } from '#renderer/db/queries/locations.ts';
import { isAway, type RecordSheet } from '#renderer/db/queries/record-sheet.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useMaySee } from '#renderer/state/use-clearance.ts';
import { useGo } from '#renderer/state/use-go.ts';
import { DetailBlock, DetailPage } from '#renderer/ui/detail/detail-page.tsx';
import { Facts, FactsAndFiles, FileList, LocationHeadline } from '#renderer/ui/detail/record-parts.tsx';
import { Banner } from '#renderer/ui/parts/banner.tsx';
import { EmptyState } from '#renderer/ui/parts/empty-state.tsx';
import { Tag } from '#renderer/ui/parts/tag.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { formatLongDate } from '#shared/i18n/format.ts';
import { formatRecordDate } from '#shared/i18n/format-record-date.ts';
import css from './archive.module.css';
import { DropArea } from './drop-area.tsx';
import { ExclusionReview } from './exclusion-review.tsx';
import { acceptedFiles } from './file-words.ts';
import { AwayBanner, AwayTag } from './record-away.tsx';
import { recordFacts } from './record-facts.ts';
import { securityLabels } from './record-labels.ts';
import { RecordRetention } from './record-retention.tsx';
import { RecordTimeline } from './record-timeline.tsx';
import { RecordTies } from './ties/record-ties.tsx';
import { useRecordCopies } from './use-record-copies.tsx';
import { useRecordSheet } from './use-record-sheet.ts';
import { useShelfActions } from './use-record-shelf.ts';
import { useVaultFiles } from './use-vault-files.tsx';

/** One record on its page: where it lies, what it is, its softcopies, what happened to it. */
export const RecordDetail = memo(function RecordDetail({ id, query = '' }: { readonly id: string; readonly query?: string }) {
  const t = useText('archive');
  const found = useRecordSheet(id);
  const maySee = useMaySee();
  if (found === undefined) return null;
  if (!found || !maySee(found.file.row)) {
    return (
      <EmptyState icon={TriangleAlert} title={t('notFound')}>
        {t('notFoundText')}
      </EmptyState>
    );
  }
  return <Sheet {...found} query={query} />;
});

interface SheetProps extends RecordSheet {
  readonly query: string;
}

/**
 * The page stays while one record after the other is shown on it: words change, and nothing is built anew. What is read beside the record
 * comes when these stand, and belongs to one record only.
 */
const Sheet = memo(function Sheet({ file, shelf, query }: SheetProps) {
  const { row, code, place, softcopies } = file;
  const t = useText('archive');
  const locale = useLocale();
  const ctx = useCommandContext();
  const navigate = useGo();
  const chooser = useRef<HTMLInputElement>(null);
  const live = !row.void;
  const beside = useDeferredValue(row.id, '') === row.id;
  // What was destroyed or handed over stays as it was described.
  const mayEdit = live && !shelf?.facts.gone && mayDo(ctx.actor, 'record.edit');
  const copies = useRecordCopies(file, mayEdit, query);
  const files = useVaultFiles(softcopies, copies.open);
  const shelfActions = useShelfActions(row, shelf);
  const { way, spot } = placeTextOf(place);
  const day = row.date.kind === 'day' && row.date.from !== null && !row.date.circa ? formatLongDate(row.date.from, locale) : null;
  const meta = [row.letterNumber, day ?? formatRecordDate(row.date, locale)].filter(Boolean).join(', ');
  return (
    <DropArea onFiles={mayEdit && !copies.busy ? copies.attach : null}>
      <DetailPage
        of={row.id}
        code={code?.code ?? t('noCode')}
        tags={
          <>
            {isAway(shelf) ? null : live ? (
              <Tag tone={code ? 'done' : 'soon'} icon={code ? Check : TriangleAlert}>
                {code ? t('inPlace') : t('needsCode')}
              </Tag>
            ) : (
              <Tag tone="late" icon={TriangleAlert}>
                {t('voidTag')}
              </Tag>
            )}
            <Tag icon={Lock}>{t(securityLabels[row.securityClass])}</Tag>
            <AwayTag shelf={shelf} />
          </>
        }
        more={shelfActions}
        title={row.description}
        meta={meta}
        history={beside && <RecordTimeline key={row.id} recordId={row.id} mayEdit={mayEdit} />}
        footActions={[
          {
            id: 'record.edit',
            label: t('edit'),
            key: 'F2',
            allowed: mayEdit,
            run: () => navigate({ pathname: `/arsip/${row.id}/ubah`, search: window.location.hash.split('?')[1] ?? '' }),
          },
          {
            id: 'record.view',
            label: t('viewCopy'),
            icon: Eye,
            allowed: softcopies.length > 0,
            run: () => softcopies[0] && copies.open(softcopies[0].current),
          },
          {
            id: 'record.attach',
            label: t('attach'),
            icon: Paperclip,
            allowed: mayEdit && !copies.busy,
            run: () => chooser.current?.click(),
          },
        ]}
      >
        {!live && (
          <DetailBlock>
            <Banner tone="late" title={t('voidBanner')}>
              {t('voidBannerText')}
            </Banner>
          </DetailBlock>
        )}
        <AwayBanner shelf={shelf} />
        {live && beside && row.accessClass === 'excluded' && <ExclusionReview key={row.id} row={row} mayEdit={mayEdit} />}
        <DetailBlock>
          <LocationHeadline path={way} place={shelf?.facts.gone ? t('placeFormer', { spot }) : spot || t('placeGone')} />
        </DetailBlock>
        <DetailBlock>
          {softcopies.length > 0 ? (
            <FactsAndFiles facts={<Facts facts={recordFacts(file, t, locale)} />} files={<FileList files={files} />} />
          ) : (
            <Facts facts={recordFacts(file, t, locale)} columns />
          )}
        </DetailBlock>
        {live && beside && (
          <Fragment key={row.id}>
            <RecordRetention id={row.id} />
            <CareBlock itemRef={{ entity: 'record', id: row.id }} name={row.description} />
            <RecordTies record={row} mayEdit={mayEdit} />
          </Fragment>
        )}
        <input
          ref={chooser}
          type="file"
          hidden
          multiple
          accept={acceptedFiles}
          aria-label={t('attach')}
          className={css.grow}
          onChange={(event) => {
            copies.attach([...(event.target.files ?? [])]);
            event.target.value = '';
          }}
        />
      </DetailPage>
      {copies.dialogs}
    </DropArea>
  );
});
