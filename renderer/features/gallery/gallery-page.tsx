import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { GalleryIndex } from './gallery-index.tsx';
import { CaseScene } from './scenes/case-scene.tsx';
import { DialogScene } from './scenes/dialog-scene.tsx';
import { FormScene } from './scenes/form-scene.tsx';
import { PartsScene } from './scenes/parts-scene.tsx';
import { RecordScene } from './scenes/record-scene.tsx';
import { StateScene } from './scenes/state-scene.tsx';
import { LoginScene, NumberScene, ProgressScene, TreeScene, WizardScene } from './scenes/work-scenes.tsx';

/** The scenes by the last part of the address. The screenshots of test/e2e/gallery.test.ts visit each. */
const scenes: Readonly<Record<string, ReactNode>> = {
  kasus: <CaseScene />,
  arsip: <RecordScene />,
  pilihan: <RecordScene ticks />,
  formulir: <FormScene />,
  'formulir-kosong': <FormScene empty />,
  memuat: <StateScene key="loading" state="loading" />,
  kosong: <StateScene key="empty" state="empty" />,
  nihil: <StateScene key="nothing" state="nothing" />,
  gagal: <StateScene key="error" state="error" />,
  bagian: <PartsScene />,
  dialog: <DialogScene key="none" />,
  'dialog-konfirmasi': <DialogScene key="confirm" opened="confirm" />,
  'dialog-bahaya': <DialogScene key="danger" opened="danger" />,
  'dialog-pilihan': <DialogScene key="choice" opened="choice" />,
  'dialog-perhitungan': <DialogScene key="derivation" opened="derivation" />,
  palet: <DialogScene key="palette" opened="palette" />,
  tombol: <DialogScene key="keys" opened="keys" />,
  kemajuan: <ProgressScene />,
  impor: <WizardScene />,
  pohon: <TreeScene />,
  masuk: <LoginScene key="pin" />,
  'masuk-sandi': <LoginScene key="password" byPassword />,
  nomor: <NumberScene />,
};

/** `#/galeri`: every piece of renderer/ui in every state, with invented samples. Nothing here reads or writes data. */
export function GalleryPage() {
  const { scene = '' } = useParams();
  // The attribute says to the tests which scene stands.
  return (
    <div data-scene={scene} style={{ display: 'contents' }}>
      {scenes[scene] ?? <GalleryIndex names={Object.keys(scenes)} />}
    </div>
  );
}
