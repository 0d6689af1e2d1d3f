import { Route, Routes } from 'react-router';
import { ReceptionFormPage } from './reception-form-page.tsx';
import { ReceptionList } from './reception-list.tsx';

/** Receptions, under `#/arsip/penerimaan`. */
export const ReceptionSection = () => (
  <Routes>
    <Route index element={<ReceptionList />} />
    <Route path="baru" element={<ReceptionFormPage />} />
    <Route path=":id/ubah" element={<ReceptionFormPage />} />
  </Routes>
);
