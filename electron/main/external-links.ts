import { dialog, shell } from 'electron';
import type { InBackground } from '../services/log/background.ts';
import { text } from '../services/shell-text.ts';
import { isOutside } from './lock-down.ts';

const SHOWN_CHARACTERS = 300;

/** Opens an address outside, if the person says so. One question at a time: a page cannot pile them up. */
export function createLinkOpener(inBackground: InBackground): (address: string) => void {
  let asking = false;

  const ask = async (address: string) => {
    const { response } = await dialog.showMessageBox({
      type: 'question',
      title: text('appName'),
      message: text('openLinkTitle'),
      detail: text('openLinkDetail', { address: address.slice(0, SHOWN_CHARACTERS) }),
      buttons: [text('openLink'), text('cancel')],
      defaultId: 1,
      cancelId: 1,
    });
    if (response === 0) await shell.openExternal(address);
  };

  return (address) => {
    if (asking || !isOutside(address)) return;
    asking = true;
    inBackground(
      ask(address).finally(() => {
        asking = false;
      }),
    );
  };
}
