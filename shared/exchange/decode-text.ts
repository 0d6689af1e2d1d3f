/** Bytes to text in a named encoding. Every runtime has the decoder, but the library types of `shared` name no runtime. */
interface Decoder {
  decode(bytes: Uint8Array): string;
}
declare const TextDecoder: new (label: string, options?: { readonly fatal?: boolean }) => Decoder;

/** A byte order mark is taken off. `strict`: null where the bytes are not of this encoding; else they become U+FFFD. */
export function decodeText(bytes: Uint8Array, encoding: string, how: 'strict' | 'lenient' = 'lenient'): string | null {
  try {
    return new TextDecoder(encoding, { fatal: how === 'strict' }).decode(bytes);
  } catch (cause) {
    // The decoder's way of saying that these bytes are of another encoding.
    if (cause instanceof TypeError) return null;
    throw cause;
  }
}
