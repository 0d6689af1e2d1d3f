import { app, type BrowserWindow, Menu, nativeImage, Tray } from 'electron';
import type { DueFigures } from '#shared/ipc/badge.ts';
import { type Bitmap, badgeBitmap, trayBitmap } from '../services/badge/badge-bitmap.ts';
import { text } from '../services/shell-text.ts';

/** What is due today and late, where it is seen while the window is covered: in the tray with a menu, on the icon in taskbar or dock. */
export function createDueBadge(window: BrowserWindow): (due: DueFigures) => void {
  const pictures = { quiet: pictureOf(trayBitmap(false)), due: pictureOf(trayBitmap(true)) };
  const tray = new Tray(pictures.quiet);
  const open = () => {
    if (window.isDestroyed()) return;
    if (window.isMinimized()) window.restore();
    window.show();
    window.focus();
  };
  tray.on('click', open);
  app.on('before-quit', () => tray.destroy());
  const show = (due: DueFigures) => {
    if (tray.isDestroyed() || window.isDestroyed()) return;
    const lines = dueLines(due);
    const total = due.late + due.today;
    tray.setImage(total > 0 ? pictures.due : pictures.quiet);
    tray.setToolTip([text('appName'), ...lines].join('\n'));
    tray.setContextMenu(
      Menu.buildFromTemplate([
        ...lines.map((label) => ({ label, click: open })),
        { type: 'separator' },
        { label: text('trayOpen'), click: open },
        { label: text('menuQuit'), click: () => app.quit() },
      ]),
    );
    // Linux (where the dock has it) and macOS; Windows has the corner of the icon.
    app.setBadgeCount(total);
    if (process.platform === 'win32') window.setOverlayIcon(total > 0 ? pictureOf(badgeBitmap(total)) : null, lines.join(', '));
  };
  show({ late: 0, today: 0 });
  return show;
}

function dueLines({ late, today }: DueFigures): readonly string[] {
  const lines = [
    ...(late > 0 ? [text('trayLate', { count: String(late) })] : []),
    ...(today > 0 ? [text('trayToday', { count: String(today) })] : []),
  ];
  return lines.length > 0 ? lines : [text('trayNone')];
}

const pictureOf = ({ size, bytes }: Bitmap) => nativeImage.createFromBitmap(Buffer.from(bytes), { width: size, height: size });
