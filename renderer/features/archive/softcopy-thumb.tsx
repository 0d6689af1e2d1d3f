import { FileText, TriangleAlert } from 'lucide-react';
import { Icon } from '#renderer/ui/parts/icon.tsx';
import { PdfCanvas } from './pdf-canvas.tsx';
import type { Softcopy } from './use-softcopy.ts';

const WIDTH = 138;

/** The first page of a softcopy, small. */
export function SoftcopyThumb({ copy, name }: { readonly copy: Softcopy; readonly name: string }) {
  switch (copy.status) {
    case 'pdf':
      return <PdfCanvas file={copy.file} page={1} width={WIDTH} label={name} />;
    case 'image':
      return <img src={copy.url} alt={name} style={{ width: WIDTH, height: 'auto', display: 'block' }} />;
    case 'refused':
    case 'unreadable':
      return <Icon of={TriangleAlert} size={40} />;
    default:
      return <Icon of={FileText} size={40} />;
  }
}
