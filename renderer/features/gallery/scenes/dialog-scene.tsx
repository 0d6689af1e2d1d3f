import { useEffect, useState } from 'react';
import { ChoiceDialog } from '#renderer/ui/dialog/choice-dialog.tsx';
import { ConfirmDialog, DangerDialog } from '#renderer/ui/dialog/confirm-dialog.tsx';
import { DerivationDialog } from '#renderer/ui/dialog/derivation-dialog.tsx';
import { useToast } from '#renderer/ui/feedback/toasts.tsx';
import { PageHead, Pane, PanelSection, Split } from '#renderer/ui/frame/page.tsx';
import { CommandPalette } from '#renderer/ui/palette/command-palette.tsx';
import { KeyHelp } from '#renderer/ui/palette/key-help.tsx';
import { Button } from '#renderer/ui/parts/button.tsx';
import { caseWords, derivation } from '../samples/cases.ts';
import { findCases } from '../samples/palette.ts';
import { dialogWords as words } from '../samples/parts.ts';
import { SceneFrame } from './scene-frame.tsx';
import css from './scenes.module.css';

export type DialogName = 'confirm' | 'danger' | 'choice' | 'derivation' | 'palette' | 'keys';

const nothing = () => {};
const names: readonly { readonly id: DialogName; readonly label: string }[] = [
  { id: 'confirm', label: words.confirm },
  { id: 'danger', label: words.danger },
  { id: 'choice', label: words.choice },
  { id: 'derivation', label: words.derivation },
  { id: 'palette', label: words.palette },
  { id: 'keys', label: words.keys },
];

/** Every dialog, one of them open from the start, and the toasts. */
export function DialogScene({ opened }: { readonly opened?: DialogName | undefined }) {
  const [open, setOpen] = useState<DialogName>();
  const toast = useToast();
  const close = () => setOpen(undefined);
  // After the screen below has put its keys in force, as it is when a person opens one.
  useEffect(() => setOpen(opened), [opened]);
  useEffect(() => {
    toast({ text: words.toast, action: { label: words.undo, run: nothing } });
    toast({ text: words.toastLate, tone: 'late' });
  }, [toast]);
  return (
    <SceneFrame section="loans">
      <PageHead title={words.title} />
      <Split>
        <Pane>
          <PanelSection title={words.title}>
            <div className={css.row}>
              {names.map((name) => (
                <Button key={name.id} onClick={() => setOpen(name.id)}>
                  {name.label}
                </Button>
              ))}
            </div>
          </PanelSection>
        </Pane>
      </Split>
      <ConfirmDialog open={open === 'confirm'} title={words.confirm} confirmLabel={words.confirmDo} onConfirm={close} onClose={close}>
        {words.confirmText}
      </ConfirmDialog>
      <DangerDialog
        open={open === 'danger'}
        title={words.danger}
        warning={words.dangerWarning}
        confirmLabel={words.dangerDo}
        onConfirm={close}
        onClose={close}
      >
        {caseWords.meta}
      </DangerDialog>
      <ChoiceDialog
        open={open === 'choice'}
        title={words.choice}
        text={words.choiceText}
        onClose={close}
        choices={[
          { id: 'open', label: words.choiceOpen, tone: 'primary', allowed: true, run: close },
          { id: 'new', label: words.choiceNew, allowed: true, run: close },
        ]}
      />
      <DerivationDialog open={open === 'derivation'} intro={words.derivationIntro} days={derivation} onPrint={nothing} onClose={close} />
      <CommandPalette open={open === 'palette'} onClose={close} fixed={[]} source={findCases} />
      <KeyHelp open={open === 'keys'} onClose={close} />
    </SceneFrame>
  );
}
