/** From a bad start to words: what happened, what is saved, what can be done, and which ways out are offered. */
import type { OpenRefusal } from '#renderer/db/start/open-store.ts';
import type { StartTrouble } from '#renderer/platform/platform.ts';
import type { Text } from '#renderer/ui/use-text.ts';

/** The ways out of a bad start. */
export type WayOut = 'retry' | 'repair' | 'lastGoodSet' | 'readOnly' | 'exportJournal' | 'openFolder' | 'clockContinue';

export type Trouble =
  | { readonly kind: 'start'; readonly trouble: Exclude<StartTrouble, { code: 'damagedProfile' }> }
  | { readonly kind: 'refusal'; readonly refusal: OpenRefusal }
  | { readonly kind: 'unsupported' }
  | { readonly kind: 'officeLost' }
  | { readonly kind: 'failed'; readonly reference: string };

export interface TroubleContent {
  readonly title: string;
  readonly happened: string;
  readonly saved: string;
  readonly next: string;
  readonly ways: readonly WayOut[];
  /** For IT staff: the code and its figures. */
  readonly detail: string;
}

export function troubleContent(trouble: Trouble, t: Text<'trouble'>, instantText: (at: string) => string): TroubleContent {
  switch (trouble.kind) {
    case 'start':
      return { ...startContent(trouble.trouble, t, instantText), detail: JSON.stringify(trouble.trouble) };
    case 'refusal':
      return { ...refusalContent(trouble.refusal, t), detail: JSON.stringify(trouble.refusal) };
    case 'unsupported':
      return {
        title: t('unsupportedTitle'),
        happened: t('unsupportedHappened'),
        saved: t('nothingChanged'),
        next: t('unsupportedNext'),
        ways: ['retry'],
        detail: 'unsupported',
      };
    case 'officeLost':
      return {
        title: t('officeLostTitle'),
        happened: t('officeLostHappened'),
        saved: t('officeLostSaved'),
        next: t('officeLostNext'),
        ways: ['lastGoodSet', 'exportJournal', 'openFolder'],
        detail: 'officeLost',
      };
    case 'failed':
      return {
        title: t('unexpectedTitle'),
        happened: t('unexpectedHappened', { reference: trouble.reference }),
        saved: t('nothingChanged'),
        next: t('journalNext'),
        ways: ['retry', 'readOnly', 'repair', 'exportJournal', 'openFolder'],
        detail: trouble.reference,
      };
  }
}

type Words = Omit<TroubleContent, 'detail'>;

function startContent(
  trouble: Exclude<StartTrouble, { code: 'damagedProfile' }>,
  t: Text<'trouble'>,
  instantText: (at: string) => string,
): Words {
  const unchanged = { saved: t('nothingChanged') };
  switch (trouble.code) {
    case 'newerData':
      return newer(trouble.dataVersion, trouble.programVersion, t);
    case 'chromiumDowngrade':
      return {
        title: t('chromiumTitle'),
        happened: t('chromiumHappened', { was: trouble.was, now: trouble.now }),
        saved: t('newerDataSaved'),
        next: t('newerDataNext'),
        ways: ['retry', 'exportJournal', 'openFolder'],
      };
    case 'readOnlyFolder':
      return {
        ...unchanged,
        title: t('folderReadOnlyTitle'),
        happened: t('folderReadOnlyHappened', { folder: trouble.folder }),
        next: t('folderReadOnlyNext'),
        ways: ['retry', 'readOnly', 'exportJournal', 'openFolder'],
      };
    case 'networkFolder':
      return {
        ...unchanged,
        title: t('networkTitle'),
        happened: t('networkHappened', { folder: trouble.folder }),
        next: t('networkNext'),
        ways: ['retry', 'openFolder'],
      };
    case 'diskFull':
      return { ...full(t, ` di ${trouble.folder}`), ways: ['retry', 'readOnly', 'exportJournal', 'openFolder'] };
    case 'clockBack':
      return {
        title: t('clockTitle'),
        happened: t('clockHappened', { lastSeen: instantText(trouble.lastSeenAt), now: instantText(trouble.now) }),
        saved: t('clockSaved'),
        next: t('clockNext'),
        ways: ['retry', 'clockContinue'],
      };
  }
}

function refusalContent(refusal: OpenRefusal, t: Text<'trouble'>): Words {
  switch (refusal.code) {
    case 'newerDatabase':
      return newer(refusal.version, refusal.programVersion, t);
    case 'unopenable':
      return {
        title: t('unopenableTitle'),
        happened: t('unopenableHappened'),
        saved: t('unopenableSaved'),
        next: t('unopenableNext'),
        ways: ['retry', 'lastGoodSet', 'openFolder'],
      };
    case 'allLost':
      return {
        title: t('allLostTitle'),
        happened: t('allLostHappened', { entries: refusal.entries }),
        saved: t('allLostSaved'),
        next: t('allLostNext'),
        ways: ['retry', 'lastGoodSet', 'openFolder'],
      };
    case 'diskFull':
      return full(t, '');
    case 'journal':
      return refusal.cause.code === 'diskFull'
        ? full(t, '')
        : {
            title: t('journalTitle'),
            happened: t('journalHappened', { code: refusal.cause.code }),
            saved: t('journalSaved'),
            next: t('journalNext'),
            ways: ['retry', 'readOnly', 'exportJournal', 'openFolder'],
          };
  }
}

const newer = (dataVersion: number, programVersion: number, t: Text<'trouble'>): Words => ({
  title: t('newerDataTitle'),
  happened: t('newerDataHappened', { dataVersion, programVersion }),
  saved: t('newerDataSaved'),
  next: t('newerDataNext'),
  ways: ['retry', 'exportJournal', 'openFolder'],
});

const full = (t: Text<'trouble'>, where: string): Words => ({
  title: t('diskFullTitle'),
  happened: t('diskFullHappened', { where }),
  saved: t('nothingChanged'),
  next: t('diskFullNext'),
  ways: ['retry', 'readOnly', 'exportJournal', 'openFolder'],
});
