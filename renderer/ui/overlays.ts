/**
 * Where dialogs, menus and tooltips are put. Inside the screens that they belong to, so that a lock takes them out of sight and out
 * of reach together; a window without screens (login, gallery) keeps them in its body.
 */
export const SCREENS_ID = 'screens';

export const overlayPlace = (): HTMLElement => document.getElementById(SCREENS_ID) ?? document.body;
