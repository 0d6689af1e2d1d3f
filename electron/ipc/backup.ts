import type { Handlers } from '#shared/ipc/api.ts';
import { err, ok } from '#shared/lib/result.ts';
import type { BackupService } from '../services/backup/backup-service.ts';

export const backupHandlers = (service: BackupService): Handlers<'backup'> => ({
  keys: async () => ok(await service.keys()),
  makeKeys: () => service.makeKeys(),
  confirmSheet: async () => ok(await service.confirmSheet()),
  targets: async () => ok(await service.targets()),
  chooseFolder: async () => ok(await service.chooseFolder()),
  sets: async (target) => ok(await service.sets(target)),
  begin: (job, target, head) => service.begin(job, target, head),
  feed: (job, bytes) => service.feed(job, bytes),
  endRows: (job, end) => service.endRows(job, end),
  feedEntries: (job, items) => service.feedEntries(job, items),
  finish: (job) => service.finish(job),
  cancel(job) {
    service.cancel(job);
    return ok(null);
  },
  verify: (job, set) => service.verify(job, set),
  open: (job, set, secret) => service.open(job, set, secret),
  async readEntries(opened) {
    const set = service.opened(opened);
    return set ? ok(await set.nextEntries()) : err({ code: 'noSet' });
  },
  async readRows(opened) {
    const set = service.opened(opened);
    return set ? ok(await set.nextRows()) : err({ code: 'noSet' });
  },
  takeFiles: (job, opened) => service.takeFiles(job, opened),
  adoptKeys: (opened) => service.adoptKeys(opened),
  async close(opened) {
    await service.close(opened);
    return ok(null);
  },
});
