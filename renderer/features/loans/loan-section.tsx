import { Route, Routes } from 'react-router';
import { LendPage } from './lend-page.tsx';
import { LoanList } from './loan-list.tsx';
import { LoanPage } from './loan-page.tsx';

/** Everything under `#/peminjaman`. */
export const LoanSection = () => (
  <Routes>
    <Route index element={<LoanList />} />
    <Route path="baru" element={<LendPage />} />
    <Route path=":id" element={<LoanPage />} />
  </Routes>
);
