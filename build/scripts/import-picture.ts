// `npm run picture`: writes docs/imports.md, the picture of the import directions for the README, from the code as it is. Run it
// when a folder comes or goes, or may newly import another.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cruiseFolders, importPicture } from './lib/import-picture.ts';
import { root } from './lib/project.mjs';

writeFileSync(join(root, 'docs', 'imports.md'), importPicture(cruiseFolders(root)));
