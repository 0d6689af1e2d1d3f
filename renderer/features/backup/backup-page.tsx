import { RotateCcw, ShieldAlert, ShieldCheck } from 'lucide-react';
import { useState } from 'react';
import { mayDo } from '#renderer/commands/office/may.ts';
import { type BackupHistory, backupHistory, daysSince, lastVerifiedBackup, lightOf } from '#renderer/db/queries/backups.ts';
import { useBackupJob } from '#renderer/state/backup-job.ts';
import { type Medium, useMediaWatch } from '#renderer/state/backup-media.ts';
import { useToday, useZone } from '#renderer/state/office.ts';
import { useServices } from '#renderer/state/services.ts';
import { useSession } from '#renderer/state/session.ts';
import { useGo } from '#renderer/state/use-go.ts';
import { useLive } from '#renderer/state/use-live.ts';
import { useNow } from '#renderer/state/use-now.ts';
import type { Action } from '#renderer/ui/action.ts';
import { PageHead } from '#renderer/ui/frame/page.tsx';
import { Banner } from '#renderer/ui/parts/banner.tsx';
import { Tag } from '#renderer/ui/parts/tag.tsx';
import { useText } from '#renderer/ui/use-text.ts';
import { instant } from '#shared/lib/civil-time.ts';
import css from './backup.module.css';
import { RehearsalPanel } from './rehearsal-panel.tsx';
import { RunPane } from './run-pane.tsx';
import { type SetLine, setLines } from './set-lines.ts';
import { SetsLegend, SetsTable } from './sets-table.tsx';
import { SheetDialog } from './sheet/sheet-dialog.tsx';
import { SheetPanel } from './sheet-panel.tsx';
import { TargetsPane } from './targets-pane.tsx';
import { useBackupWork } from './use-backup-work.ts';
import { useKeys } from './use-keys.ts';
import { useNamedMedia } from './use-named-media.ts';
import { useWhen } from './use-when.ts';

const nothing: BackupHistory = { sets: [], checks: [] };

/** One screen: where to, the one button, what there is, the rehearsal, the sheet. */
export function BackupPage() {
  const t = useText('backup');
  const go = useGo();
  const { platform, gate } = useServices();
  const zone = useZone();
  const when = useWhen(zone);
  const today = useToday();
  const actor = useSession((session) => session.actor);
  const job = useBackupJob();
  const work = useBackupWork();
  const { keys, reload } = useKeys();
  const [makingSheet, setMakingSheet] = useState(false);
  useMediaWatch(platform.backup, job === null);
  const { media, chosen } = useNamedMedia();
  const live = useLive(() => backupHistory(gate.db), [gate]);
  const history = live.status === 'ready' ? live.data : nothing;

  const mayRun = mayDo(actor, 'backup.run');
  const mayRestore = mayDo(actor, 'backup.restore');
  const present = (media ?? []).flatMap(({ target, sets }) => sets.map((set) => ({ ...set, place: target.label })));
  const lines = setLines(history, present);
  const target = media?.find((medium) => medium.target.handle === chosen)?.target ?? null;
  const newest = lines.find((line) => line.present?.state === 'finished' && line.state !== 'differs');
  const idle = job === null && mayRun;

  const rehearse: Action = {
    id: 'backup.rehearse',
    label: t('rehearsalStart'),
    icon: RotateCcw,
    allowed: idle && newest !== undefined,
    ...(newest ? {} : { reason: t('rehearsalNoSet') }),
    run: () => newest && withSet(media, newest, work.rehearse),
  };
  const restore: Action = {
    id: 'backup.restore',
    label: t('restore'),
    allowed: mayRestore && job === null,
    ...(mayRestore ? {} : { reason: t('notAllowedRestore') }),
    run: () => go('/cadangan/pulihkan'),
  };
  const actionsOf = (line: SetLine): readonly Action[] => {
    if (line.present?.state !== 'finished') return [];
    const open = `/cadangan/pulihkan?set=${encodeURIComponent(line.present.handle)}`;
    return [
      { id: 'set.retest', label: t('retest'), icon: ShieldCheck, allowed: idle, run: () => withSet(media, line, work.retest) },
      { id: 'set.rehearse', label: t('rehearseThis'), icon: RotateCcw, allowed: idle, run: () => withSet(media, line, work.rehearse) },
      { id: 'set.restore', label: t('restoreThis'), allowed: mayRestore && job === null, run: () => go(open) },
    ];
  };

  return (
    <>
      <PageHead title={t('title')} lead={<Light />} actions={[restore]} />
      <div className={css.page}>
        <div className={css.main}>
          <div className={css.upper}>
            <TargetsPane heading={t('targets')} disabled={job !== null} away={awayPlaces(history, media, when, t)} />
            <div className={css.runPane}>
              {idle && <RetestDue {...{ media, lines, onRetest: work.retest }} />}
              <RunPane {...{ keys, target, mayRun }} onBackUp={work.backUp} onMakeSheet={() => setMakingSheet(true)} />
            </div>
          </div>
          <section className={css.setsPane} aria-labelledby="backup-sets">
            <h2 className={css.setsTitle} id="backup-sets">
              {t('sets')} <b>{lines.length}</b>
            </h2>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
            <section className={css.setsScroll} tabIndex={0} aria-label={t('sets')}>
              <SetsTable {...{ lines, when, actionsOf }} />
            </section>
            <SetsLegend />
          </section>
        </div>
        <aside className={css.side}>
          <RehearsalPanel {...{ history, today, zone, when }} start={rehearse} />
          <SheetPanel {...{ keys, mayRun, when }} protection={platform.secrets.protection} onMake={() => setMakingSheet(true)} />
        </aside>
      </div>
      {makingSheet && (
        <SheetDialog
          onClose={() => {
            setMakingSheet(false);
            reload();
          }}
        />
      )}
    </>
  );
}

