import type { Components, Theme } from '@mui/material/styles';
import { overlayPlace } from '../overlays.ts';

/** Menus, dialogs, tooltips: paper with a hairline, the one shadow that the tokens give to what floats. */
export const surfaceParts: Components<Theme> = {
  MuiPaper: { defaultProps: { elevation: 0 }, styleOverrides: { root: { backgroundImage: 'none' } } },
  MuiModal: { defaultProps: { container: overlayPlace } },
  MuiPopper: { defaultProps: { container: overlayPlace } },
  MuiPopover: {
    defaultProps: { container: overlayPlace },
    styleOverrides: { paper: { boxShadow: 'var(--shadow-2)', borderRadius: 'var(--radius)' } },
  },
  MuiMenu: {
    defaultProps: { transitionDuration: 80 },
    styleOverrides: { list: { padding: '4px 0' }, paper: { boxShadow: 'var(--shadow-2)' } },
  },
  MuiMenuItem: {
    styleOverrides: {
      root: {
        minHeight: 32,
        padding: '4px 12px',
        gap: 8,
        font: 'var(--t-body)',
        '&:hover, &.Mui-focusVisible': { backgroundColor: 'var(--stamp-soft)' },
        '&.Mui-focusVisible': { boxShadow: 'inset 0 0 0 2px var(--focus)' },
        '&.Mui-selected': { backgroundColor: 'var(--stamp-soft)', color: 'var(--stamp)', fontWeight: 600 },
        '&.Mui-selected:hover, &.Mui-selected.Mui-focusVisible': { backgroundColor: 'var(--stamp-soft)' },
        '&.Mui-disabled': { opacity: 1, color: 'var(--ink-3)' },
      },
    },
  },
  MuiDialog: {
    defaultProps: { transitionDuration: 100, container: overlayPlace },
    styleOverrides: {
      paper: {
        boxShadow: 'var(--shadow-2)',
        borderRadius: 'var(--radius)',
        border: 0,
        margin: 16,
        maxHeight: 'calc(100% - 32px)',
        '&:focus-visible': { boxShadow: 'var(--shadow-2)' },
      },
    },
  },
  MuiBackdrop: { styleOverrides: { root: { '&:not(.MuiBackdrop-invisible)': { backgroundColor: 'var(--veil)' } } } },
  MuiDialogTitle: { styleOverrides: { root: { font: 'var(--t-title)', padding: '16px 24px 8px' } } },
  MuiDialogContent: { styleOverrides: { root: { padding: '8px 24px 16px', scrollbarWidth: 'thin' } } },
  MuiDialogActions: {
    styleOverrides: {
      root: { padding: '12px 24px', gap: '8px 16px', borderTop: '1px solid var(--line)', backgroundColor: 'var(--paper-2)' },
    },
  },
  MuiTooltip: {
    defaultProps: { enterDelay: 400, enterNextDelay: 200, arrow: false, disableInteractive: true },
    styleOverrides: {
      tooltip: {
        font: 'var(--t-caption)',
        color: 'var(--paper)',
        backgroundColor: 'var(--ink)',
        borderRadius: 'var(--radius)',
        padding: '4px 8px',
      },
    },
  },
  MuiSkeleton: { defaultProps: { animation: false }, styleOverrides: { root: { backgroundColor: 'var(--line)', borderRadius: 2 } } },
};
