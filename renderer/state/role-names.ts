/** What the roles are called on the screen; the first one of a person stands on the tile. */
import { useTranslation } from 'react-i18next';
import { type Role, roles } from '#shared/domain/access/access.ts';

export function useRoleNames() {
  const { t } = useTranslation('login');
  const nameOf = (role: Role): string => t(`role_${role}`);
  return {
    nameOf,
    /** "Sekretaris PPID", or "Administrator dan 6 peran lain". */
    mainRole(held: readonly Role[]): string {
      const [first, ...others] = inOrder(held);
      if (!first) return t('roleNone');
      return others.length === 0 ? nameOf(first) : t('roleMore', { role: nameOf(first), count: others.length });
    },
  };
}

/** The order of the procedures, with the administrator last: who does everything is called by what they do at the desk. */
const inOrder = (held: readonly Role[]): readonly Role[] => roles.filter((role) => held.includes(role));
