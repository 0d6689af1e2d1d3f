import { Route, Routes } from 'react-router';
import { DipList } from './dip-list.tsx';
import { DipPage } from './dip-page.tsx';
import { EntryPage } from './entry-page.tsx';
import { ExcludedList } from './excluded-list.tsx';
import { ProposalsList } from './proposals-list.tsx';

/** Everything under `#/dip`. */
export const DipSection = () => (
  <Routes>
    <Route index element={<DipList />} />
    <Route path="dikecualikan" element={<ExcludedList />} />
    <Route path="usulan" element={<ProposalsList />} />
    <Route path="baru" element={<EntryPage />} />
    <Route path=":id" element={<DipPage />} />
    <Route path=":id/ubah" element={<EntryPage />} />
  </Routes>
);
