import { FileSpreadsheet, FileText, TriangleAlert } from 'lucide-react';
import { useServices } from '#renderer/state/services.ts';
import { useLive } from '#renderer/state/use-live.ts';
import { Icon } from '#renderer/ui/parts/icon.tsx';
import { documentTypes } from '#shared/lib/media-type.ts';
import { PdfCanvas } from './pdf-canvas.tsx';
import { useSoftcopy } from './use-softcopy.ts';

const WIDTH = 138;

interface Props {
  readonly hash: string;
  readonly mediaType: string;
  readonly name: string;
}

/** The first page of a softcopy, small: as it was drawn in the background, or drawn now where that has not come to it yet. */
export function SoftcopyThumb({ hash, mediaType, name }: Props) {
  const { gate } = useServices();
  const thumb = useLive(async () => (await gate.db.fileThumb.get(hash)) ?? null, [gate.db, hash]);
  if (mediaType === documentTypes.xlsx || mediaType === documentTypes.csv) return <Icon of={FileSpreadsheet} size={40} />;
  if (mediaType === documentTypes.docx || mediaType === documentTypes.txt || thumb.status !== 'ready')
    return <Icon of={FileText} size={40} />;
  if (!thumb.data) return <DrawnNow hash={hash} mediaType={mediaType} name={name} />;
  const { picture, width, height } = thumb.data;
  return <img src={picture} alt={name} width={width} height={height} style={{ width: WIDTH, height: 'auto', display: 'block' }} />;
}

function DrawnNow({ hash, mediaType, name }: Props) {
  const copy = useSoftcopy(hash, mediaType);
  switch (copy.status) {
    case 'pdf':
      return <PdfCanvas file={copy.file} page={1} width={WIDTH} label={name} />;
    case 'image':
      return <img src={copy.url} alt={name} style={{ width: WIDTH, height: 'auto', display: 'block' }} />;
    case 'pictures':
      return <img src={copy.urls[0] ?? ''} alt={name} style={{ width: WIDTH, height: 'auto', display: 'block' }} />;
    case 'refused':
    case 'unreadable':
      return <Icon of={TriangleAlert} size={40} />;
    default:
      return <Icon of={FileText} size={40} />;
  }
}
