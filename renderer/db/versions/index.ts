/** Every version of the local database, in order and without gaps. A version is added, never edited or removed. */
import * as v001 from './v001-initial.ts';
import * as v002 from './v002-registers-and-shelf.ts';
import * as v003 from './v003-procedure.ts';
import * as v004 from './v004-lists.ts';
import * as v005 from './v005-shelf-work.ts';
import * as v006 from './v006-calendar.ts';
import * as v007 from './v007-identity-scans.ts';
import * as v008 from './v008-office-papers.ts';
import * as v009 from './v009-public-information-list.ts';
import * as v010 from './v010-record-packs.ts';

const versions = [v001, v002, v003, v004, v005, v006, v007, v008, v009, v010] as const;

versions.forEach((step, index) => {
  if (step.version !== index + 1) throw new Error(`database version ${step.version} stands at place ${index + 1}`);
});

export const databaseVersions = versions;
export const DATABASE_VERSION = versions.length;
