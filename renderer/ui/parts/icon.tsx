import type { LucideIcon } from 'lucide-react';

export type IconType = LucideIcon;

/** A line icon: 20 px with a 1.6 px stroke, or 16 px inside tags, buttons and second lines. Decorative: the word stands beside it. */
export function Icon({ of: Glyph, small = false, size }: { readonly of: IconType; readonly small?: boolean; readonly size?: number }) {
  const px = size ?? (small ? 16 : 20);
  return <Glyph aria-hidden="true" size={px} strokeWidth={px < 16 ? 1.4 : 1.6} absoluteStrokeWidth style={{ flex: 'none' }} />;
}
