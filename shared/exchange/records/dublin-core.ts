/** Records in simple Dublin Core, one `oai_dc:dc` each as OAI-PMH carries it (DCMES 1.1). */
import { escaped } from '../xlsx/xml.ts';
import { dateText, type ExportedRecord } from './exported-record.ts';

const NAMESPACES =
  'xmlns:oai_dc="http://www.openarchives.org/OAI/2.0/oai_dc/" xmlns:dc="http://purl.org/dc/elements/1.1/" ' +
  'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" ' +
  'xsi:schemaLocation="http://www.openarchives.org/OAI/2.0/oai_dc/ http://www.openarchives.org/OAI/2.0/oai_dc.xsd"';

export const recordsDublinCore = (records: readonly ExportedRecord[], publisher: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<records>\n${records.map((record) => recordXml(record, publisher)).join('')}</records>\n`;

function recordXml(record: ExportedRecord, publisher: string): string {
  const numbers = [record.classCode, record.unitCode, record.fileNumber, record.itemNumber, record.letterNumber];
  const elements: readonly (readonly [string, string | null])[] = [
    ['title', record.description],
    ['creator', record.creator ?? record.unit],
    ['subject', record.indexTerm],
    ['subject', record.classTitle],
    ['description', record.note],
    ['description', [record.protection, record.secondCopy].filter(Boolean).join('; ') || null],
    ['publisher', publisher],
    ['contributor', record.creator === null ? null : record.unit],
    // The dates of the record itself; "tanpa tanggal" is no date.
    ['date', record.date.from === null ? null : dateText(record.date).replace('–', '/').replace('±', '')],
    ['type', record.medium ?? 'Text'],
    // Umum is said of nothing (UU 43/2009 Art. 1).
    ['type', record.category === 'general' ? null : { vital: 'Arsip vital', protected: 'Arsip terjaga' }[record.category]],
    ['relation', record.parent === null ? null : `urn:uuid:${record.parent}`],
    ['format', [record.extent, record.extentUnit].filter((part) => part !== null).join(' ')],
    ...record.files.map(({ mediaType }) => ['format', mediaType] as const),
    ['identifier', `urn:uuid:${record.id}`],
    ...numbers.map((number) => ['identifier', number] as const),
    ['language', 'ind'],
    ['rights', `${record.securityClass}; ${record.accessClass}`],
  ];
  const xml = elements.map(([name, text]) => (text?.trim() ? `<dc:${name}>${escaped(text)}</dc:${name}>` : '')).join('');
  return `<oai_dc:dc ${NAMESPACES}>${xml}</oai_dc:dc>\n`;
}
