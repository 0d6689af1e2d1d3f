/** Why a paper cannot be printed. Decided before anything is drawn, so nobody is handed a sheet with an empty box for a letter. */
export type PdfError =
  /** The embedded font has no glyph for `character`; `field` is its path in the view model, as in `applicant.name`. */
  | { readonly code: 'missingGlyph'; readonly character: string; readonly field: string }
  /** The logo of the letterhead is neither a PNG nor a JPEG that can be read. */
  | { readonly code: 'unreadableLogo' }
  /** The text does not fit a QR code of the size printed here. */
  | { readonly code: 'qrTooLong'; readonly field: string }
  /** The text is no age secret key, so a recovery sheet of it would save nobody. */
  | { readonly code: 'notAnAgeKey' }
  /** Name and address are too long for the envelope. */
  | { readonly code: 'addressTooLong' };
