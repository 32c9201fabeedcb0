import { useEffect, useState } from 'preact/hooks';
import { type DrawnSlide, type GallerySample, PURPOSES } from '../../protocol/gallery.ts';
import { Dialog } from '../base/dialog.tsx';
import { makeEdit } from '../base/notice.tsx';
import { closeSamples, drawn, openSamples, samples, waitForTyping, wantSample } from '../base/samples.ts';
import { galleryAt, pages, showAfterEdit, ui, word } from '../base/state.ts';
import { onTileKey, Picture, Tile } from './tile.tsx';

/** Slides to insert, as pictures of this deck in its brand; there while it is asked for. */
export function Gallery() {
  return galleryAt.value === undefined ? null : <OpenGallery />;
}

const close = () => {
  galleryAt.value = undefined;
};

function OpenGallery() {
  const say = word.value;
  const [search, setSearch] = useState('');
  const [picked, setPicked] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  useEffect(() => {
    openSamples();
    return closeSamples;
  }, []);
  const found = samples.value.filter((sample) => isFound(sample, search));
  const chosen = found.find(({ name }) => name === picked) ?? found[0];
  const insert = async (sample: GallerySample) => {
    const slide = drawn.value[sample.name];
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
            onInput={({ currentTarget }) => {
              waitForTyping();
              setSearch(currentTarget.value);
            }}
          />
        </label>
        {samples.value.length === 0 && <EmptyTiles />}
        {found.length > 0 && (
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
                        drawn={drawn.value[sample.name]}
                        isChosen={sample === chosen}
                        onNear={(isNear) => wantSample(sample.name, isNear)}
                        onPick={() => setPicked(sample.name)}
                        onUse={() => insert(sample)}
                      />
                    ))}
                  </div>
                </fieldset>
              );
            })}
          </div>
        )}
        {samples.value.length > 0 && found.length === 0 && (
          <div class="gallery-none">
            <p role="status">{say('noSlideFound')}</p>
            <button type="button" onClick={() => setSearch('')}>
              {say('findAll')}
            </button>
          </div>
        )}
        {chosen && (
          <section class="gallery-preview" aria-label={say('preview')}>
            <Picture drawn={drawn.value[chosen.name]} />
            <h3>{chosen.title[ui.value]}</h3>
            <p>{chosen.use[ui.value]}</p>
            <button
              type="button"
              class="primary"
              disabled={isBusy || !isShown(drawn.value[chosen.name])}
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

/** Places of tiles, until it is known which there are. */
const EmptyTiles = () => (
  <div class="gallery-list gallery-grid" aria-hidden="true">
    {Array.from({ length: 12 }, (_, i) => (
      <span key={i} class="gallery-tile">
        <Picture drawn={undefined} />
      </span>
    ))}
  </div>
);

const isShown = (drawn: DrawnSlide | undefined): boolean => drawn !== undefined && 'print' in drawn;

/** Whether a sample has all words that are looked for, in either language. */
function isFound({ title, use, kind }: GallerySample, search: string): boolean {
  const text = [title.en, title.zh, use.en, use.zh, kind].join(' ').toLowerCase();
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((each) => text.includes(each));
}
