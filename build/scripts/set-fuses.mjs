// electron-builder calls this once the app is packed and before it is signed: closes the doors of the Electron binary through which
// another program could run code in the app's name (architecture 8).

import { join } from 'node:path';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';

const fuses = /** @type {const} */ ({
  version: FuseVersion.V1,
  [FuseV1Options.RunAsNode]: false,
  [FuseV1Options.EnableCookieEncryption]: true,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  // The window is served over app://, never over file://.
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
});

/** @param {import('electron-builder').AfterPackContext} context */
export async function afterPack(context) {
  const { appOutDir, electronPlatformName, packager } = context;
  const name = packager.appInfo.productFilename;
  await flipFuses(join(appOutDir, executableOf(electronPlatformName, name, packager)), fuses);
}

/**
 * @param {string} platform
 * @param {string} name
 * @param {object} packager only the one of Linux names its executable apart
 */
function executableOf(platform, name, packager) {
  if (platform === 'darwin') return `${name}.app`;
  if (platform === 'win32') return `${name}.exe`;
  return 'executableName' in packager ? String(packager.executableName) : name.toLowerCase();
}
