import { useEffect, useState } from 'preact/hooks';
import type { SlideRef } from '../../protocol/edits.ts';
import type { DrawnSlide, WayName } from '../../protocol/gallery.ts';
import { ask } from '../base/connection.ts';
import { Dialog } from '../base/dialog.tsx';
import { makeEdit } from '../base/notice.tsx';
import { pages, showAfterEdit, shownWays, ui, word } from '../base/state.ts';
import { onTileKey, Picture, Tile } from './tile.tsx';

/** Other ways to show a slide, as pictures of it; there while it is asked for. */
export function Ways() {
  const slide = shownWays.value;
  return slide && <OpenWays slide={slide} />;
}

const close = () => {
  shownWays.value = undefined;
};

interface DrawnWay {
  readonly name: WayName;
  readonly drawn: Extract<DrawnSlide, { readonly print: string }>;
}

function OpenWays({ slide }: { readonly slide: SlideRef }) {
  const say = word.value;
  const [ways, setWays] = useState<readonly DrawnWay[]>([]);
  const [refused, setRefused] = useState<Extract<DrawnSlide, { readonly refused: unknown }>['refused']>();
  const [picked, setPicked] = useState<WayName>();
  const [isDrawing, setDrawing] = useState(true);
  const [isBusy, setBusy] = useState(false);
  useEffect(() => {
    let isOpen = true;
    const drawAll = async () => {
      const answer = await ask<{ ways?: readonly WayName[]; refused?: typeof refused }>('ways', { slide });
      if (answer?.refused) setRefused(answer.refused);
      for (const name of answer?.ways ?? []) {
        if (!isOpen) return;
        const drawn = await ask<DrawnSlide>('way', { slide, name });
        if (drawn && 'print' in drawn) setWays((known) => [...known, { name, drawn }]);
      }
      setDrawing(false);
    };
    drawAll();
    return () => {
      isOpen = false;
    };
  }, []);
  const chosen = ways.find(({ name }) => name === picked) ?? ways[0];
  const use = async ({ drawn }: DrawnWay) => {
    if (isBusy) return;
    setBusy(true);
    showAfterEdit(pages.value.findIndex(({ path }) => path === slide.path));
    const { yaml, texts = {} } = drawn;
    if (!(await makeEdit({ do: 'replace', slide, yaml, texts }))) showAfterEdit(undefined);
    close();
  };
  return (
    <Dialog title={say('showAs')} onClose={close} isWide>
      <div class="gallery ways">
        <p class="ways-state" role="status">
          {isDrawing ? say('drawingWays') : (refused?.[ui.value] ?? say(ways.length > 0 ? 'waysKeepAll' : 'noWays'))}
        </p>
        <div class="gallery-list" role="listbox" aria-label={say('showAs')} onKeyDown={onTileKey}>
          <div class="gallery-grid" role="presentation">
            {ways.map((way) => (
              <Tile
                key={way.name}
                title={say(`way_${way.name}`)}
                drawn={way.drawn}
                isChosen={way === chosen}
                onPick={() => setPicked(way.name)}
                onUse={() => use(way)}
              />
            ))}
          </div>
        </div>
        {chosen && (
          <section class="gallery-preview" aria-label={say('preview')}>
            <Picture drawn={chosen.drawn} />
            <h3>{say(`way_${chosen.name}`)}</h3>
            {chosen.drawn.warnings && chosen.drawn.warnings.length > 0 && (
              <div class="ways-warnings">
                <p>{say('wayWarns')}</p>
                <ul>
                  {chosen.drawn.warnings.map((warning) => (
                    <li key={warning.en}>{warning[ui.value]}</li>
                  ))}
                </ul>
              </div>
            )}
            <button type="button" class="primary" disabled={isBusy} onClick={() => use(chosen)}>
              {say('useWay')}
            </button>
          </section>
        )}
      </div>
    </Dialog>
  );
}
