import css from './backup.module.css';

/** The sheet in small: a page with a code on it. */
export const SheetSign = () => (
  <svg className={css.sheetSign} viewBox="0 0 56 72" aria-hidden="true">
    <path className={css.signPage} d="M1 1h40l14 14v56H1z" />
    <path className={css.signFold} d="M41 1v14h14" />
    <path className={css.signLine} d="M9 12h22M9 18h16" />
    <path
      className={css.signCode}
      d="M10 28h12v12H10zM26 28h6v6h-6zM36 28h10v12H36zM28 38h4v6h-4zM10 46h8v8h-8zM22 48h10v8H22zM38 46h8v10h-8z"
    />
    <path className={css.signDash} d="M9 63h38" />
  </svg>
);
