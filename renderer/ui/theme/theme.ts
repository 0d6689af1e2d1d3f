import { createTheme, type ThemeOptions } from '@mui/material/styles';
import { controlParts } from './mui-controls.ts';
import { surfaceParts } from './mui-surfaces.ts';

/**
 * MUI dressed in the tokens of tokens.css. Every colour is a `var(--...)`, so one set of values serves MUI's pieces and our own
 * stylesheets; both schemes name the same variables, and the class on <html> decides which values they have.
 */
const palette = {
  primary: { main: 'var(--stamp)', dark: 'var(--stamp-2)', light: 'var(--stamp-line)', contrastText: 'var(--on-stamp)' },
  secondary: { main: 'var(--ink-2)', dark: 'var(--ink)', light: 'var(--ink-3)', contrastText: 'var(--paper)' },
  error: { main: 'var(--late)', dark: 'var(--late)', light: 'var(--late-line)', contrastText: 'var(--late-soft)' },
  warning: { main: 'var(--soon)', dark: 'var(--soon)', light: 'var(--soon-line)', contrastText: 'var(--soon-soft)' },
  success: { main: 'var(--done)', dark: 'var(--done)', light: 'var(--done-line)', contrastText: 'var(--done-soft)' },
  info: { main: 'var(--stamp)', dark: 'var(--stamp-2)', light: 'var(--stamp-line)', contrastText: 'var(--on-stamp)' },
  background: { default: 'var(--desk)', paper: 'var(--paper)' },
  text: { primary: 'var(--ink)', secondary: 'var(--ink-2)', disabled: 'var(--ink-3)' },
  divider: 'var(--line)',
  action: { hover: 'var(--paper-2)', selected: 'var(--stamp-soft)', disabled: 'var(--ink-3)', disabledBackground: 'var(--paper-2)' },
};

const typography: ThemeOptions['typography'] = {
  fontFamily: 'var(--font)',
  fontSize: 15,
  htmlFontSize: 16,
  caption: { font: 'var(--t-caption)', letterSpacing: 0 },
  body1: { font: 'var(--t-body)', letterSpacing: 0 },
  body2: { font: 'var(--t-caption)', letterSpacing: 0 },
  subtitle2: { font: 'var(--t-strong)', letterSpacing: 0 },
  h3: { font: 'var(--t-title)', letterSpacing: 0 },
  h2: { font: 'var(--t-head)', letterSpacing: 0 },
  h1: { font: 'var(--t-figure)', letterSpacing: 0 },
  button: { font: 'var(--t-strong)', letterSpacing: 0, textTransform: 'none' },
};

export const theme = createTheme({
  cssVariables: { colorSchemeSelector: 'class', nativeColor: true, disableCssColorScheme: true },
  colorSchemes: { light: { palette }, dark: { palette } },
  spacing: 4,
  shape: { borderRadius: 4 },
  typography,
  // The frame splits at 1280 and folds its rail at 900.
  breakpoints: { values: { xs: 0, sm: 600, md: 900, lg: 1280, xl: 1600 } },
  transitions: {
    duration: { shortest: 80, shorter: 100, short: 120, standard: 120, complex: 120, enteringScreen: 120, leavingScreen: 80 },
  },
  components: { ...controlParts, ...surfaceParts },
});
