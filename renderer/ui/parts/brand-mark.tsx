/** The sign of the product: a sheet of bark paper with its lattice of fibres. */
export function BrandMark({ size = 24, ground = 'var(--rail)' }: { readonly size?: number; readonly ground?: string }) {
  return (
    <svg viewBox="0 0 24 24" width={size} height={size} aria-hidden="true" style={{ flex: 'none' }}>
      <rect x="3" y="2" width="18" height="20" rx="3" fill="var(--stamp)" />
      <path d="M7 7h10M7 11h10M7 15h6M9.5 5v13M14.5 5v9" stroke={ground} strokeWidth="1.5" strokeLinecap="round" fill="none" />
    </svg>
  );
}
