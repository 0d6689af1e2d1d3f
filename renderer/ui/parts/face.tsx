import css from './face.module.css';

/** "Andi Kurnia" -> "AK". */
export const initials = (name: string): string => {
  const words = name.trim().split(/\s+/u);
  return [words[0], words.length > 1 ? words.at(-1) : ''].map((word) => word?.[0]?.toUpperCase() ?? '').join('');
};

/** A person as initials in a circle; the name always stands beside it. */
export function Face({ name, size = 'small' }: { readonly name: string; readonly size?: 'small' | 'medium' | 'large' }) {
  return (
    <span className={size === 'small' ? css.face : `${css.face} ${css[size]}`} aria-hidden="true">
      {initials(name)}
    </span>
  );
}
