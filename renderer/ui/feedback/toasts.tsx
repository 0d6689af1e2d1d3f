import { CircleCheck, TriangleAlert, X } from 'lucide-react';
import { createContext, type ReactNode, useCallback, useContext, useEffect, useRef, useState } from 'react';
import { Icon } from '../parts/icon.tsx';
import { useText } from '../use-text.ts';
import { shownMs, type Toast, type ToastMessage, withoutToast, withToast } from './toast-list.ts';
import css from './toasts.module.css';

export type ShowToast = (message: ToastMessage) => void;

const ToastContext = createContext<ShowToast | null>(null);

/** Says what was done, with a way to undo it. What must not be missed is a banner, not a toast. */
export function Toasts({ children }: { readonly children: ReactNode }) {
  const t = useText('ui');
  const [toasts, setToasts] = useState<readonly Toast[]>([]);
  const nextId = useRef(1);
  const show = useCallback<ShowToast>((message) => {
    const id = nextId.current++;
    setToasts((old) => withToast(old, { ...message, id }));
  }, []);
  const drop = useCallback((id: number) => setToasts((old) => withoutToast(old, id)), []);
  return (
    <ToastContext value={show}>
      {children}
      <section className={css.region} aria-label={t('notifications')} aria-live="polite">
        {toasts.map((toast) => (
          <ToastLine key={toast.id} toast={toast} onDrop={drop} />
        ))}
      </section>
    </ToastContext>
  );
}

export function useToast(): ShowToast {
  const show = useContext(ToastContext);
  if (!show) throw new Error('useToast needs <Toasts> above it');
  return show;
}

/** Waits while it is looked at: under the pointer or with the focus inside it does not go. */
export function ToastLine({ toast, onDrop }: { readonly toast: Toast; readonly onDrop: (id: number) => void }) {
  const t = useText('ui');
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(() => onDrop(toast.id), shownMs(toast));
    return () => clearTimeout(timer);
  }, [held, toast, onDrop]);
  const late = toast.tone === 'late';
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hovering and focus only hold the clock
    <div
      className={late ? `${css.toast} ${css.late}` : css.toast}
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <Icon of={late ? TriangleAlert : CircleCheck} small />
      <span className={css.words}>{toast.text}</span>
      {toast.action && (
        <button
          type="button"
          className={css.button}
          onClick={() => {
            onDrop(toast.id);
            toast.action?.run();
          }}
        >
          {toast.action.label}
        </button>
      )}
      <button type="button" className={css.close} aria-label={t('close')} onClick={() => onDrop(toast.id)}>
        <Icon of={X} small />
      </button>
    </div>
  );
}
