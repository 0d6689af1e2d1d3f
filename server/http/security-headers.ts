// Headers of every response of the browser edition. Cross-origin isolation is on, so that SQLite gets what it may use of OPFS
// and shared memory; nothing of the page may be framed, fetched or opened by another origin.

import { contentSecurityPolicy } from '#shared/lib/content-security-policy.ts';

export const securityHeaders = (nonce: string): Record<string, string> => ({
  'content-security-policy': contentSecurityPolicy(nonce),
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), usb=()',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
});
