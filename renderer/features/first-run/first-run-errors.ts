import type { MessageKey } from '#shared/i18n/catalogue.ts';

type Key = Extract<MessageKey<'firstRun'>, `error${string}` | 'notFresh' | 'notSaved'>;

const keys: Readonly<Record<string, Key>> = {
  errorDeskCode: 'errorDeskCode',
  errorDeskCodeA: 'errorDeskCodeA',
  errorUsername: 'errorUsername',
  errorPasswordShort: 'errorPasswordShort',
  errorPasswordIsName: 'errorPasswordIsName',
  deskCode: 'errorDeskCode',
  username: 'errorUsername',
  passwordShort: 'errorPasswordShort',
  passwordIsName: 'errorPasswordIsName',
  notFresh: 'notFresh',
};

/** The words of a code of the form's schema or of the command's refusal. */
export const firstRunErrorKey = (code: string): Key => keys[code] ?? 'notSaved';
