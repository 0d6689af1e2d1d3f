import { useMemo, useState } from 'react';
import { type TableKind, tableFile, tableTypes } from '#renderer/cases/table-file.ts';
import { useSaveFile } from '#renderer/cases/use-save-file.ts';
import { DialogFrame } from '#renderer/ui/dialog/choice-dialog.tsx';
import { Grow } from '#renderer/ui/frame/page.tsx';
import { Button } from '#renderer/ui/parts/button.tsx';
import { Tabs } from '#renderer/ui/parts/tabs.tsx';
import { usePaperText, useText } from '#renderer/ui/use-text.ts';
import { objectionColumns, type PublishedColumn, requestColumns } from './published-columns.ts';
import css from './reports.module.css';
import type { Published } from './use-report.ts';

interface Props {
  /** "Juni 2026". */
  readonly period: string;
  readonly published: () => Published;
  readonly onClose: () => void;
}

/** Shows the registers of a period as they may be announced, whole, before they are saved. The file is Indonesian whatever the language of the screen. */
export function PublishDialog({ period, published, onClose }: Props) {
  const t = useText('published');
  const tu = useText('ui');
  const paper = usePaperText('published');
  const saveFile = useSaveFile();
  const [register, setRegister] = useState<'requests' | 'objections'>('requests');
  const { requests, objections } = useMemo(published, [published]);
  const hidden = requests.reduce((sum, request) => sum + request.hidden, 0);
  const asked = register === 'requests';
  const empty = (asked ? requests : objections).length === 0;

  const save = (kind: TableKind) => () => {
    const name = paper(asked ? 'fileRequests' : 'fileObjections', { period });
    const bytes = asked
      ? tableFile(kind, name, requestColumns(paper, 'id'), requests)
      : tableFile(kind, name, objectionColumns(paper, 'id'), objections);
    saveFile({ bytes, name: `${name}.${kind}`, mediaType: tableTypes[kind] }).catch(reportError);
  };
  return (
    <DialogFrame
      open
      title={t('title', { period })}
      onClose={onClose}
      width="lg"
      scrolls
      foot={
        <>
          <Button tone="primary" disabled={empty} onClick={save('xlsx')}>
            {t('saveXlsx')}
          </Button>
          <Button disabled={empty} onClick={save('csv')}>
            {t('saveCsv')}
          </Button>
          <Grow />
          <Button tone="text" onClick={onClose}>
            {tu('close')}
          </Button>
        </>
      }
    >
      <p>{t('text')}</p>
      <div className={css.published}>
        <Tabs
          label={t('register')}
          current={register}
          items={[
            { id: 'requests', label: t('requests'), count: requests.length },
            { id: 'objections', label: t('objections'), count: objections.length },
          ]}
          onChange={(id) => setRegister(id === 'objections' ? 'objections' : 'requests')}
        />
        {asked && hidden > 0 && <span>{t('hidden', { count: hidden })}</span>}
      </div>
      {empty && <p>{t('none')}</p>}
      {!empty && asked && <Announced label={t('requests')} columns={requestColumns(paper, 'id')} rows={requests} />}
      {!empty && !asked && <Announced label={t('objections')} columns={objectionColumns(paper, 'id')} rows={objections} />}
    </DialogFrame>
  );
}

interface TableProps<Row> {
  readonly label: string;
  readonly columns: readonly PublishedColumn<Row>[];
  readonly rows: readonly Row[];
}

function Announced<Row extends { readonly number: string }>({ label, columns, rows }: TableProps<Row>) {
  return (
    <table className={`${css.table} ${css.announced}`} aria-label={label}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.id} scope="col">
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.number}>
            {columns.map((column) => (
              <td key={column.id}>{column.text(row)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
