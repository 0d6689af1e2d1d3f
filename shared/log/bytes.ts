/** UTF-8 both ways. Every runtime has the two, but the library types of `shared` name no runtime: hence the declarations. */
interface Utf8Encoder {
  encode(text: string): Uint8Array<ArrayBuffer>;
}
interface Utf8Decoder {
  decode(bytes: Uint8Array): string;
}
declare const TextEncoder: new () => Utf8Encoder;
declare const TextDecoder: new (label: 'utf-8') => Utf8Decoder;

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8');

export const utf8ToBytes = (text: string): Uint8Array => encoder.encode(text);
/** Bytes that are no UTF-8 become U+FFFD; a checksum over the text then fails. */
export const bytesToUtf8 = (bytes: Uint8Array): string => decoder.decode(bytes);

export function joinBytes(pieces: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    joined.set(piece, at);
    at += piece.length;
  }
  return joined;
}
