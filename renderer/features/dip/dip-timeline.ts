/** What happened to an entry, newest first, each with who and when. */
import type { DipFile } from '#renderer/db/queries/dip.ts';
import type { TimelineEvent } from '#renderer/ui/detail/timeline.tsx';
import { type DipEvent, parseDipEvent } from '#shared/domain/dip/dip-events.ts';
import { formatDate, formatInstant, type Locale } from '#shared/i18n/format.ts';
import type { OfficeZone } from '#shared/lib/civil-time.ts';
import { basisText, type DipText } from './dip-words.ts';

interface Words {
  readonly t: DipText;
  readonly locale: Locale;
  readonly zone: OfficeZone;
  readonly people: ReadonlyMap<string, string>;
}

export const dipTimeline = (file: DipFile, { t, locale, zone, people }: Words): readonly TimelineEvent[] =>
  file.events.toReversed().flatMap((row): TimelineEvent[] => {
    const event = parseDipEvent(row);
    if (!event.ok) return [];
    const ignored = file.ignored.has(row.id);
    const what = words(event.value, t, locale);
    return [
      {
        id: row.id,
        when: formatInstant(row.at, zone, locale),
        who: (row.personId && people.get(row.personId)) || t('someone'),
        what: ignored ? t('tlIgnored', { what }) : what,
        ...(row.kind === 'announced' || row.kind === 'withdrawn' ? { signal: true } : {}),
      },
    ];
  });

function words(event: DipEvent, t: DipText, locale: Locale): string {
  switch (event.kind) {
    case 'listed': {
      const data = { class: t(`class_${event.data.class}`) };
      return event.data.basis ? t('tlListedBasis', { ...data, basis: basisText(t, event.data.basis, locale) }) : t('tlListed', data);
    }
    case 'announced': {
      const { channel, address, time } = event.data;
      const date = [formatDate(event.on, locale), time?.replace(':', '.')].filter(Boolean).join(', ');
      return t('tlAnnounced', { date, channel: t(`channel_${channel}`), address });
    }
    case 'reclassified': {
      const { reason, basis } = event.data;
      const said = t('tlReclassified', { class: t(`class_${event.data.class}`), reason });
      return basis ? `${said}. ${t('tlBased', { basis: basisText(t, basis, locale) })}` : said;
    }
    case 'based':
      return t('tlBased', { basis: basisText(t, event.data.basis, locale) });
    case 'corrected':
      return t('tlCorrected', { fields: event.data.fields.map((field) => fieldText(t, field)).join(', ') });
    case 'withdrawn':
      return t('tlWithdrawn', { reason: event.data.reason });
    case 'restored':
      return t('tlRestored', { reason: event.data.reason });
  }
}

const fieldWords: Readonly<Record<string, Parameters<DipText>[0]>> = {
  summary: 'element_summary',
  topic: 'colTopic',
  unitId: 'fieldUnit',
  controller: 'element_controller',
  responsible: 'element_responsible',
  madeOn: 'element_madeOn',
  madeAt: 'element_madeAt',
  forms: 'element_forms',
  retentionActive: 'fieldRetentionActive',
  retentionInactive: 'fieldRetentionInactive',
  link: 'factLink',
  records: 'fieldRecords',
};

/** The label of a stored field, as a word within a sentence. */
export function fieldText(t: DipText, field: string): string {
  const key = fieldWords[field];
  return key ? t(key).toLowerCase() : field;
}
