/** Letters of columns: "A" is 0, "Z" is 25, "AA" is 26. */
export function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}

/** "AB12" -> 27; undefined where it is no address. */
export function columnOf(address: string | undefined): number | undefined {
  const letters = /^([A-Z]{1,3})\d/i.exec(address ?? '')?.[1]?.toUpperCase();
  if (!letters) return undefined;
  return [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
