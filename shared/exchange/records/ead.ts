/**
 * A finding aid in EAD 2002 (Library of Congress and Society of American Archivists): one collection with a component for each record. Elements stand in
 * the order that ead.dtd prescribes; dates carry their normal form, uncertain ones say so.
 */
import { placeText } from '#shared/domain/records/record-place.ts';
import { escaped } from '../xlsx/xml.ts';
import { dateText, type ExportedRecord } from './exported-record.ts';

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
  const components = records.map(component).join('');
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

/** A berkas is a file, everything else an item in one (domain.md 4.3). */
const levelOf = (record: ExportedRecord): 'file' | 'item' => (/^berkas|^file/i.test(record.level ?? '') ? 'file' : 'item');

function component(record: ExportedRecord): string {
  const did = [
    ...(
      [
        ['klasifikasi', record.classCode],
        ['kode-unit', record.unitCode],
        ['nomor-berkas', record.fileNumber],
        ['nomor-item', record.itemNumber],
        ['nomor-surat', record.letterNumber],
        ['nomor-lama', record.oldNumber],
        ['nomor-penerimaan', record.receptionNumber],
      ] as const
    ).map(([type, text]) => element('unitid', text, ` type="${type}"`)),
    element('unittitle', record.description),
    element('unitdate', dateText(record.date), normalDate(record)),
    inside('origination', [element('name', record.creator), element('corpname', record.unit)]),
    inside('physdesc', [
      record.extent === null ? '' : element('extent', [record.extent, record.extentUnit].filter((part) => part !== null).join(' ')),
      element('genreform', record.medium),
      element('physfacet', record.state, ' type="tingkat perkembangan"'),
      element('physfacet', record.condition, ' type="kondisi"'),
    ]),
    element('physloc', placeText(record.place)),
  ].join('');
  const rest = [
    paragraph('accessrestrict', `${record.securityClass}; ${record.accessClass}`),
    inside('controlaccess', [element('subject', record.indexTerm), element('subject', record.classTitle)]),
    // Vital and terjaga records are said to be so; the second copy of a vital one is another form of it.
    paragraph('altformavail', record.secondCopy),
    paragraph('odd', record.category === 'general' ? null : [record.category, record.protection].filter(Boolean).join('; ')),
    paragraph('odd', record.note),
  ].join('');
  return `<c level="${levelOf(record)}" id="${xmlId(record.id)}"><did>${did}</did>${rest}</c>\n`;
}

function normalDate({ date }: ExportedRecord): string {
  if (date.from === null || date.to === null) return '';
  const normal = date.from === date.to ? date.from : `${date.from}/${date.to}`;
  return ` normal="${normal}"${date.circa ? ' certainty="circa"' : ''}`;
}

/** Nothing for an empty text: an element without content says nothing. */
const element = (name: string, text: string | null, attributes = ''): string =>
  text === null || text.trim() === '' ? '' : `<${name}${attributes}>${escaped(text)}</${name}>`;

const paragraph = (name: string, text: string | null): string => (text?.trim() ? `<${name}>${element('p', text)}</${name}>` : '');

const inside = (name: string, parts: readonly string[]): string => {
  const content = parts.join('');
  return content === '' ? '' : `<${name}>${content}</${name}>`;
};

/** An ID of XML begins with a letter. */
const xmlId = (id: string): string => `r-${id.replace(/[^\w.-]/g, '-')}`;
