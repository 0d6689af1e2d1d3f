/** Words of the documentation procedure (SOP-PPID-06): one namespace, a file for each of its screens in `procedure/`. */
import { messages } from '../define.ts';
import { procedureCommon } from './procedure/common.ts';
import { procedureLists } from './procedure/lists.ts';
import { procedureReceptions } from './procedure/receptions.ts';
import { procedureReports } from './procedure/reports.ts';
import { procedureStages } from './procedure/stages.ts';

export const procedure = messages(
  { ...procedureCommon.id, ...procedureReceptions.id, ...procedureStages.id, ...procedureLists.id, ...procedureReports.id },
  { ...procedureCommon.en, ...procedureReceptions.en, ...procedureStages.en, ...procedureLists.en, ...procedureReports.en },
);
