/** What the vault takes and why it refuses, in the words of the screen. */
import type { VaultError } from '#renderer/platform/platform.ts';
import type { Text } from '#renderer/ui/use-text.ts';
import type { MessageKey } from '#shared/i18n/catalogue.ts';
import type { FileRefusal } from '#shared/lib/accepted-file.ts';

/** What the vault takes, as the dialog of the system wants it. */
export const acceptedFiles = '.pdf,.jpg,.jpeg,.png,.tif,.tiff,.docx,.xlsx,.txt,.csv';

const refusals: Readonly<Record<FileRefusal, MessageKey<'softcopies'>>> = {
  typeNotAllowed: 'refusedType',
  empty: 'refusedEmpty',
  bigTiff: 'refusedBigTiff',
  otherContent: 'refusedOtherContent',
  executable: 'refusedExecutable',
  doubleExtension: 'refusedDoubleExtension',
  hiddenName: 'refusedHiddenName',
  macros: 'refusedMacros',
};
const faults: Readonly<Record<Exclude<VaultError['code'], FileRefusal>, MessageKey<'archive'>>> = {
  tooLarge: 'fileTooLarge',
  diskFull: 'fileDiskFull',
  unreadable: 'fileUnreadable',
  missing: 'fileMissing',
  damaged: 'fileDamaged',
};
const isRefusal = (code: VaultError['code']): code is FileRefusal => code in refusals;

/** Why a file was not taken, and what can be done. */
export const fileErrorText = (code: VaultError['code'], t: Text<'archive'>, ts: Text<'softcopies'>): string =>
  isRefusal(code) ? ts(refusals[code]) : t(faults[code]);
