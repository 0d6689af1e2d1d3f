/** A page of the sheet as a picture of this window. */
export interface DrawnPage {
  readonly address: string;
  readonly number: number;
}

/** The picture shows a secret: it goes as soon as it is no longer looked at. */
export function forgetPages(pages: readonly DrawnPage[]): void {
  for (const page of pages) URL.revokeObjectURL(page.address);
}
