import { PATH_SIGN } from '#shared/lib/path-text.ts';

const ON_SHELF = 2;

/** "Boks 017" as it stands on the label of a crowded shelf: "B017". Names of another kind stay as they are. */
const shortSpot = (name: string): string => name.replace(/^(?:Boks|Box) (?=\d)/i, 'B').replace(/^Folder (?=\d)/i, 'F');

/** Box and folder first: what one looks for; the way to it stands under it. */
export function shelfText(location: string | null): { readonly spot: string; readonly way: string } | null {
  if (!location) return null;
  const names = location.split(PATH_SIGN);
  return {
    spot: names.slice(-ON_SHELF).map(shortSpot).join(' / '),
    way: names.slice(0, -ON_SHELF).slice(-ON_SHELF).join(', '),
  };
}
