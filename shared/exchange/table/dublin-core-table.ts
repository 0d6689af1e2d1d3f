/**
 * Records in simple Dublin Core (DCMES 1.1) as a table: a row for each, its fields under the keys of the import. The fifteen elements are fewer
 * than our fields, and `oai_dc` allows no attribute that would tell two apart: what shares an element carries a label ("Nomor berkas: 007"). An own
 * export comes back whole; of another's record what stands in the same elements.
 */
import { walkXml } from '../xlsx/xml.ts';

export const isDublinCore = (text: string): boolean =>
  /^\s*<(?:\?xml|!--|[\w.-])/.test(text.slice(0, 400)) &&
  /["']http:\/\/purl\.org\/dc\/(?:elements\/1\.1|terms)\/["']/.test(text.slice(0, 4000));

/** Element -> label -> field. Under "" the field of a text without a label, as another's record has it. */
export const dublinCoreFields = {
  title: { '': 'description' },
  creator: { '': 'creator' },
  subject: { '': 'indexTerm', 'Istilah indeks': 'indexTerm', Klasifikasi: null },
  description: {
    '': 'note',
    Keterangan: 'note',
    Perlindungan: 'protection',
    'Salinan kedua': 'secondCopy',
    'Lokasi simpan': 'place',
  },
  contributor: { '': 'unit' },
  date: { '': 'date' },
  type: {
    '': 'medium',
    Media: 'medium',
    Tingkat: 'level',
    'Tingkat perkembangan': 'state',
    Kategori: 'category',
  },
  format: { '': null, Jumlah: 'extent', Satuan: 'extentUnit', Kondisi: 'condition' },
  identifier: {
    '': 'letterNumber',
    'Kode klasifikasi': 'classCode',
    'Kode unit': 'unitCode',
    'Nomor berkas': 'fileNumber',
    'Nomor item': 'itemNumber',
    'Nomor surat': 'letterNumber',
    'Nomor lama': 'oldNumber',
    'Nomor penerimaan': 'receptionNumber',
  },
  relation: { '': null, 'Salinan digital': 'file' },
  rights: { '': 'securityClass' },
} as const;
export type DublinCoreElement = keyof typeof dublinCoreFields;

/** A text that says nothing beside its label; the medium of a record that has none, in the vocabulary of DCMI. */
export const NO_MEDIUM = 'Text';

const UUID = 'urn:uuid:';
export const uuidOf = (id: string): string => `${UUID}${id}`;

/** Approximate dates and ranges as EDTF (ISO 8601-2) writes them: `2023~`, `2022-01-01/2024-12-31`. */
export const edtfDate = (text: string): string =>
  text
    .replace(/^±/, '')
    .split('–')
    .map((part) => (text.startsWith('±') ? `${part}~` : part))
    .join('/');
const dateOfEdtf = (text: string): string => `${text.includes('~') ? '±' : ''}${text.replace(/~/g, '').replace('/', '–')}`;

/** The label at the beginning of a text, where it is one of the element. */
export function labelledText(element: DublinCoreElement, text: string): { readonly label: string; readonly text: string } {
  const label = /^([^:]+): /.exec(text)?.[1] ?? '';
  return label !== '' && Object.hasOwn(dublinCoreFields[element], label)
    ? { label, text: text.slice(label.length + 2) }
    : { label: '', text };
}

const columns = [
  'id',
  'parent',
  ...new Set(
    Object.values(dublinCoreFields)
      .flatMap((labels) => Object.values<string | null>(labels))
      .filter((field) => field !== null),
  ),
  'accessClass',
];

type Texts = Map<DublinCoreElement, string[]>;

export function dublinCoreTable(xml: string): readonly (readonly string[])[] {
  const rows: Texts[] = [];
  /** The elements around, the innermost last: its text, and what the elements of Dublin Core in it say. */
  const around: { readonly name: string; text: string; texts: Texts | null }[] = [];
  walkXml(xml, {
    open(name) {
      around.push({ name, text: '', texts: null });
    },
    text(part) {
      const innermost = around.at(-1);
      if (innermost) innermost.text += part;
    },
    close() {
      const [closed, owner] = [around.pop(), around.at(-1)];
      // The head of an answer of OAI-PMH has an identifier of its own.
      if (!closed || !owner || owner.name === 'header' || !isElement(closed.name)) return;
      if (!owner.texts) {
        owner.texts = new Map();
        rows.push(owner.texts);
      }
      owner.texts.set(closed.name, [...(owner.texts.get(closed.name) ?? []), closed.text.trim()]);
    },
  });
  return [columns, ...rows.map(rowOf)];
}

const isElement = (name: string): name is DublinCoreElement => Object.hasOwn(dublinCoreFields, name);

function rowOf(texts: Texts): readonly string[] {
  const cells = new Map<string, string>();
  const put = (field: string, text: string): void => {
    if (!cells.get(field)) cells.set(field, text);
  };
  for (const [element, whole] of [...texts].flatMap(([name, all]) => all.map((text) => [name, text] as const))) {
    const { label, text } = labelledText(element, whole);
    const field = (dublinCoreFields[element] as Readonly<Record<string, string | null>>)[label] ?? null;
    if (whole.startsWith(UUID) && (element === 'identifier' || element === 'relation')) {
      put(element === 'identifier' ? 'id' : 'parent', whole.slice(UUID.length));
    } else if (field === 'file') cells.set('file', [cells.get('file'), text].filter(Boolean).join('\n'));
    else if (field === 'date') put('date', dateOfEdtf(text));
    else if (field === 'securityClass') putRights(text, put);
    else if (field !== null && !(label === '' && field === 'medium' && text === NO_MEDIUM)) put(field, text);
  }
  put('date', 'tanpa tanggal');
  return columns.map((field) => cells.get(field) ?? '');
}

/** Ours are two words of the program; rights of others are sentences, which decide no class. */
function putRights(text: string, put: (field: string, text: string) => void): void {
  const [security, access, ...more] = text.split('; ');
  if (security === undefined || access === undefined || more.length > 0) return;
  put('securityClass', security);
  put('accessClass', access);
}
