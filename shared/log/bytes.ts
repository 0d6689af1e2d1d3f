/** UTF-8 both ways. Every runtime has the decoder, but the library types of `shared` name no runtime: hence the declaration. */
import { utf8ToBytes as encode } from '@noble/hashes/utils.js';

interface Utf8Decoder {
  decode(bytes: Uint8Array): string;
}
declare const TextDecoder: new (label: 'utf-8') => Utf8Decoder;

const decoder = new TextDecoder('utf-8');

export const utf8ToBytes = (text: string): Uint8Array => encode(text);
/** Bytes that are no UTF-8 become U+FFFD; a checksum over the text then fails. */
export const bytesToUtf8 = (bytes: Uint8Array): string => decoder.decode(bytes);
