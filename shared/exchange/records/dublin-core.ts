/** Records in simple Dublin Core, one `oai_dc:dc` each as OAI-PMH carries it (DCMES 1.1). What shares an element has a label, by which the import reads it back. */
import { exactPlaceText } from '#shared/domain/records/record-place.ts';
import { type DublinCoreElement, dublinCoreFields, edtfDate, labelledText, NO_MEDIUM, uuidOf } from '../table/dublin-core-table.ts';
import { escaped } from '../xlsx/xml.ts';
import { dateText, type ExportedRecord, exportTexts } from './exported-record.ts';

const NAMESPACES =
  'xmlns:oai_dc="http://www.openarchives.org/OAI/2.0/oai_dc/" xmlns:dc="http://purl.org/dc/elements/1.1/" ' +
  'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" ' +
  'xsi:schemaLocation="http://www.openarchives.org/OAI/2.0/oai_dc/ http://www.openarchives.org/OAI/2.0/oai_dc.xsd"';

export const recordsDublinCore = (records: readonly ExportedRecord[], publisher: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<records>\n${records.map((record) => recordXml(record, publisher)).join('')}</records>\n`;

function recordXml(record: ExportedRecord, publisher: string): string {
  const { extent } = exportTexts(record);
  const elements: readonly (readonly [string, string | null])[] = [
    ['title', record.description],
    ['creator', record.creator],
    ['subject', plain('subject', 'Istilah indeks', record.indexTerm)],
    ['subject', labelled('Klasifikasi', record.classTitle)],
    ['description', plain('description', 'Keterangan', record.note)],
    ['description', labelled('Perlindungan', record.protection)],
    ['description', labelled('Salinan kedua', record.secondCopy)],
    ['description', labelled('Lokasi simpan', exactPlaceText(record.place))],
    ['publisher', publisher],
    ['contributor', record.unit],
    // The dates of the record itself; "tanpa tanggal" is no date.
    ['date', record.date.from === null ? null : edtfDate(dateText(record.date))],
    ['type', record.medium === NO_MEDIUM ? labelled('Media', record.medium) : plain('type', 'Media', record.medium ?? NO_MEDIUM)],
    ['type', labelled('Tingkat', record.level)],
    ['type', labelled('Tingkat perkembangan', record.state)],
    // Umum is said of nothing (UU 43/2009 Art. 1).
    ['type', record.category === 'general' ? null : labelled('Kategori', { vital: 'vital', protected: 'terjaga' }[record.category])],
    ['relation', record.parent === null ? null : uuidOf(record.parent)],
    ...record.files.map(({ name }) => ['relation', labelled('Salinan digital', name)] as const),
    ['format', labelled('Jumlah', extent)],
    ['format', labelled('Satuan', record.extentUnit)],
    ['format', labelled('Kondisi', record.condition)],
    ...[...new Set(record.files.map(({ mediaType }) => mediaType))].map((mediaType) => ['format', mediaType] as const),
    ['identifier', uuidOf(record.id)],
    ...numbers.map(([label, field]) => ['identifier', labelled(label, record[field])] as const),
    ['language', 'ind'],
    ['rights', `${record.securityClass}; ${record.accessClass}`],
  ];
  const xml = elements.map(([name, text]) => (text?.trim() ? `<dc:${name}>${escaped(text)}</dc:${name}>` : '')).join('');
  return `<oai_dc:dc ${NAMESPACES}>${xml}</oai_dc:dc>\n`;
}

const numbers = Object.entries(dublinCoreFields.identifier).filter(([label]) => label !== '');

const labelled = (label: string, text: string | null): string | null => (text?.trim() ? `${label}: ${text}` : null);

/** Without a label, as catalogues read it, unless its own words would pass for one. */
const plain = (element: DublinCoreElement, label: string, text: string | null): string | null =>
  text !== null && labelledText(element, text).label !== '' ? labelled(label, text) : text;
