/** The arms of the letterhead: one picture in the settings of the office, as base64 of a JPEG in the size in which papers print it. */
import { onceForEach } from '#shared/lib/once-for-each.ts';
import type { JsonValue } from '#shared/schema/values.ts';
import type { Logo } from './letterhead.ts';

export const LOGO_SETTING = 'letterhead.logo';

/** What every paper of the office carries now; null where there is none. Decoded once: a preview asks for it with every key. */
export const officeLogo = onceForEach((settings: ReadonlyMap<string, JsonValue>): Logo | null => {
  const kept = settings.get(LOGO_SETTING);
  return typeof kept === 'string' ? { kind: 'image', bytes: Uint8Array.from(atob(kept), (letter) => letter.charCodeAt(0)) } : null;
});

export const logoSetting = (jpeg: Uint8Array): string => btoa(Array.from(jpeg, (byte) => String.fromCharCode(byte)).join(''));

const addressOf = onceForEach((logo: Extract<Logo, { kind: 'image' }>) => `data:image/jpeg;base64,${logoSetting(logo.bytes)}`);

/** For the screen: previews show what the paper will. */
export const logoAddress = (logo: Logo | null): string | null => (logo?.kind === 'image' ? addressOf(logo) : null);

/** A kept letter or view model with the arms that the office has today. */
export const withLogoOf = <T extends { readonly letterhead: { readonly logo: Logo | null } }>(
  kept: T,
  settings: ReadonlyMap<string, JsonValue>,
): T => ({ ...kept, letterhead: { ...kept.letterhead, logo: officeLogo(settings) } });
