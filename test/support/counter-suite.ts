import { type Counter, openCounter } from '#test/pages/objection-page.ts';
import { type WindowSuite, windowSuite } from './window-suite.ts';

/** What every journey at the counter stands on. */
export const counterSuite = (folder: string): WindowSuite<[options?: Parameters<typeof openCounter>[2]], Counter> =>
  windowSuite(folder, openCounter);
