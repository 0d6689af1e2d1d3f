import { Route, Routes } from 'react-router';
import { DueListPage } from './due-list-page.tsx';
import { ProposalList } from './proposal-list.tsx';
import { ProposalPage } from './proposal-page.tsx';
import { RetentionPage } from './retention-page.tsx';

/** Everything under `#/penyusutan`. */
export const DisposalSection = () => (
  <Routes>
    <Route index element={<DueListPage />} />
    <Route path="arsip/:id" element={<RetentionPage />} />
    <Route path="usulan" element={<ProposalList />} />
    <Route path="usulan/:id" element={<ProposalPage />} />
  </Routes>
);
