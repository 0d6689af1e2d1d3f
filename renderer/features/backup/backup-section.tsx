import { Route, Routes } from 'react-router';
import { BackupPage } from './backup-page.tsx';
import { RestorePage } from './restore/restore-page.tsx';

/** Cadangan: backup, recovery sheet, rehearsal, restore. */
export function BackupSection() {
  return (
    <Routes>
      <Route index element={<BackupPage />} />
      <Route path="pulihkan" element={<RestorePage />} />
    </Routes>
  );
}
