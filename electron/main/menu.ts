import { app, dialog, Menu, type MenuItemConstructorOptions } from 'electron';
import type { InBackground } from '../services/log/background.ts';
import { text } from '../services/shell-text.ts';

export interface MenuActions {
  readonly dataFolder: string;
  readonly openDataFolder: () => Promise<void>;
  readonly inBackground: InBackground;
}

export function installMenu(actions: MenuActions): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(actions)));
}

function menuTemplate({ dataFolder, openDataFolder, inBackground }: MenuActions): MenuItemConstructorOptions[] {
  return [
    {
      label: text('menuFile'),
      submenu: [
        { label: text('menuOpenDataFolder'), click: () => inBackground(openDataFolder()) },
        { type: 'separator' },
        { role: 'quit', label: text('menuQuit') },
      ],
    },
    {
      label: text('menuEdit'),
      submenu: [
        { role: 'undo', label: text('menuUndo') },
        { role: 'redo', label: text('menuRedo') },
        { type: 'separator' },
        { role: 'cut', label: text('menuCut') },
        { role: 'copy', label: text('menuCopy') },
        { role: 'paste', label: text('menuPaste') },
        { role: 'selectAll', label: text('menuSelectAll') },
      ],
    },
    {
      label: text('menuView'),
      submenu: [
        { role: 'zoomIn', label: text('menuZoomIn') },
        { role: 'zoomOut', label: text('menuZoomOut') },
        { role: 'resetZoom', label: text('menuZoomReset') },
        { type: 'separator' },
        { role: 'togglefullscreen', label: text('menuFullScreen') },
        ...(app.isPackaged ? [] : [{ role: 'toggleDevTools', label: text('menuDevTools') } as const]),
      ],
    },
    { label: text('menuWindow'), submenu: [{ role: 'minimize', label: text('menuMinimize') }] },
    { label: text('menuHelp'), submenu: [{ label: text('menuAbout'), click: () => inBackground(showAbout(dataFolder)) }] },
  ];
}

const showAbout = (folder: string) =>
  dialog.showMessageBox({
    type: 'info',
    title: text('appName'),
    message: text('aboutTitle', { version: app.getVersion() }),
    detail: text('aboutDetail', { electron: process.versions.electron, chromium: process.versions.chrome, folder }),
    buttons: [text('close')],
  });
