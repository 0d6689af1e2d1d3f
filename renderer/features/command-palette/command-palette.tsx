interface Props {
  readonly open: boolean;
  readonly onClose: () => void;
}
export function CommandPalette(_props: Props) {
  return null;
}
