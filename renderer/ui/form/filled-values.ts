/** What was filled in of a form: texts without their edges, ticks and figures as they are; what is empty is left out. */
export function filledValues(values: Readonly<Record<string, unknown>>): Record<string, string | number | boolean> {
  const filled: Record<string, string | number | boolean> = {};
  for (const [field, value] of Object.entries(values)) {
    if (typeof value === 'boolean' || typeof value === 'number') filled[field] = value;
    else if (typeof value === 'string' && value.trim() !== '') filled[field] = value.trim();
  }
  return filled;
}
