/** Saves what was refused, to be mended: as a list of the rows alone, or as the person's own file with the reasons in it. */
import { useServices } from '#renderer/state/services.ts';
import { useToast } from '#renderer/ui/feedback/toasts.tsx';
import { useText } from '#renderer/ui/use-text.ts';
import type { OpenedList } from './opened-list.ts';
import type { RecordImport } from './use-record-import.ts';

export interface SaveRefused {
  rows(badRows: Blob, fileName: string): void;
  copy(list: OpenedList): void;
}

export function useSaveRefused(work: RecordImport): SaveRefused {
  const t = useText('importing');
  const { platform } = useServices();
  const toast = useToast();
  const save = async (blob: Blob, name: string, type: string, said: 'badRowsSaved' | 'copySaved') => {
    const saved = await platform.files.saveAs(new Uint8Array(await blob.arrayBuffer()), name, type);
    if (!saved.ok) toast({ text: t('badRowsFailed'), tone: 'late' });
    else if (saved.value !== null) toast({ text: t(said) });
  };
  const saveCopy = async (list: OpenedList) => {
    const copy = await work.markedCopy(list);
    if (!copy) return toast({ text: t('copyFailed'), tone: 'late' });
    const [ending, type] = list.look.workbook ? ['xlsx', XLSX] : ['csv', CSV];
    return save(copy, `${t('copyName', { name: withoutEnding(list.look.fileName) })}.${ending}`, type, 'copySaved');
  };
  return {
    rows: (badRows, fileName) => {
      save(badRows, `${t('badRowsName', { name: withoutEnding(fileName) })}.csv`, CSV, 'badRowsSaved').catch(reportError);
    },
    copy: (list) => {
      saveCopy(list).catch(reportError);
    },
  };
}

const CSV = 'text/csv';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const withoutEnding = (fileName: string): string => fileName.replace(/\.[^.]*$/, '');
