export interface ToastMessage {
  readonly text: string;
  readonly tone?: 'plain' | 'late';
  /** "Urungkan" and the like; taking it closes the toast. */
  readonly action?: { readonly label: string; readonly run: () => void };
}

export interface Toast extends ToastMessage {
  readonly id: number;
}

/** More than three at once nobody reads; the oldest goes. */
const MOST = 3;

export const withToast = (toasts: readonly Toast[], toast: Toast): readonly Toast[] => [...toasts, toast].slice(-MOST);

export const withoutToast = (toasts: readonly Toast[], id: number): readonly Toast[] => toasts.filter((toast) => toast.id !== id);

/** What can be undone or went wrong stays longer. */
export const shownMs = (toast: ToastMessage): number => (toast.tone === 'late' ? 15_000 : toast.action ? 10_000 : 5000);
