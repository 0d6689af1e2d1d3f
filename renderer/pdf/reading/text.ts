/** Words of the reading copies. */

export const originalLine = (name: string, on: string): string =>
  `Salinan untuk dibaca. Yang berlaku adalah surat aslinya: ${name}, ${on}.`;
