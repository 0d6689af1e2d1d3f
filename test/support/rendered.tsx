/** What a piece of a screen says, rendered once and without a window. */
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { type Language, startI18n } from '#renderer/app/i18n.ts';
import './report-error.ts';

export const markupOf = (piece: ReactNode, language: Language = 'id'): string =>
  renderToStaticMarkup(<I18nextProvider i18n={startI18n(language, { strict: true })}>{piece}</I18nextProvider>);

/** The words as one line, tags away. */
export const wordsOf = (piece: ReactNode, language: Language = 'id'): string =>
  markupOf(piece, language)
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
