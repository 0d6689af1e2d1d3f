/** What the letters of an objection repeat: whom it is about, its grounds, number and addressee, who signs. */
import type { Letter, LetterBlock } from '../../parts/letter.ts';
import { signerBlock } from '../../parts/letter-signer.ts';
import type { CaseLetter, SignedCaseLetter } from './model.ts';
import { dated, letterText as text } from './text.ts';

export const aboutOf = ({ number, registeredOn }: CaseLetter): string => text.about(number, registeredOn);

export const subjectBlock = ({ objector, proxy, information, requestNumber, grounds, groundSource }: CaseLetter): LetterBlock => ({
  kind: 'pairs',
  pairs: [
    { label: 'Pengaju keberatan', value: objector.name },
    ...(proxy ? [{ label: 'Kuasa', value: proxy.name }] : []),
    { label: 'Alamat', value: objector.address },
    { label: 'Telepon/surel', value: objector.contact },
    ...(requestNumber ? [{ label: 'Nomor permohonan', value: requestNumber }] : []),
    { label: 'Informasi yang diminta', value: information },
    { label: 'Alasan keberatan', value: grounds.map((ground) => `${ground.letter}. ${ground.text}`).join('; ') },
    { label: 'Menurut', value: groundSource },
  ],
});

/** The place of the number: typed in after signing, so a draft leaves it open for the pen. */
export const numberLine = (letterNumber: string | null): string => `Nomor: ${letterNumber ?? text.noNumber}`;

/** Banner, title and signature of a decision-like letter. */
export const signedFrame = (letter: SignedCaseLetter, title: readonly string[]): Omit<Letter, 'blocks' | 'qr'> => ({
  letterhead: letter.letterhead,
  banners: letter.draft ? [text.draft] : [],
  title: { lines: title, number: numberLine(letter.letterNumber) },
  head: null,
  closing: `${letter.place}, ${dated(letter.letterOn)}`,
  signers: [signerBlock(letter.signer)],
  copies: letter.copies,
});

export const paragraph = (body: string): LetterBlock => ({ kind: 'paragraph', text: body });
