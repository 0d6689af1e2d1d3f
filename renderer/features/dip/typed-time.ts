/** A time of day as people write it: "14.20", "14:20", "9.05". */
export function typedTime(text: unknown): { readonly time: string | null } | null {
  const typed = typeof text === 'string' ? text.trim() : '';
  if (typed === '') return { time: null };
  const read = /^(\d{1,2})[.:](\d{2})$/.exec(typed);
  const [hour, minute] = [Number(read?.[1]), Number(read?.[2])];
  if (!read || hour > 23 || minute > 59) return null;
  return { time: `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}` };
}
