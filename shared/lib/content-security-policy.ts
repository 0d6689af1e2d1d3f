/**
 * The one Content-Security-Policy of the window, sent by the `app://` handler and by the browser server alike.
 * No remote content, no inline script, no eval; WebAssembly is for SQLite, argon2id and the SHA-256 of batches. Styles made at run time carry a nonce that
 * is new in every response; the server puts it where index.html says `__CSP_NONCE__`.
 */

/** What index.html holds until it is served. */
export const noncePlaceholder = '__CSP_NONCE__';

const directives = (nonce: string): readonly string[] => [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  `style-src 'self' 'nonce-${nonce}'`,
  // blob: is what the window made itself: previews, printed papers, codes drawn on a canvas.
  "img-src 'self' blob: data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "frame-src 'self' blob:",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
];

/** The header's value for one response: `contentSecurityPolicy('r4nd0m')`. */
export const contentSecurityPolicy = (nonce: string): string => directives(nonce).join('; ');
