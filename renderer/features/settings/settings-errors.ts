import type { MessageKey } from '#shared/i18n/catalogue.ts';

/** Codes of the commands and schemas of Pengaturan -> their words. */
export const settingsErrors: Readonly<Record<string, MessageKey<'settings'>>> = {
  untilBeforeFrom: 'error_untilBeforeFrom',
  delegationNeedsEnd: 'error_delegationNeedsEnd',
  username: 'error_username',
  usernameTaken: 'error_usernameTaken',
  passwordShort: 'error_passwordShort',
  passwordIsName: 'error_passwordIsName',
  pinForm: 'error_pinForm',
  wrongPassword: 'error_wrongPassword',
  lastAdministrator: 'error_lastAdministrator',
  deskCode: 'error_deskCode',
  deskTaken: 'error_deskTaken',
  exists: 'error_exists',
  inUse: 'error_inUse',
  ownParent: 'error_ownParent',
  nothingNew: 'error_nothingNew',
};
