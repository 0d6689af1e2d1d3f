import { ImageUp, Trash2 } from 'lucide-react';
import { useRef, useState } from 'react';
import { changeSettings } from '#renderer/commands/office/change-settings.ts';
import { LOGO_SETTING, logoAddress, logoSetting, officeLogo } from '#renderer/pdf/parts/office-logo.ts';
import { useOffice } from '#renderer/state/office.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { FormSection } from '#renderer/ui/form/field.tsx';
import { Banner } from '#renderer/ui/parts/banner.tsx';
import { Button } from '#renderer/ui/parts/button.tsx';
import { useText } from '#renderer/ui/use-text.ts';
import { useSave } from '../use-save.ts';
import css from './logo.module.css';
import { shrinkPicture } from './shrink-picture.ts';

/** The arms of the letterhead, saved as soon as they are chosen: there is nothing else to fill in. */
export function LogoSection() {
  const t = useText('settings');
  const ctx = useCommandContext();
  const { settings } = useOffice();
  const save = useSave();
  const chooser = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const address = logoAddress(officeLogo(settings));

  const keep = async (value: string | null) => {
    const refused = await save.run(changeSettings(ctx, { [LOGO_SETTING]: value }));
    setRefusal(refused?.form ? save.errorText(refused.form) : null);
  };
  const choose = async (file: File) => {
    const jpeg = await shrinkPicture(file);
    await (jpeg ? keep(logoSetting(jpeg)) : setRefusal(t('logoNoPicture', { name: file.name })));
  };
  const run = (work: Promise<void>) => {
    setBusy(true);
    work.finally(() => setBusy(false)).catch(reportError);
  };
  return (
    <FormSection title={t('logo')} note={t('logoNote')}>
      {refusal && <Banner tone="late" title={refusal} live />}
      <div className={css.row}>
        {address ? <img src={address} alt={t('logo')} /> : <span className={css.none}>{t('logoNone')}</span>}
        <Button icon={ImageUp} busy={busy} onClick={() => chooser.current?.click()}>
          {t(address ? 'logoReplace' : 'logoChoose')}
        </Button>
        {address && (
          <Button icon={Trash2} busy={busy} onClick={() => run(keep(null))}>
            {t('logoRemove')}
          </Button>
        )}
        <input
          ref={chooser}
          type="file"
          hidden
          accept=".png,.jpg,.jpeg"
          aria-label={t('logoChoose')}
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            if (file) run(choose(file));
            event.target.value = '';
          }}
        />
      </div>
    </FormSection>
  );
}
