/** What all sheets of a workbook share: its texts, and what its number formats show. */
import { type NumberShape, shapeOfFormat } from './serial-date.ts';
import { attribute, walkXml } from './xml.ts';

/** Rich text is put together; the reading aids of Japanese texts (rPh) are left out. */
export function readSharedStrings(xml: string): readonly string[] {
  const strings: string[] = [];
  let [current, inText, phonetic] = ['', false, 0];
  walkXml(xml, {
    open(name) {
      if (name === 'si') current = '';
      if (name === 'rPh') phonetic += 1;
      if (name === 't') inText = phonetic === 0;
    },
    text(text) {
      if (inText) current += text;
    },
    close(name) {
      if (name === 't') inText = false;
      if (name === 'rPh') phonetic -= 1;
      if (name === 'si') strings.push(cellText(current));
    },
  });
  return strings;
}

/** A cell's style index -> what its number format shows. */
export function readShapes(xml: string): readonly NumberShape[] {
  const codes = new Map<number, string>();
  const shapes: NumberShape[] = [];
  let inCells = false;
  walkXml(xml, {
    open(name, attributes) {
      if (name === 'numFmt') codes.set(Number(attribute(attributes, 'numFmtId')), attribute(attributes, 'formatCode') ?? '');
      if (name === 'cellXfs') inCells = true;
      if (name !== 'xf' || !inCells) return;
      const id = Number(attribute(attributes, 'numFmtId') ?? 0);
      shapes.push(shapeOfFormat(id, codes.get(id)));
    },
    close(name) {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return shapes;
}

/** Excel writes control characters as "_x000D_" (ECMA-376, ST_Xstring); line ends become one kind. */
export const cellText = (text: string): string =>
  (text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text
  ).replace(/\r\n?/g, '\n');
