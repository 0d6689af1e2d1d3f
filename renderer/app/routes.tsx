/** Every address of the window. By hash, so that it works from a custom protocol and from a file server. */
import { createHashRouter, Navigate } from 'react-router';
import { FirstRunPage } from '#renderer/features/first-run/first-run-page.tsx';
import { HomePage } from '#renderer/features/home/home-page.tsx';
import { SettingsSection } from '#renderer/features/settings/settings-section.tsx';
import { AbsentSection } from './absent-section.tsx';
import { NotFoundPage } from './not-found-page.tsx';
import { Root } from './root.tsx';
import { RouteError } from './route-error.tsx';
import { makeSampleOffice } from './sample/make-sample-office.ts';
import { sections } from './sections.ts';
import { SplashScreen } from './start/splash-screen.tsx';

const pageError = <RouteError />;

export const createRoutes = () =>
  createHashRouter([
    {
      path: '/',
      element: <Root />,
      // While a section's code is fetched after a start at its address.
      hydrateFallbackElement: <SplashScreen />,
      errorElement: pageError,
      children: [
        {
          errorElement: pageError,
          children: [
            { index: true, element: <HomePage /> },
            { path: 'mulai', element: <FirstRunPage makeSample={makeSampleOffice} /> },
            {
              path: 'mulai/pulihkan',
              lazy: async () => ({ Component: (await import('#renderer/features/backup/restore/restore-page.tsx')).RestorePage }),
            },
            {
              path: 'arsip/label',
              lazy: async () => ({ Component: (await import('#renderer/features/shelf/labels-page.tsx')).LabelsPage }),
            },
            {
              path: 'arsip/lokasi/:id?',
              lazy: async () => ({ Component: (await import('#renderer/features/shelf/places-page.tsx')).PlacesPage }),
            },
            {
              path: 'arsip/pemeriksaan',
              lazy: async () => ({ Component: (await import('#renderer/features/shelf/check/check-list-page.tsx')).CheckListPage }),
            },
            {
              path: 'arsip/pemeriksaan/:id',
              lazy: async () => ({ Component: (await import('#renderer/features/shelf/check/check-run-page.tsx')).CheckRunPage }),
            },
            {
              path: 'arsip/perawatan',
              lazy: async () => ({ Component: (await import('#renderer/features/shelf/care/care-page.tsx')).CarePage }),
            },
            {
              path: 'arsip/pindaian',
              lazy: async () => ({ Component: (await import('#renderer/features/archive/scans/scan-inbox-page.tsx')).ScanInboxPage }),
            },
            {
              path: 'arsip/penerimaan/*',
              lazy: async () => ({ Component: (await import('#renderer/features/procedure/reception-section.tsx')).ReceptionSection }),
            },
            {
              path: 'arsip/tahapan',
              lazy: async () => ({ Component: (await import('#renderer/features/procedure/stage-list.tsx')).StageList }),
            },
            {
              path: 'arsip/identifikasi',
              lazy: async () => ({ Component: (await import('#renderer/features/procedure/identification-page.tsx')).IdentificationPage }),
            },
            {
              path: 'arsip/pendokumentasian',
              lazy: async () => ({ Component: (await import('#renderer/features/procedure/report-page.tsx')).ReportPage }),
            },
            {
              path: 'arsip/sop',
              lazy: async () => ({ Component: (await import('#renderer/features/procedure/documents/document-page.tsx')).DocumentPage }),
            },
            {
              path: 'arsip/softcopy',
              lazy: async () => ({ Component: (await import('#renderer/features/softcopies/softcopies-page.tsx')).SoftcopiesPage }),
            },
            {
              path: 'arsip/daftar',
              lazy: async () => ({ Component: (await import('#renderer/features/archive/lists/archive-lists-page.tsx')).ArchiveListsPage }),
            },
            {
              path: 'arsip/pembaruan',
              lazy: async () => ({ Component: (await import('#renderer/features/archive/updates/updates-page.tsx')).UpdatesPage }),
            },
            {
              path: 'arsip/pohon/:id?',
              lazy: async () => ({ Component: (await import('#renderer/features/archive/tree/tree-page.tsx')).TreePage }),
            },
            {
              path: 'arsip/*',
              lazy: async () => ({ Component: (await import('#renderer/features/archive/archive-section.tsx')).ArchiveSection }),
            },
            {
              path: 'permohonan/pemohon',
              lazy: async () => ({ Component: (await import('#renderer/features/applicants/applicant-list.tsx')).ApplicantList }),
            },
            {
              path: 'permohonan/pengaduan',
              lazy: async () => ({ Component: (await import('#renderer/features/complaints/complaint-list.tsx')).ComplaintList }),
            },
            {
              path: 'permohonan/identitas',
              lazy: async () => ({ Component: (await import('#renderer/features/applicants/scans/scan-list.tsx')).ScanList }),
            },
            {
              path: 'permohonan/naskah',
              lazy: async () => ({ Component: (await import('#renderer/features/office-papers/office-paper-list.tsx')).OfficePaperList }),
            },
            {
              path: 'permohonan/siap-diambil',
              lazy: async () => ({ Component: (await import('#renderer/features/applicants/ready-list.tsx')).ReadyList }),
            },
            {
              path: 'permohonan/impor',
              lazy: async () => {
                const { OldRegisterPage } = await import('#renderer/features/old-register/old-register-page.tsx');
                return { element: <OldRegisterPage register="request" /> };
              },
            },
            {
              path: 'keberatan/impor',
              lazy: async () => {
                const { OldRegisterPage } = await import('#renderer/features/old-register/old-register-page.tsx');
                return { element: <OldRegisterPage register="objection" /> };
              },
            },
            {
              path: 'permohonan/*',
              lazy: async () => ({ Component: (await import('#renderer/features/requests/request-section.tsx')).RequestSection }),
            },
            {
              path: 'keberatan/*',
              lazy: async () => ({ Component: (await import('#renderer/features/objections/objection-section.tsx')).ObjectionSection }),
            },
            {
              path: 'dip/*',
              lazy: async () => ({ Component: (await import('#renderer/features/dip/dip-section.tsx')).DipSection }),
            },
            {
              path: 'peminjaman/*',
              lazy: async () => ({ Component: (await import('#renderer/features/loans/loan-section.tsx')).LoanSection }),
            },
            {
              path: 'penyusutan/*',
              lazy: async () => ({ Component: (await import('#renderer/features/disposal/disposal-section.tsx')).DisposalSection }),
            },
            {
              path: 'cadangan/*',
              lazy: async () => ({ Component: (await import('#renderer/features/backup/backup-section.tsx')).BackupSection }),
            },
            {
              path: 'laporan',
              lazy: async () => ({ Component: (await import('#renderer/features/reports/reports-page.tsx')).ReportsPage }),
            },
            { path: 'masuk', element: <Navigate to="/" replace /> },
            { path: 'pengaturan/:tab?', element: <SettingsSection /> },
            // Read only when it is asked for: the gallery is no part of the way to the first screen.
            {
              path: 'galeri/:scene?',
              lazy: async () => ({ Component: (await import('#renderer/features/gallery/gallery-page.tsx')).GalleryPage }),
            },
            ...sections.flatMap((section) =>
              section.absent ? [{ path: section.path.slice(1), element: <AbsentSection section={section} text={section.absent} /> }] : [],
            ),
            { path: '*', element: <NotFoundPage /> },
          ],
        },
      ],
    },
  ]);
