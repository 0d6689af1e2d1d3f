import { createRoot } from 'react-dom/client';
import { preferencesStore, readPreferences } from '#renderer/state/preferences.ts';
import { applyStoredMode } from '#renderer/ui/theme/app-theme.tsx';
import { applyStoredDensity } from '#renderer/ui/theme/density.ts';
import { App } from './app.tsx';
import { startI18n } from './i18n.ts';

applyStoredMode(document.documentElement, localStorage);
applyStoredDensity(localStorage);
const preferences = readPreferences(localStorage);
preferencesStore.setState(preferences);
document.documentElement.lang = preferences.language;
const i18n = startI18n(preferences.language, { strict: import.meta.env.DEV });

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(<App i18n={i18n} />);
