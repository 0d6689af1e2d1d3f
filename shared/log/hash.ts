import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';

/** SHA-256 of a text's UTF-8 bytes, as 64 hexadecimal digits. */
export const sha256Text = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)));

/** SHA-256 of a salt (hexadecimal) followed by a text's UTF-8 bytes. */
export const sha256Salted = (saltHex: string, text: string): string =>
  bytesToHex(sha256(concatBytes(hexToBytes(saltHex), utf8ToBytes(text))));
