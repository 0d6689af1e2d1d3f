/**
 * A finding aid in EAD 2002 (Library of Congress and Society of American Archivists): one collection with a component for each record. Elements stand in
 * the order that ead.dtd prescribes; dates carry their normal form, uncertain ones say so.
 */
import { crosswise } from '#shared/domain/records/crosswise.ts';
import { facetTypes, noteTypes, unitIdTypes } from '../table/ead-table.ts';
import { escaped } from '../xlsx/xml.ts';
import { type ExportedFile, type ExportedRecord, exportTexts } from './exported-record.ts';

export interface FindingAid {
  readonly title: string;
  readonly office: string;
  /** `YYYY-MM-DD`. */
  readonly on: string;
  readonly program: string;
}

const DOCTYPE =
  '<!DOCTYPE ead PUBLIC "+//ISBN 1-931666-00-8//DTD ead.dtd (Encoded Archival Description (EAD) Version 2002)//EN" "ead.dtd">';

export function recordsEad(records: readonly ExportedRecord[], { title, office, on, program }: FindingAid): string {
  const components = componentsOf(records);
  return `<?xml version="1.0" encoding="UTF-8"?>
${DOCTYPE}
<ead>
<eadheader langencoding="iso639-2b" dateencoding="iso8601" countryencoding="iso3166-1" scriptencoding="iso15924">
<eadid countrycode="ID">${escaped(title)}</eadid>
<filedesc><titlestmt><titleproper>${escaped(title)}</titleproper></titlestmt><publicationstmt><publisher>${escaped(office)}</publisher></publicationstmt></filedesc>
<profiledesc><creation>${escaped(program)}, <date normal="${on}">${on}</date></creation><langusage><language langcode="ind">Bahasa Indonesia</language></langusage></profiledesc>
</eadheader>
<archdesc level="collection">
<did>
<unittitle>${escaped(title)}</unittitle>
<repository><corpname>${escaped(office)}</corpname></repository>
<physdesc><extent>${records.length}</extent></physdesc>
<langmaterial><language langcode="ind">Bahasa Indonesia</language></langmaterial>
</did>
${components === '' ? '' : `<dsc type="in-depth">\n${components}</dsc>\n`}</archdesc>
</ead>
`;
}

/** What lies in a berkas of the aid stands within it; what lies in one that is not there names it, and so does the first of those that lie in each other. */
function componentsOf(records: readonly ExportedRecord[]): string {
  const there = new Set(records.map(({ id }) => id));
  const lying = records.flatMap(({ id, parent }) => (parent !== null && there.has(parent) ? [[id, parent] as const] : []));
  const cut = new Set(crosswise(new Map(lying)).map(([first]) => first));
  const within = Map.groupBy(records, ({ id, parent }) => (parent !== null && there.has(parent) && !cut.has(id) ? parent : ''));
  const written = (id: string): string => (within.get(id) ?? []).map((record) => component(record, written(record.id), id === '')).join('');
  return written('');
}

/** A berkas is a file, everything else an item in one (domain.md 4.3). */
const levelOf = (record: ExportedRecord): 'file' | 'item' => (/^berkas|^file/i.test(record.level ?? '') ? 'file' : 'item');

/** Exact words stand in `altrender` or `type`, so that the import reads every field back as it was. */
function component(record: ExportedRecord, within: string, outside: boolean): string {
  const texts = exportTexts(record);
  const did = [
    ...Object.entries(unitIdTypes).map(([type, field]) => element('unitid', texts[field], ` type="${type}"`)),
    element('unittitle', record.description),
    element('unitdate', texts.date, normalDate(record)),
    inside('origination', [element('name', record.creator), element('corpname', record.unit)]),
    inside('physdesc', [
      element(
        'extent',
        [texts.extent, record.extentUnit ?? ''].filter(Boolean).join(' '),
        record.extentUnit ? ` altrender="${escaped(record.extentUnit)}"` : '',
      ),
      element('genreform', record.medium),
      ...Object.entries(facetTypes).map(([type, field]) => element('physfacet', record[field], ` type="${type}"`)),
    ]),
    element('physloc', texts.place),
    ...record.files.map(softcopy),
  ].join('');
  const rest = [
    paragraph('accessrestrict', `${record.securityClass}; ${record.accessClass}`),
    inside('controlaccess', [element('subject', record.indexTerm), element('subject', record.classTitle, ' altrender="klasifikasi"')]),
    // The second copy of a vital record is another form of it.
    paragraph('altformavail', record.secondCopy),
    ...Object.entries(noteTypes).map(([type, field]) => paragraph('odd', noteText(record, field, outside), ` type="${type}"`)),
  ].join('');
  const attributes = ` level="${levelOf(record)}"${record.level === null ? '' : ` altrender="${escaped(record.level)}"`} id="${xmlId(record.id)}"`;
  return `<c${attributes}><did>${did}</did>${rest}${within}</c>\n`;
}

/**
 * A softcopy by its name, as it lies beside the aid in a folder or a bag; the hash tells whether it is the same file. A name that is
 * cut through a character has no address of its own: what is left of it has.
 */
const softcopy = ({ name, mediaType, hash, bytes }: ExportedFile): string =>
  `<dao href="${escaped(encodeURIComponent(name.toWellFormed()))}" title="${escaped(name)}" role="${escaped(mediaType)}"><daodesc><p>SHA-256 ${hash}, ${bytes} byte</p></daodesc></dao>`;

const noteText = (record: ExportedRecord, field: (typeof noteTypes)[keyof typeof noteTypes], outside: boolean): string | null =>
  (field === 'category' && record.category === 'general') || (field === 'parent' && !outside) ? null : record[field];

function normalDate({ date }: ExportedRecord): string {
  if (date.from === null || date.to === null) return '';
  const normal = date.from === date.to ? date.from : `${date.from}/${date.to}`;
  return ` normal="${normal}"${date.circa ? ' certainty="circa"' : ''}`;
}

/** Nothing for an empty text: an element without content says nothing. */
const element = (name: string, text: string | null, attributes = ''): string =>
  text === null || text.trim() === '' ? '' : `<${name}${attributes}>${escaped(text)}</${name}>`;

const paragraph = (name: string, text: string | null, attributes = ''): string =>
  text?.trim() ? `<${name}${attributes}>${element('p', text)}</${name}>` : '';

const inside = (name: string, parts: readonly string[]): string => {
  const content = parts.join('');
  return content === '' ? '' : `<${name}>${content}</${name}>`;
};

/** An ID of XML begins with a letter. */
const xmlId = (id: string): string => `r-${id.replace(/[^\w.-]/g, '-')}`;
