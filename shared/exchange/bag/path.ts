/**
 * Paths as they stand in manifests and fetch.txt. A path is only ever looked up among the files that were found in the bag, so none
 * can lead out of it; those that try are told as such (RFC 8493, section 5.1).
 */

export const PAYLOAD = 'data/';

export const inPayload = (path: string): boolean => path.startsWith(PAYLOAD);

/** Absolute, to a home folder, to a drive, or upwards. */
export const leavesBag = (path: string): boolean =>
  /^(?:[/\\~]|[A-Za-z]:[/\\])/.test(path) || path.split(/[/\\]/).some((part) => part === '..');

/** "./data/a" and "data//a" name the same file as "data/a". */
export const withoutDots = (path: string): string =>
  path
    .split('/')
    .filter((part, at) => part !== '.' && (part !== '' || at === 0))
    .join('/');

/** LF and CR are percent-encoded in every version that allows them; since RFC 8493 "%" too (section 2.1.3). */
const decoded = (path: string, pattern: RegExp): string =>
  path.replace(pattern, (code) => String.fromCharCode(Number.parseInt(code.slice(1), 16)));

export interface PathReading {
  readonly path: string;
  /** This reading is not what the version of the bag says. */
  readonly lenient: boolean;
}

/** The names that a written path can mean, the one that the version says first. */
export function readingsOf(written: string, rfc: boolean): readonly PathReading[] {
  const byRfc = decoded(written, /%(?:0A|0D|25)/gi);
  const readings = rfc
    ? [
        { path: byRfc, lenient: false },
        { path: written, lenient: true },
      ]
    : [
        { path: written, lenient: false },
        { path: decoded(written, /%(?:0A|0D)/gi), lenient: false },
        { path: byRfc, lenient: false },
      ];
  return readings.filter(({ path }, at) => readings.findIndex((other) => other.path === path) === at);
}

/** A percent sign that RFC 8493 wants encoded and that is not. */
export const hasBarePercent = (written: string): boolean => /%(?!0A|0D|25)/i.test(written);

/** As a bag writes a name (RFC 8493, section 2.1.3). */
export const encodedPath = (path: string): string =>
  path.replace(/[%\r\n]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);
