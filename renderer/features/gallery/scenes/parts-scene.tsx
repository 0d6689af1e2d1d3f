import { Archive, Plus, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { PageHead, Pane, PanelSection, Scroll, Split } from '#renderer/ui/frame/page.tsx';
import { ActionButton, ActionMenu } from '#renderer/ui/parts/action-button.tsx';
import { Banner } from '#renderer/ui/parts/banner.tsx';
import { Button } from '#renderer/ui/parts/button.tsx';
import { EmptyState } from '#renderer/ui/parts/empty-state.tsx';
import { Face } from '#renderer/ui/parts/face.tsx';
import { Kbd } from '#renderer/ui/parts/kbd.tsx';
import { StatTile, StatTiles } from '#renderer/ui/parts/stat-tile.tsx';
import { Tabs } from '#renderer/ui/parts/tabs.tsx';
import { StampNumber, Tag } from '#renderer/ui/parts/tag.tsx';
import { views } from '../samples/cases.ts';
import { person } from '../samples/frame.ts';
import { banners, tags, tiles, partWords as words } from '../samples/parts.ts';
import { recordWords } from '../samples/records.ts';
import { SceneFrame } from './scene-frame.tsx';
import css from './scenes.module.css';

const nothing = () => {};
const waiting = { id: 'wait', label: words.disabled, allowed: false, reason: words.reason, run: nothing };

/** The small parts beside each other. */
export function PartsScene() {
  const [view, setView] = useState('open');
  return (
    <SceneFrame section="dip">
      <PageHead title={words.title} />
      <Split stack>
        <Pane>
          <Scroll label={words.title}>
            <PanelSection title={words.buttons}>
              <div className={css.row}>
                <Button tone="primary" icon={Plus} keyHint="Alt+N">
                  {words.primary}
                </Button>
                <Button>{words.plain}</Button>
                <Button tone="text" icon={Undo2}>
                  {words.text}
                </Button>
                <ActionButton action={waiting} />
                <Button tone="primary" busy>
                  {words.busy}
                </Button>
                <ActionMenu actions={[waiting, { ...waiting, id: 'ok', allowed: true }]} />
              </div>
              <div className={css.row}>
                <Button tone="primary" big keyHint="Ctrl+Enter">
                  {words.primary}
                </Button>
                <Button big>{words.plain}</Button>
                <Button tone="text" big>
                  {words.text}
                </Button>
                <Kbd>Ctrl K</Kbd>
                <Face name={person.name} />
                <Face name={person.name} size="medium" />
              </div>
            </PanelSection>
            <PanelSection title={words.tags} count={tags.length}>
              <div className={css.row}>
                {tags.map((tag) => (
                  <Tag key={tag.text} tone={tag.tone} icon={tag.icon}>
                    {tag.text}
                  </Tag>
                ))}
              </div>
            </PanelSection>
            <PanelSection title={words.numbers}>
              <div className={css.row}>
                <StampNumber>{words.final}</StampNumber>
                <StampNumber final={false}>{words.next}</StampNumber>
              </div>
            </PanelSection>
            <Tabs label={words.title} items={views} current={view} onChange={setView} />
            <PanelSection title={words.tiles}>
              <StatTiles>
                {tiles.map(({ id, ...tile }) => (
                  <StatTile key={id} {...tile} href="#/galeri/kasus" />
                ))}
              </StatTiles>
            </PanelSection>
          </Scroll>
        </Pane>
        <Pane>
          <Scroll label={words.banners}>
            <PanelSection title={words.banners}>
              <div className={css.column}>
                {banners.map((banner) => (
                  <Banner key={banner.title} tone={banner.tone} title={banner.title}>
                    {banner.text}
                  </Banner>
                ))}
              </div>
            </PanelSection>
            <EmptyState
              icon={Archive}
              title={recordWords.emptyTitle}
              actions={[{ id: 'add', label: recordWords.add, icon: Plus, key: 'Alt+N', tone: 'primary', allowed: true, run: nothing }]}
            >
              {recordWords.emptyText}
            </EmptyState>
          </Scroll>
        </Pane>
      </Split>
    </SceneFrame>
  );
}
