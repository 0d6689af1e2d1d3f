import { useState } from 'react';
import { useParams } from 'react-router';
import { mayDo } from '#renderer/commands/office/may.ts';
import { placePath, placeTextOf } from '#renderer/db/queries/locations.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useSession } from '#renderer/state/session.ts';
import { useGo } from '#renderer/state/use-go.ts';
import { useLive } from '#renderer/state/use-live.ts';
import { usePlaceChoices } from '#renderer/state/use-place-choices.ts';
import { PageHead } from '#renderer/ui/frame/page.tsx';
import { Banner } from '#renderer/ui/parts/banner.tsx';
import { Picker } from '#renderer/ui/picker/picker.tsx';
import { useText } from '#renderer/ui/use-text.ts';
import { PATH_SIGN } from '#shared/lib/path-text.ts';
import type { Row } from '#shared/schema/entities.ts';
import { type BoxDraft, boxDraftKey, boxPath, readBoxDraft } from './box-draft.ts';
import css from './box-grid.module.css';
import { BoxWork } from './box-work.tsx';
import { startUnit } from './start-unit.ts';
import { useBoxContents } from './use-box-contents.ts';

/** The contents of a box typed as in a spreadsheet (`/arsip/boks/:locationId/isi`); without a box it asks for one. */
export function BoxGridPage() {
  const t = useText('boxGrid');
  const ctx = useCommandContext();
  const { locationId } = useParams();
  if (!mayDo(ctx.actor, 'record.create')) {
    return (
      <>
        <PageHead title={t('titleNone')} />
        <div className={css.choose}>
          <Banner tone="late" title={t('notAllowed')} />
        </div>
      </>
    );
  }
  return locationId === undefined ? <ChooseBox /> : <OpenBox key={locationId} id={locationId} />;
}

function ChooseBox() {
  const t = useText('boxGrid');
  const navigate = useGo();
  const places = usePlaceChoices();
  return (
    <>
      <PageHead title={t('titleNone')} />
      <div className={css.choose}>
        <p>{t('chooseText')}</p>
        <Picker
          label={t('place')}
          value={null}
          search={places.search}
          autoFocus
          onChange={(option) => option && navigate(boxPath(option.id))}
        />
      </div>
    </>
  );
}

function OpenBox({ id }: { readonly id: string }) {
  const t = useText('boxGrid');
  const ctx = useCommandContext();
  const owner = useSession((session) => session.actor?.personId ?? '');
  const contents = useBoxContents(id);
  const opened = useLive(async () => {
    const [path, draft, unit] = await Promise.all([
      placePath(ctx.db, id),
      readBoxDraft(ctx.db, boxDraftKey(owner, id)),
      startUnit(ctx.db, id, owner),
    ]);
    return { path, draft, unit };
  }, [ctx.db, id, owner]);
  // Read once: what is typed from then on is the grid's own.
  const [first, setFirst] = useState<Opened | null>(null);
  if (opened.status === 'failed') throw opened.cause;
  if (opened.status === 'ready' && first === null) setFirst(opened.data);
  if (first === null || contents === null) return null;
  const place = first.path.at(-1);
  if (!place) return <ChooseBox />;
  const { way, spot } = placeTextOf(first.path);
  const { draft, unit } = first;
  return (
    <BoxWork start={{ place: id, title: t('title', { place: spot }), way: way.join(PATH_SIGN), owner, draft, unit }} contents={contents} />
  );
}

interface Opened {
  readonly path: readonly Row<'location'>[];
  readonly draft: BoxDraft | null;
  readonly unit: string;
}
