import type { Handlers } from '#shared/ipc/api.ts';
import type { DueFigures } from '#shared/ipc/badge.ts';
import { ok } from '#shared/lib/result.ts';

export const badgeHandlers = (show: (due: DueFigures) => void): Handlers<'badge'> => ({
  show: (due) => {
    show(due);
    return ok(null);
  },
});
