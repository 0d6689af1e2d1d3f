/** The program's own addresses. The origin names the database, so it never changes. */
export const SCHEME = 'app';
export const WINDOW_ORIGIN = 'app://daluang';
export const WINDOW_ADDRESS = `${WINDOW_ORIGIN}/index.html`;
/** Stored papers for the print window: an origin of their own, with nothing but PDFs. */
export const PAPER_HOST = 'kertas';

export const paperAddress = (hash: string): string => `${SCHEME}://${PAPER_HOST}/${hash}.pdf`;
