import type { i18n as I18n } from 'i18next';
import { StrictMode } from 'react';
import { I18nextProvider } from 'react-i18next';
import { Toasts } from '#renderer/ui/feedback/toasts.tsx';
import { KeyLayers } from '#renderer/ui/key-layers.tsx';
import { AppTheme } from '#renderer/ui/theme/app-theme.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { StartGate } from './start/start-gate.tsx';
import { StyleNonce } from './style-nonce.tsx';

/** Everything that holds for the whole window, outermost first. */
export function App({ i18n }: { readonly i18n: I18n }) {
  return (
    <StrictMode>
      <StyleNonce>
        <AppTheme>
          <I18nextProvider i18n={i18n}>
            <ErrorBoundary>
              <KeyLayers>
                <Toasts>
                  <StartGate />
                </Toasts>
              </KeyLayers>
            </ErrorBoundary>
          </I18nextProvider>
        </AppTheme>
      </StyleNonce>
    </StrictMode>
  );
}
