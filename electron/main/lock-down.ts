/**
 * What no page may do, whatever it becomes: leave its origin, open windows, hold a webview, ask for devices, load anything remote,
 * download. Set on the session and on every web contents before the first page is loaded.
 */
import { app, type Session, type WebContents } from 'electron';
import { PAPER_HOST, SCHEME, WINDOW_ADDRESS, WINDOW_ORIGIN } from './addresses.ts';

/** What a page of ours may load; the viewer of PDFs is an extension that Chromium carries inside. */
const LOCAL_SCHEMES = ['app:', 'blob:', 'data:', 'devtools:', 'chrome-extension:', 'chrome:'];

/** Keeps IndexedDB from being cleared when the disk runs short. Nothing else is ever allowed. */
const ALLOWED_PERMISSION = 'persistent-storage';

export function lockSession(session: Session): void {
  session.setPermissionRequestHandler((contents, permission, callback, details) => {
    callback(permission === ALLOWED_PERMISSION && details.isMainFrame && isOwnAddress(contents.getURL()));
  });
  session.setPermissionCheckHandler((_contents, permission, origin) => String(permission) === ALLOWED_PERMISSION && isOwnAddress(origin));
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => event.preventDefault());
  session.webRequest.onBeforeRequest(({ url }, callback) => callback({ cancel: !LOCAL_SCHEMES.includes(schemeOf(url)) }));
}

/** `askToOpen` is told of an address outside that a page wanted to open: a person decides. */
export function lockContents(askToOpen: (address: string) => void): void {
  app.on('web-contents-created', (_event, contents) => lockOne(contents, askToOpen));
}

function lockOne(contents: WebContents, askToOpen: (address: string) => void): void {
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-navigate', (event) => {
    if (isReload(contents.getURL(), event.url)) return;
    event.preventDefault();
    if (isOutside(event.url)) askToOpen(event.url);
  });
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame && !isOwnFrame(event.url)) event.preventDefault();
  });
  contents.setWindowOpenHandler(({ url }) => {
    if (isOutside(url)) askToOpen(url);
    return { action: 'deny' };
  });
}

/** The window loads itself anew after a fault, a restore, or a start that went wrong. */
const isReload = (from: string, to: string): boolean => [from, to].every((address) => address.split('#', 1)[0] === WINDOW_ADDRESS);

/** Addresses that another program may open. */
export const isOutside = (address: string): boolean => ['http:', 'https:', 'mailto:'].includes(schemeOf(address));

const isOwnAddress = (address: string): boolean => address === WINDOW_ORIGIN || address.startsWith(`${WINDOW_ORIGIN}/`);

/** Frames show what the window made itself, or the PDF viewer's inside. */
const isOwnFrame = (address: string): boolean =>
  isOwnAddress(address) ||
  address.startsWith(`${SCHEME}://${PAPER_HOST}/`) ||
  ['blob:', 'about:', 'chrome-extension:'].includes(schemeOf(address));

function schemeOf(address: string): string {
  return URL.canParse(address) ? new URL(address).protocol : '';
}
