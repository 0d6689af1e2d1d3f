/** By which way a case came in, as people read it. */

/** Rows of version 1 and 2 hold a code for their channel, later ones the office's own word. */
const codes: Readonly<Record<string, string>> = {
  counter: 'Datang langsung',
  email: 'Surel',
  letter: 'Surat',
  website: 'Situs web',
  paperPad: 'Datang langsung',
};

export const channelText = (channel: string): string => codes[channel] ?? channel;
