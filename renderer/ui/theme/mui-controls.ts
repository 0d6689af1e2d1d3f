import type { Components, Theme } from '@mui/material/styles';

/** Buttons and inputs: one height, one border, the focus ring instead of a ripple, labels above and never floating. */
export const controlParts: Components<Theme> = {
  MuiButtonBase: {
    defaultProps: { disableRipple: true, disableTouchRipple: true },
    styleOverrides: { root: { '&.Mui-focusVisible': { boxShadow: 'var(--ring)' } } },
  },
  MuiButton: {
    defaultProps: { disableElevation: true, variant: 'outlined', color: 'inherit' },
    styleOverrides: {
      root: {
        minWidth: 0,
        height: 'var(--control)',
        padding: '0 12px',
        gap: 6,
        font: 'var(--t-strong)',
        whiteSpace: 'nowrap',
        borderRadius: 'var(--radius)',
        transition: 'background-color 80ms, border-color 80ms',
        '&.Mui-focusVisible': { boxShadow: 'var(--ring)' },
        '&.Mui-disabled': { color: 'var(--ink-3)', borderColor: 'var(--line)', backgroundColor: 'var(--paper-2)', boxShadow: 'none' },
      },
      outlined: {
        border: '1px solid var(--line-2)',
        backgroundColor: 'var(--paper)',
        color: 'var(--ink)',
        '&:hover': { backgroundColor: 'var(--paper-2)', borderColor: 'var(--ink-3)' },
      },
      contained: {
        border: '1px solid var(--stamp)',
        backgroundColor: 'var(--stamp)',
        color: 'var(--on-stamp)',
        boxShadow: 'var(--shadow-1)',
        '&:hover': { backgroundColor: 'var(--stamp-2)', borderColor: 'var(--stamp-2)', boxShadow: 'var(--shadow-1)' },
      },
      text: {
        border: '1px solid transparent',
        padding: '0 8px',
        color: 'var(--stamp)',
        '&:hover': { backgroundColor: 'var(--stamp-soft)' },
        '&.Mui-disabled': { backgroundColor: 'transparent', borderColor: 'transparent' },
      },
      sizeLarge: { height: 'var(--control-l)', padding: '0 16px' },
      startIcon: { margin: 0 },
      endIcon: { margin: 0 },
    },
  },
  MuiIconButton: {
    styleOverrides: {
      root: {
        width: 'var(--control)',
        height: 'var(--control)',
        padding: 0,
        color: 'var(--ink-2)',
        borderRadius: 'var(--radius)',
        '&:hover': { backgroundColor: 'var(--stamp-soft)', color: 'var(--stamp)' },
        '&.Mui-disabled': { color: 'var(--ink-3)', opacity: 0.6 },
      },
    },
  },
  MuiOutlinedInput: {
    defaultProps: { notched: false },
    styleOverrides: {
      root: {
        minHeight: 'var(--control)',
        padding: '0 10px',
        gap: 8,
        backgroundColor: 'var(--sheet)',
        color: 'var(--ink)',
        font: 'var(--t-body)',
        borderRadius: 'var(--radius)',
        '& .MuiOutlinedInput-notchedOutline': { borderColor: 'var(--line-2)', borderWidth: 1 },
        '&:hover .MuiOutlinedInput-notchedOutline': { borderColor: 'var(--ink-3)' },
        '&.Mui-focused': { boxShadow: 'var(--ring)' },
        '&.Mui-focused .MuiOutlinedInput-notchedOutline': { borderColor: 'var(--line-2)', borderWidth: 1 },
        '&.Mui-error .MuiOutlinedInput-notchedOutline': { borderColor: 'var(--late)' },
        '&.Mui-disabled': { backgroundColor: 'var(--paper-2)' },
        '&.MuiInputBase-multiline': { padding: '5px 10px' },
      },
      input: {
        padding: 0,
        height: 20,
        boxSizing: 'content-box',
        '&:focus-visible': { boxShadow: 'none' },
        '&::placeholder': { color: 'var(--ink-3)', opacity: 1 },
        '&.Mui-disabled': { WebkitTextFillColor: 'var(--ink-2)' },
      },
    },
  },
  MuiInputBase: { styleOverrides: { root: { font: 'var(--t-body)' } } },
  MuiSelect: {
    styleOverrides: {
      select: { padding: '0 24px 0 0 !important', minHeight: '20px !important', '&:focus': { backgroundColor: 'transparent' } },
      icon: { color: 'var(--ink-2)', right: 8 },
    },
  },
};
