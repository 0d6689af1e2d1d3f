/** Where a key leads in a list: the row it goes to, counted from 0; undefined where the key is none of the list's. */
export interface GridPlace {
  readonly active: number;
  /** Rows of one screen. */
  readonly page: number;
  readonly total: number;
}

export function movedRow(key: string, { active, page, total }: GridPlace): number | undefined {
  const to = {
    ArrowDown: active + 1,
    ArrowUp: active - 1,
    PageDown: active + page,
    PageUp: active - page,
    Home: 0,
    End: total - 1,
  }[key];
  return to === undefined || total === 0 ? undefined : Math.min(Math.max(0, to), total - 1);
}
