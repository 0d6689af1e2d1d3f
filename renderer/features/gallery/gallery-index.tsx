import { Image } from 'lucide-react';
import { PageHead, Pane, PanelSection, Scroll, Split } from '#renderer/ui/frame/page.tsx';
import { StatTile } from '#renderer/ui/parts/stat-tile.tsx';
import { SceneFrame } from './scenes/scene-frame.tsx';
import css from './scenes/scenes.module.css';

const title = 'Galeri';

/** The table of contents: one tile per scene. */
export const GalleryIndex = ({ names }: { readonly names: readonly string[] }) => (
  <SceneFrame section="home">
    <PageHead title={title} />
    <Split>
      <Pane>
        <Scroll label={title}>
          <PanelSection title={title} count={names.length}>
            <div className={css.index}>
              {names.map((name, index) => (
                <StatTile key={name} label={name} figure={String(index + 1)} icon={Image} href={`#/galeri/${name}`} />
              ))}
            </div>
          </PanelSection>
        </Scroll>
      </Pane>
    </Split>
  </SceneFrame>
);
