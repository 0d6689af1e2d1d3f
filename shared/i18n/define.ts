/**
 * A namespace of the message catalogue: Indonesian first, and an English text for every key.
 * A key without its English text does not compile. Placeholders are written `{{name}}`; plurals end in `_one`, `_other`.
 */
export function messages<const K extends string>(id: Readonly<Record<K, string>>, en: Readonly<Record<NoInfer<K>, string>>) {
  return { id, en };
}
