import { useEffect, useState } from 'preact/hooks';
import { type DrawnSlide, type GallerySample, PURPOSES } from '../../protocol/gallery.ts';
import { ask } from '../base/connection.ts';
import { Dialog } from '../base/dialog.tsx';
import { makeEdit } from '../base/notice.tsx';
import { galleryAt, pages, showAfterEdit, ui, word } from '../base/state.ts';
import { onTileKey, Picture, Tile } from './tile.tsx';

/** Slides to insert, as pictures of this deck in its brand; there while it is asked for. */
export function Gallery() {
  return galleryAt.value === undefined ? null : <OpenGallery />;
}

const close = () => {
  galleryAt.value = undefined;
};

type Drawn = Readonly<Record<string, DrawnSlide>>;

function OpenGallery() {
  const say = word.value;
  const [samples, setSamples] = useState<readonly GallerySample[]>([]);
  const [drawn, setDrawn] = useState<Drawn>({});
  const [search, setSearch] = useState('');
  const [picked, setPicked] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  useEffect(() => {
    ask<{ samples: readonly GallerySample[] }>('gallery').then((answer) => setSamples(answer?.samples ?? []));
  }, []);
  const found = samples.filter((sample) => isFound(sample, search));
  const chosen = found.find(({ name }) => name === picked) ?? found[0];
  const draw = async (name: string) => {
    const slide = await ask<DrawnSlide>('sample', { name });
    if (slide) setDrawn((known) => ({ ...known, [name]: slide }));
  };
  const insert = async (sample: GallerySample) => {
    const slide = drawn[sample.name];
    if (!slide || 'refused' in slide || isBusy) return;
    setBusy(true);
    const after = galleryAt.value ?? null;
    const { yaml, named } = slide;
    showAfterEdit(after ? pages.value.findLastIndex(({ path }) => path === after.path) + 1 : 0);
    const isMade = await makeEdit({ do: 'insert', after, yaml, named });
    if (!isMade) showAfterEdit(undefined);
    close();
  };
  return (
    <Dialog title={say('gallery')} onClose={close} isWide>
      <div class="gallery">
        <label class="gallery-search">
          <span>{say('findSlide')}</span>
          <input
            type="search"
            autoFocus
            value={search}
            placeholder={say('findSlideHint')}
            onInput={({ currentTarget }) => setSearch(currentTarget.value)}
          />
        </label>
        <div class="gallery-list" role="listbox" aria-label={say('gallery')} onKeyDown={onTileKey}>
          {PURPOSES.map((purpose) => {
            const own = found.filter((each) => each.purpose === purpose);
            if (own.length === 0) return null;
            const heading = say(`purpose_${purpose}`);
            return (
              <fieldset key={purpose} aria-label={heading}>
                <h3 role="presentation">{heading}</h3>
                <div class="gallery-grid" role="presentation">
                  {own.map((sample) => (
                    <Tile
                      key={sample.name}
                      title={sample.title[ui.value]}
                      drawn={drawn[sample.name]}
                      isChosen={sample === chosen}
                      onNear={() => draw(sample.name)}
                      onPick={() => setPicked(sample.name)}
                      onUse={() => insert(sample)}
                    />
                  ))}
                </div>
              </fieldset>
            );
          })}
        </div>
        {samples.length > 0 && found.length === 0 && <p class="gallery-none">{say('noSlideFound')}</p>}
        {chosen && (
          <section class="gallery-preview" aria-label={say('preview')}>
            <Picture drawn={drawn[chosen.name]} />
            <h3>{chosen.title[ui.value]}</h3>
            <p>{chosen.use[ui.value]}</p>
            <button
              type="button"
              class="primary"
              disabled={isBusy || !isShown(drawn[chosen.name])}
              onClick={() => insert(chosen)}
            >
              {say(galleryAt.value ? 'insertHere' : 'insertFirst')}
            </button>
          </section>
        )}
      </div>
    </Dialog>
  );
}

const isShown = (drawn: DrawnSlide | undefined): boolean => drawn !== undefined && 'print' in drawn;

/** Whether a sample has all words that are looked for, in either language. */
function isFound({ title, use, kind }: GallerySample, search: string): boolean {
  const text = [title.en, title.zh, use.en, use.zh, kind].join(' ').toLowerCase();
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((each) => text.includes(each));
}
