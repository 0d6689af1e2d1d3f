import { z } from 'zod';
import { isUsername, passwordFault, usernameFrom } from '#renderer/commands/people/account-rules.ts';
import { isDeskCode } from '#shared/domain/numbering/desk-code.ts';
import { officeZone, text } from '#shared/schema/values.ts';

/** The first run's form. `otherPc` only guides the desk code; it is not stored. */
export const firstRunSchema = z
  .object({
    officeName: text,
    zone: officeZone,
    otherPc: z.enum(['no', 'yes']),
    deskCode: z.string().trim().toUpperCase().refine(isDeskCode, 'errorDeskCode'),
    /** One name: shown as it is typed, and the user name made from it. */
    username: text.refine((name) => isUsername(usernameFrom(name)), 'errorUsername'),
    password: z.string(),
  })
  .superRefine((values, context) => {
    const fault = passwordFault(values.password, values.username);
    if (fault) {
      context.addIssue({
        code: 'custom',
        path: ['password'],
        message: fault === 'passwordShort' ? 'errorPasswordShort' : 'errorPasswordIsName',
      });
    }
    if (values.otherPc === 'yes' && values.deskCode === 'A') {
      context.addIssue({ code: 'custom', path: ['deskCode'], message: 'errorDeskCodeA' });
    }
  });

export type FirstRunValues = z.input<typeof firstRunSchema>;
export type FirstRunOutput = z.output<typeof firstRunSchema>;
