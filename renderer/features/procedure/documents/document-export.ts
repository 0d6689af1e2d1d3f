/** The register of SOPs and forms as a file. */

import type { FileColumn } from '#renderer/cases/table-file.ts';
import type { DocumentFile } from '#renderer/db/queries/documents.ts';
import { type DocumentText, documentStateWords, kindWords, partyText } from './document-words.ts';

export const documentColumns = (t: DocumentText): readonly FileColumn<{ readonly file: DocumentFile }>[] => {
  const shown = ({ inForce, revisions }: DocumentFile) => (inForce ?? revisions[0])?.row;
  return [
    { label: t('number'), text: ({ file }) => file.row.number },
    { label: t('name'), text: ({ file }) => file.row.title },
    { label: t('kind'), text: ({ file }) => t(kindWords[file.row.kind]) },
    { label: t('belongsTo'), text: ({ file }) => file.sop?.number },
    { label: t('colState'), text: ({ file }) => t(documentStateWords[file.state]) },
    { label: t('revisionNumber'), text: ({ file }) => shown(file)?.revision },
    { label: t('effectiveOn'), text: ({ file }) => shown(file)?.effectiveOn },
    { label: t('approvedBy'), text: ({ file }) => partyText(shown(file)?.approvedBy ?? null) },
    {
      label: t('copies'),
      text: ({ file }) =>
        file.copies
          .filter(({ returnedOn }) => returnedOn === null)
          .map(({ unit, receiver, on }) => `${unit} (${receiver.name}, ${on})`)
          .join('; '),
    },
    { label: t('withdrawOn'), text: ({ file }) => file.row.withdrawnOn },
  ];
};
