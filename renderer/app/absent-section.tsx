import { PageHead } from '#renderer/ui/frame/page.tsx';
import { EmptyState } from '#renderer/ui/parts/empty-state.tsx';
import { useText } from '#renderer/ui/use-text.ts';
import type { MessageKey } from '#shared/i18n/catalogue.ts';
import type { Section } from './sections.ts';

/** A section that this version does not have: it says so instead of showing something empty. */
export function AbsentSection({ section, text }: { readonly section: Section; readonly text: MessageKey<'app'> }) {
  const t = useText('app');
  return (
    <>
      <PageHead title={t(section.label)} />
      <EmptyState icon={section.icon} title={t('absentTitle')}>
        {t(text)}
      </EmptyState>
    </>
  );
}
