/**
 * From a document to bytes. The library writes the moment of packing into the file; the same letter must give the same bytes, so the
 * parts are put together anew with a fixed date.
 */
import { type Document, Packer } from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const CORE = 'docProps/core.xml';
/** The first moment that the container format knows. */
const FIRST = new Date(1980, 0, 1);

export async function packDocx(document: Document): Promise<Uint8Array> {
  const parts = unzipSync(new Uint8Array(await Packer.toArrayBuffer(document)));
  const core = parts[CORE];
  if (core) {
    parts[CORE] = strToU8(strFromU8(core).replace(/<dcterms:(created|modified)[^>]*>[^<]*<\/dcterms:\1>/g, ''));
  }
  return zipSync(parts, { mtime: FIRST });
}
