/**
 * Which berkas each row of a list lies in: another row of the list, or a record that is there. A berkas does not lie in another one
 * (domain.md 4.3); a row whose berkas is not found is stored outside of any and told.
 */
import { type AccessUser, can } from '#shared/domain/access/access.ts';
import {
  type FileAsk,
  type FileCandidate,
  type FilesOfList,
  fileFinder,
  fileText,
  listed,
} from '#shared/exchange/records/files-of-list.ts';
import type { FieldChange } from '#shared/exchange/records/update-by-key.ts';
import type { Row } from '#shared/schema/entities.ts';
import type { DaluangDb } from '../../db/database.ts';
import { goneAmong } from '../../db/queries/record-notes.ts';
import type { ImportIssue } from './import-setup.ts';
import { type RecordNames, recordChunks } from './standing-records.ts';

/** A row of the list that becomes a record, or a record. */
export type FileOfRow =
  | { readonly kind: 'row'; readonly row: number; readonly name: string }
  | { readonly kind: 'record'; readonly id: string; readonly name: string };

export interface RowFile {
  /** Null: in none, or none that was found. */
  readonly file: FileOfRow | null;
  readonly issues: readonly ImportIssue[];
}

export const outside: RowFile = { file: null, issues: [] };

/** What a row that others lie in became; null where it is not stored. */
export type FileRow = (FileOfRow & { readonly nested: boolean }) | null;

type IssueCode = Extract<ImportIssue, { field: 'parent' }>['code'];

const told = (code: IssueCode, text: string): RowFile => ({
  file: null,
  issues: [{ severity: 'warning', code, field: 'parent', text }],
});

export const nested = (text: string): RowFile => told('parent.nested', text);

/** `fileRows`: what the rows became that others lie in. */
export async function rowFiles(
  list: FilesOfList,
  fileRows: ReadonlyMap<number, FileRow>,
  records: StoredFiles,
): Promise<ReadonlyMap<number, RowFile>> {
  const elsewhere = [...list.asks.values()].filter(({ found }) => found === null);
  const find = await records.named(elsewhere);
  return new Map(
    [...list.asks].map(([row, ask]): readonly [number, RowFile] => {
      // What holds others, or itself, is a berkas and lies in none.
      if (list.files.has(row) || ask.found === row) return [row, nested(ask.text)];
      const found = ask.found === null ? find(ask) : ask.found === 'several' ? ask.found : (fileRows.get(ask.found) ?? null);
      if (found === null) return [row, told('parent.missing', ask.text)];
      if (found === 'several') return [row, told('parent.several', ask.text)];
      return [row, found.nested ? nested(ask.text) : { file: found, issues: [] }];
    }),
  );
}

/** What a row changes in where its record lies; null where nothing. A cell that is empty leaves it, a dash takes it out. */
export function filedChange(stored: Row<'record'>, nameOf: string, written: string, { file, issues }: RowFile): FieldChange | null {
  if (written === '' || issues.length > 0) return null;
  if ((file?.kind === 'record' ? file.id : null) === stored.parentId && file?.kind !== 'row') return null;
  return { field: 'parent', before: nameOf, after: file?.name ?? '' };
}

export interface StoredFiles {
  /** Finds the berkas of one row among those that all of them name. */
  named(asks: readonly FileAsk[]): Promise<(ask: FileAsk) => Exclude<FileRow, null> | 'several' | null>;
}

/** Records as berkas: those that the person may change, in which something may lie. */
export function storedFiles(db: DaluangDb, user: AccessUser, names: RecordNames): StoredFiles {
  return {
    async named(asks) {
      const wanted = new Set(asks.map(({ text }) => fileText(text)));
      const byId = new Map<string, Row<'record'>>();
      const byNumber = new Map<string, Row<'record'>[]>();
      const usable = (row: Row<'record'>): boolean => !row.void && can(user, 'record.edit', row).allowed;
      for (const row of await db.records.bulkGet([...wanted])) if (row && usable(row)) byId.set(fileText(row.id), row);
      if (byId.size < wanted.size) {
        for await (const rows of recordChunks(db)) {
          for (const row of rows) {
            const number = row.fileNumber === null || row.itemNumber !== null || row.parentId !== null ? '' : fileText(row.fileNumber);
            if (wanted.has(number) && usable(row)) listed(byNumber, number).push(row);
          }
        }
      }
      const all = [...byId.values(), ...[...byNumber.values()].flat()];
      const gone = await goneAmong(
        db,
        all.map(({ id }) => id),
      );
      const codes = await db.rows('classCode').bulkGet([...new Set(all.flatMap(({ classCodeId }) => classCodeId ?? []))]);
      const codeOf = new Map(codes.flatMap((code) => (code ? [[code.id, code.code] as const] : [])));
      const isThere = (row: Row<'record'>): boolean => !gone.has(row.id);
      const fileOf = ({ id, description, parentId }: Row<'record'>): Exclude<FileRow, null> => ({
        ...{ kind: 'record', id, name: description },
        nested: parentId !== null,
      });
      const candidate = (row: Row<'record'>): FileCandidate<Exclude<FileRow, null>> => ({
        is: fileOf(row),
        unit: names.unitOf(row.unitId),
        classCode: codeOf.get(row.classCodeId ?? '') ?? '',
      });
      const numbered = fileFinder((text) => (byNumber.get(text) ?? []).filter(isThere).map(candidate));
      return (ask) => {
        const own = byId.get(fileText(ask.text));
        if (own) return isThere(own) ? fileOf(own) : null;
        return numbered(ask);
      };
    },
  };
}
