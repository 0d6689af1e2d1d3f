import { Route, Routes } from 'react-router';
import { BoxGridPage } from './grid/box-grid-page.tsx';
import { ClassificationImportPage } from './import/classification-import-page.tsx';
import { ClassificationPage } from './import/classification-page.tsx';
import { RecordImportPage } from './import/record-import-page.tsx';
import { RecordFormPage } from './record-form-page.tsx';
import { RecordListPage } from './record-list-page.tsx';

/** Everything under `#/arsip`: the list with the record beside it, the form, the imports, the classification. */
export const ArchiveSection = () => (
  <Routes>
    {/* One place for both, so that opening a record leaves the list as it is. */}
    <Route path=":id?" element={<RecordListPage />} />
    <Route path="baru" element={<RecordFormPage />} />
    <Route path="impor" element={<RecordImportPage />} />
    <Route path="klasifikasi" element={<ClassificationPage />} />
    <Route path="klasifikasi/impor" element={<ClassificationImportPage />} />
    <Route path="boks" element={<BoxGridPage />} />
    <Route path="boks/:locationId/isi" element={<BoxGridPage />} />
    <Route path=":id/ubah" element={<RecordFormPage />} />
  </Routes>
);
