/**
 * A finding aid in EAD 2002 as a table: a row for each component, its own fields under the keys of the import. An own export comes back
 * whole; of another's aid what stands in the same elements. A component that lies in another names it.
 */
import { attribute, walkXml } from '../xlsx/xml.ts';

export const isEad = (text: string): boolean =>
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*(?:<!DOCTYPE\s+ead\b|<ead[\s>])/.test(text.slice(0, 4000));

/** `type` of a unitid -> field. */
export const unitIdTypes = {
  klasifikasi: 'classCode',
  'kode-unit': 'unitCode',
  'nomor-berkas': 'fileNumber',
  'nomor-item': 'itemNumber',
  'nomor-surat': 'letterNumber',
  'nomor-lama': 'oldNumber',
  'nomor-penerimaan': 'receptionNumber',
} as const;

/** `type` of a note (odd) -> field. */
export const noteTypes = {
  keterangan: 'note',
  kategori: 'category',
  perlindungan: 'protection',
  'berkas-induk': 'parent',
} as const;

export const facetTypes = { 'tingkat perkembangan': 'state', kondisi: 'condition' } as const;

const columns = [
  ...[
    'id',
    'parent',
    'level',
    'description',
    'date',
    'creator',
    'unit',
    ...Object.values(unitIdTypes),
    'indexTerm',
    'extent',
    'extentUnit',
  ],
  ...[
    'medium',
    ...Object.values(facetTypes),
    'place',
    'securityClass',
    'accessClass',
    'category',
    'protection',
    'secondCopy',
    'note',
    'file',
  ],
] as const;

type Cells = Map<string, string>;

const COMPONENT = /^c(?:0[1-9]|1[0-2])?$/;

export function eadTable(xml: string): readonly (readonly string[])[] {
  const rows: Cells[] = [];
  /** The components around, the innermost last. */
  const inside: Cells[] = [];
  /** Elements since the innermost component. */
  let path: string[] = [];
  const paths: string[][] = [];
  /** What the text belongs to. */
  let into: { readonly put: (cells: Cells, text: string) => void; readonly depth: number } | null = null;
  let text = '';
  walkXml(xml, {
    open(name, attributes) {
      if (COMPONENT.test(name)) {
        const cells: Cells = new Map([
          ['id', idOf(attribute(attributes, 'id') ?? '')],
          ['parent', inside.at(-1)?.get('id') ?? ''],
          ['level', attribute(attributes, 'altrender') ?? (attribute(attributes, 'level') === 'file' ? 'berkas' : '')],
        ]);
        rows.push(cells);
        inside.push(cells);
        paths.push(path);
        path = [];
        return;
      }
      const around = inside.at(-1);
      if (name === 'dao' && around) around.set('file', [around.get('file'), softcopyOf(attributes)].filter(Boolean).join('\n'));
      const put = inside.length > 0 && !into ? targetOf(name, path.at(-1), attributes) : null;
      if (put) [into, text] = [{ put, depth: path.length }, ''];
      path.push(name);
    },
    text(part) {
      if (into) text += part;
    },
    close(name) {
      const cells = inside.at(-1);
      if (COMPONENT.test(name)) {
        inside.pop();
        path = paths.pop() ?? [];
        return;
      }
      path.pop();
      if (into && cells && path.length === into.depth) {
        into.put(cells, text);
        into = null;
      }
    },
  });
  return [columns, ...rows.map((cells) => columns.map((field) => cells.get(field) ?? ''))];
}

function targetOf(name: string, around: string | undefined, attributes: string): ((cells: Cells, text: string) => void) | null {
  const put =
    (field: string | undefined) =>
    (cells: Cells, text: string): void => {
      if (field !== undefined && !cells.get(field)) cells.set(field, text);
    };
  const type = attribute(attributes, 'type') ?? '';
  switch (name) {
    case 'unitid':
      return put(unitIdTypes[type as keyof typeof unitIdTypes] ?? 'letterNumber');
    case 'unittitle':
      return put('description');
    case 'unitdate':
      return put('date');
    case 'name':
    case 'persname':
      return around === 'origination' ? put('creator') : null;
    case 'corpname':
      return around === 'origination' ? put('unit') : null;
    case 'extent': {
      const unit = attribute(attributes, 'altrender') ?? '';
      return (cells, text) => {
        put('extentUnit')(cells, unit);
        put('extent')(cells, unit !== '' && text.endsWith(unit) ? text.slice(0, -unit.length).trim() : text);
      };
    }
    case 'genreform':
      return around === 'physdesc' ? put('medium') : null;
    case 'physfacet':
      return put(facetTypes[type as keyof typeof facetTypes]);
    case 'physloc':
      return put('place');
    case 'subject':
      return attribute(attributes, 'altrender') === 'klasifikasi' ? null : put('indexTerm');
    case 'odd':
      return put(noteTypes[type as keyof typeof noteTypes] ?? 'note');
    case 'altformavail':
      return put('secondCopy');
    case 'accessrestrict':
      return (cells, text) => {
        const [security = '', access = ''] = text.split(';').map((part) => part.trim());
        if (access !== '') put('accessClass')(cells, access);
        put('securityClass')(cells, security);
      };
    default:
      return null;
  }
}

/** Name of a digital object: its title, else where it lies; the import looks for it in the folder that the person chooses. */
const softcopyOf = (attributes: string): string => attribute(attributes, 'title') ?? attribute(attributes, 'href') ?? '';

/** Ids of XML begin with a letter, which the export puts before. */
const idOf = (id: string): string => id.replace(/^r-/, '');
