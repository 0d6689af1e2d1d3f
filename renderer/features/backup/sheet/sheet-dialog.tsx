import { KeyRound, Printer, Save, ShieldCheck } from 'lucide-react';
import { useState } from 'react';
import { useServices } from '#renderer/state/services.ts';
import { DialogFrame } from '#renderer/ui/dialog/choice-dialog.tsx';
import { Tick } from '#renderer/ui/form/tick.tsx';
import { Banner } from '#renderer/ui/parts/banner.tsx';
import { Button } from '#renderer/ui/parts/button.tsx';
import { Icon } from '#renderer/ui/parts/icon.tsx';
import { type Text, useText } from '#renderer/ui/use-text.ts';
import { troubleWords } from '../error-words.ts';
import { TypedLine } from '../typed-line.tsx';
import { PrintRoot, printPages } from './print-root.tsx';
import css from './sheet.module.css';
import { proofMatches } from './sheet-model.ts';
import { type SheetState, useSheet } from './use-sheet.ts';

/** First use: keys, the sheet on paper, and the proof that the paper can be read. Until then no backup starts. */
export function SheetDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useText('backup');
  const ui = useText('ui');
  const { platform } = useServices();
  const { state, make } = useSheet();
  const [typed, setTyped] = useState('');
  const [sealed, setSealed] = useState(false);
  const [wrong, setWrong] = useState(false);
  const [leaving, setLeaving] = useState(false);

  const close = () => (state.step === 'shown' ? setLeaving(true) : onClose());
  const confirm = (secret: string) => {
    if (!proofMatches(typed, secret)) return setWrong(true);
    platform.backup.confirmSheet().then(onClose, reportError);
  };
  const foot =
    state.step === 'shown' ? (
      <>
        <Button tone="primary" disabled={!sealed || typed.trim() === ''} onClick={() => confirm(state.secret)}>
          {t('sheetConfirm')}
        </Button>
        <Button tone="text" onClick={close}>
          {ui('cancel')}
        </Button>
      </>
    ) : (
      <>
        {state.step !== 'failed' && (
          <Button tone="primary" icon={KeyRound} busy={state.step === 'making'} autoFocus onClick={make}>
            {t(state.step === 'making' ? 'sheetMaking' : 'sheetBegin')}
          </Button>
        )}
        <Button tone="text" disabled={state.step === 'making'} onClick={close}>
          {ui(state.step === 'failed' ? 'close' : 'cancel')}
        </Button>
      </>
    );

  return (
    <>
      <DialogFrame
        open
        title={t('sheetTitle')}
        onClose={close}
        foot={foot}
        width={state.step === 'shown' ? 'lg' : 'sm'}
        busy={state.step === 'making'}
      >
        {state.step === 'failed' && <Failed trouble={state.trouble} />}
        {(state.step === 'intro' || state.step === 'making') && <Intro />}
        {state.step === 'shown' && (
          <div className={css.two}>
            <Preview pages={state.pages} paper={state.paper} />
            <div className={css.steps}>
              <Paperwork bytes={state.bytes} />
              <TypedLine
                label={t('sheetProof')}
                help={t('sheetProofHelp')}
                error={wrong ? t('sheetProofWrong') : undefined}
                value={typed}
                onChange={(value) => {
                  setTyped(value);
                  setWrong(false);
                }}
              />
              <label className={css.sealed} htmlFor="sheet-sealed">
                <Tick id="sheet-sealed" checked={sealed} onChange={(event) => setSealed(event.target.checked)} />
                {t('sheetSealed')}
              </label>
            </div>
          </div>
        )}
      </DialogFrame>
      <DialogFrame
        open={leaving}
        title={t('sheetLeave')}
        onClose={() => setLeaving(false)}
        foot={
          <>
            <Button tone="primary" autoFocus onClick={() => setLeaving(false)}>
              {t('sheetLeaveStay')}
            </Button>
            <Button tone="text" onClick={onClose}>
              {t('sheetLeaveClose')}
            </Button>
          </>
        }
      >
        {t('sheetLeaveText')}
      </DialogFrame>
    </>
  );
}

function Intro() {
  const t = useText('backup');
  const { platform } = useServices();
  return (
    <div className={css.intro}>
      <p>{t('sheetIntro')}</p>
      <ul className={css.points}>
        {(
          [
            [KeyRound, 'sheetIntro1'],
            [ShieldCheck, 'sheetIntro2'],
            [Printer, 'sheetIntro3'],
          ] as const
        ).map(([icon, words]) => (
          <li key={words}>
            <Icon of={icon} />
            {t(words)}
          </li>
        ))}
      </ul>
      <p className={css.quiet}>{t(`officeKey_${platform.secrets.protection}`)}</p>
    </div>
  );
}

function Preview({ pages, paper }: Pick<Extract<SheetState, { step: 'shown' }>, 'pages' | 'paper'>) {
  const t = useText('backup');
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section className={css.preview} tabIndex={0} aria-label={t('sheetPreview')}>
        {pages.map((page) => (
          <img key={page.number} src={page.address} alt={t('sheetPage', { page: page.number, pages: pages.length })} />
        ))}
      </section>
      <PrintRoot pages={pages} paper={paper} />
    </>
  );
}

/** Print, or save where the printer is elsewhere. */
function Paperwork({ bytes }: { readonly bytes: Uint8Array }) {
  const t = useText('backup');
  const { platform } = useServices();
  const [said, setSaid] = useState('');
  const print = () => {
    printPages().catch(reportError);
  };
  const save = () => {
    platform.files.saveAs(bytes, 'lembar-pemulihan.pdf', 'application/pdf').then((saved) => {
      if (!saved.ok) return setSaid(t('sheetSaveFailed'));
      return saved.value === null ? undefined : setSaid(t('sheetSaved', { name: saved.value }));
    }, reportError);
  };
  return (
    <div className={css.intro}>
      <div className={css.row}>
        <Button tone="primary" icon={Printer} autoFocus onClick={print}>
          {t('sheetPrint')}
        </Button>
        <Button icon={Save} onClick={save}>
          {t('sheetSave')}
        </Button>
      </div>
      <p className={css.quiet} role="status">
        {said || t('sheetSaveWarn')}
      </p>
    </div>
  );
}

function Failed({ trouble }: { readonly trouble: Extract<SheetState, { step: 'failed' }>['trouble'] }) {
  const t = useText('backup');
  const words = trouble.code === 'pdf' ? { title: t('sheetFailedTitle'), text: pdfText(trouble.cause, t) } : troubleWords(trouble, t);
  return (
    <Banner tone="late" title={words.title} live>
      {words.text}
    </Banner>
  );
}

const pdfText = (
  cause: Extract<Extract<SheetState, { step: 'failed' }>['trouble'], { code: 'pdf' }>['cause'],
  t: Text<'backup'>,
): string => (cause.code === 'missingGlyph' ? t('sheetGlyphs', { glyphs: cause.character }) : t('sheetPdfFailed', { code: cause.code }));
