/** What the vault takes and why it refuses, in the words of the screen. */

/** What the vault takes, as the dialog of the system wants it. */
export const acceptedFiles = '.pdf,.jpg,.jpeg,.png,.docx,.xlsx';

export const fileErrors = {
  tooLarge: 'fileTooLarge',
  diskFull: 'fileDiskFull',
  unreadable: 'fileUnreadable',
  missing: 'fileMissing',
  damaged: 'fileDamaged',
  typeNotAllowed: 'fileType',
} as const;