/** The light: age of the last look that found a set good. */
function Light() {
  const t = useText('backup');
  const { gate } = useServices();
  const zone = useZone();
  const when = useWhen(zone);
  const now = useNow();
  const last = useLive(() => lastVerifiedBackup(gate.db), [gate]);
  if (last.status !== 'ready') return null;
  const good = last.data;
  if (!good) {
    return (
      <Tag icon={ShieldAlert} tone="late">
        {t('lightNone')}
      </Tag>
    );
  }
  const days = daysSince(instant(good.at), now, zone);
  const colour = lightOf(days);
  const tone = { green: 'done', amber: 'soon', red: 'late' } as const;
  const ago = days === 0 ? t('today') : t('daysAgo', { count: days });
  return (
    <Tag icon={colour === 'green' ? ShieldCheck : ShieldAlert} tone={tone[colour]}>
      {colour === 'green'
        ? t(good.kind === 'readBack' ? 'lightReadBack' : 'lightRetested', { ago, date: when(good.at).day })
        : t(colour === 'amber' ? 'lightAmber' : 'lightRed', { count: days })}
    </Tag>
  );
}

interface RetestProps {
  readonly media: readonly Medium[] | null;
  readonly lines: readonly SetLine[];
  readonly onRetest: (medium: Medium, set: NonNullable<SetLine['present']>) => void;
}

/** A drive whose newest set was only read back is offered for a test from cold. A set of today may come from the cache. */
function RetestDue({ media, lines, onRetest }: RetestProps) {
  const t = useText('backup');
  const { platform } = useServices();
  const zone = useZone();
  for (const medium of media ?? []) {
    if (medium.target.kind !== 'removable') continue;
    const newest = lines.find((line) => line.place === medium.target.label && line.present?.state === 'finished');
    const set = newest?.present;
    if (!newest || !set || newest.state === 'retested' || newest.state === 'differs') continue;
    if (daysSince(instant(set.madeAt), platform.clock.now(), zone) === 0) continue;
    const test = { id: 'backup.retestDue', label: t('retest'), allowed: true, run: () => onRetest(medium, set) };
    return (
      <Banner tone="stamp" title={t('retestDue', { place: medium.target.label })} actions={[test]}>
        {t('retestDueText')}
      </Banner>
    );
  }
  return null;
}

/** Sticks and folders that held sets and are not there now, by the day of their last one. */
function awayPlaces(
  history: BackupHistory,
  media: readonly Medium[] | null,
  when: ReturnType<typeof useWhen>,
  t: ReturnType<typeof useText<'backup'>>,
) {
  if (media === null) return [];
  const here = new Set(media.map(({ target }) => target.label));
  const newestFirst = history.sets.toSorted((a, b) => (a.set.madeAt < b.set.madeAt ? 1 : -1));
  const places = [...new Set(newestFirst.map(({ set }) => set.target))].filter((label) => !here.has(label)).slice(0, 2);
  return places.map((label) => {
    const last = newestFirst.find(({ set }) => set.target === label);
    return { label, note: t('targetAway', { date: last ? when(last.set.madeAt).shortDay : '' }) };
  });
}

function withSet(
  media: readonly Medium[] | null,
  line: SetLine,
  run: (medium: Medium, set: NonNullable<SetLine['present']>) => void,
): void {
  const set = line.present;
  const medium = media?.find(({ sets }) => sets.some((candidate) => candidate.handle === set?.handle));
  // The summary as the shell gave it: the line's own copy names the place for people.
  const original = medium?.sets.find((candidate) => candidate.handle === set?.handle);
  if (medium && original) run(medium, original);
}
