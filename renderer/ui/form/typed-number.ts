/** A figure as it is typed in Indonesia: "1.250,5" is one thousand two hundred fifty and a half. Null where it cannot be read. */
export function readTypedNumber(text: string): number | null {
  const written = text.trim().replace(/\s/gu, '');
  if (!/^-?(\d{1,3}(\.\d{3})+|\d+)(,\d+)?$/.test(written)) return null;
  return Number(written.replaceAll('.', '').replace(',', '.'));
}
