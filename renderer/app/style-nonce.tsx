import createCache from '@emotion/cache';
import { CacheProvider } from '@emotion/react';
import type { ReactNode } from 'react';

/** The nonce of this page, put into it by whoever served it; styles made at run time need it (content-security-policy.ts). */
const nonce = (): string => document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';

const cache = createCache({ key: 'css', prepend: true, nonce: nonce() });

export const StyleNonce = ({ children }: { readonly children: ReactNode }) => <CacheProvider value={cache}>{children}</CacheProvider>;
