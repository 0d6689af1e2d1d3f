import { Archive, ShieldCheck } from 'lucide-react';
import { useGo } from '#renderer/state/use-go.ts';
import { type Fact, Facts } from '#renderer/ui/detail/record-parts.tsx';
import { PanelSection, Scroll } from '#renderer/ui/frame/page.tsx';
import { Button } from '#renderer/ui/parts/button.tsx';
import { Tag } from '#renderer/ui/parts/tag.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { formatNumber } from '#shared/i18n/format.ts';
import { PATH_SIGN } from '#shared/lib/path-text.ts';
import type { Row } from '#shared/schema/entities.ts';
import { securityLabels } from '../../record-labels.ts';
import css from '../import.module.css';
import { pathOf } from './code-tree.ts';
import { useRuleText } from './use-rule-text.ts';

interface Props {
  readonly code: Row<'classCode'>;
  readonly codes: readonly Row<'classCode'>[];
}

/** One code with its rule: as the list prints it, and as the program reads it. */
export function CodeRule({ code, codes }: Props) {
  const t = useText('importing');
  const archive = useText('archive');
  const locale = useLocale();
  const go = useGo();
  const text = useRuleText()(code);
  const path = pathOf(code, new Map(codes.map((one) => [one.code, one])));
  const below = codes.filter(({ parentCode }) => parentCode === code.code).length;
  const years = (count: number) => ({ count, years: formatNumber(count, locale, Number.isInteger(count) ? 0 : 1) });

  const facts: Fact[] = code.heading
    ? [{ id: 'kind', label: t('kind'), value: t('headingKind') }]
    : [
        { id: 'active', label: t('fieldActive'), value: <Printed text={text.active} read={activeRead()} /> },
        {
          id: 'inactive',
          label: t('fieldInactive'),
          value: (
            <Printed text={text.inactive} read={code.inactiveYears === null ? null : t('yearsAfterActive', years(code.inactiveYears))} />
          ),
        },
        {
          id: 'disposition',
          label: t('fieldDisposition'),
          value: <Printed text={text.disposition} read={code.dispositionKind ? archive(code.dispositionKind) : null} />,
        },
        { id: 'security', label: t('fieldSecurity'), value: code.securityText ?? t('notSaid') },
      ];
  function activeRead(): string | null {
    if (code.activeYears === null) return null;
    return code.activeTrigger === null
      ? t('yearsFromRecord', years(code.activeYears))
      : t('yearsFromEvent', { ...years(code.activeYears), event: code.activeTrigger });
  }
  return (
    <Scroll label={code.code}>
      <PanelSection title={path.length > 0 ? path.map((one) => one.code).join(PATH_SIGN) : t('topLevel')}>
        <div className={css.ruleHead}>
          <span className={css.ruleCode}>{code.code}</span>
          {code.securityClass && (
            <Tag icon={ShieldCheck} tone={code.securityClass === 'open' ? 'done' : 'soon'}>
              {archive(securityLabels[code.securityClass])}
            </Tag>
          )}
        </div>
        <p className={css.ruleTitle}>{code.title ?? <span className={css.quiet}>{t('noTitle')}</span>}</p>
        {path.some(({ title }) => title !== null) && (
          <ol className={css.rulePath}>
            {path.map((one) => (
              <li key={one.code}>
                <b>{one.code}</b> {one.title}
              </li>
            ))}
          </ol>
        )}
      </PanelSection>
      <PanelSection title={t('rule')}>
        <Facts facts={facts} />
      </PanelSection>
      <PanelSection title={t('origin')}>
        <Facts
          facts={[
            ...(code.sourceRow === null ? [] : [{ id: 'row', label: t('sourceRow'), value: formatNumber(code.sourceRow, locale) }]),
            ...(below === 0 ? [] : [{ id: 'below', label: t('codesBelow'), value: formatNumber(below, locale) }]),
          ]}
        />
        <div>
          <Button icon={Archive} onClick={() => go(`/arsip?f.class=${encodeURIComponent(code.id)}`)}>
            {t('treeRecords')}
          </Button>
        </div>
      </PanelSection>
    </Scroll>
  );
}

/** What stands in the list, and under it what it is taken to mean. */
const Printed = ({ text, read }: { readonly text: string; readonly read: string | null }) => (
  <>
    {text}
    {read && read.toLowerCase() !== text.toLowerCase() && <small className={css.read}>{read}</small>}
  </>
);
