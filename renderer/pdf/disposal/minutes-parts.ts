/** What the Berita Acara of a disposal says, whichever way it is drawn: as the paper that is signed, or as a draft to be corrected. */
import { formatLongDate } from '#shared/i18n/format.ts';
import type { Pair } from '../parts/pairs.ts';
import type { Signer } from '../parts/signatures.ts';
import type { DisposalMinutes, DisposalParty } from './model.ts';
import { kindTexts, minutesText } from './text.ts';

/** What is not known yet is written by hand. */
export const HAND = '.'.repeat(40);

interface Side {
  readonly mark: string;
  readonly party: DisposalParty | null;
  /** In what capacity. */
  readonly side: string;
  readonly called: string;
  readonly signer: Signer;
}

export const sides = ({ kind, first, second }: DisposalMinutes): readonly Side[] => [
  { mark: '1.', party: first, side: kindTexts[kind].first, called: minutesText.firstParty, signer: signerOf('PIHAK PERTAMA', first) },
  { mark: '2.', party: second, side: kindTexts[kind].second, called: minutesText.secondParty, signer: signerOf('PIHAK KEDUA', second) },
];

export const partyPairs = (party: DisposalParty | null, side: string): readonly Pair[] => [
  { label: 'Nama', value: party?.name ?? HAND },
  { label: 'Jabatan', value: party?.position ?? HAND },
  { label: 'Selaku', value: side },
];

export const basisLines = ({ basis }: DisposalMinutes): readonly { readonly mark: string; readonly text: string }[] =>
  basis.map(({ name, number, on }, index) => ({
    mark: `${String.fromCharCode(97 + index)}.`,
    text: `${name} Nomor ${number} tanggal ${formatLongDate(on, 'id')}`,
  }));

/** Two places to sign where the witnesses are not named yet. */
export const witnessSigners = ({ witnesses }: DisposalMinutes): readonly Signer[] =>
  (witnesses.length > 0 ? witnesses : [null, null]).map((one, index) => signerOf(`Saksi ${index + 1}`, one));

const signerOf = (caption: string, party: DisposalParty | null): Signer => ({
  caption,
  name: party?.name ?? null,
  ...(party ? { note: party.position } : {}),
});
