import { signal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { notesHeight } from '../base/appearance.ts';
import { Empty, IconButton } from '../base/controls.tsx';
import { Drawing } from '../base/drawing.tsx';
import { Icon } from '../base/icons.tsx';
import { Splitter } from '../base/splitter.tsx';
import { findings, goToPath, pages, pointedPath, shownIndex, shownPage, size, word } from '../base/state.ts';

/** How large the slide is shown: to fit its room, or in parts of its own size, 96 px an inch. */
const zoom = signal<'fit' | number>('fit');
const ZOOMS = [0.25, 0.5, 0.75, 1, 1.5, 2, 3, 4];
const PX_PER_INCH = 96;

/** The slide that is looked at, and its notes. */
export function Stage() {
  const say = word.value;
  const page = shownPage.value;
  const stage = useRef<HTMLElement>(null);
  const { stopped } = findings.value;
  const height = notesHeight.value;
  useEffect(() => stage.current?.style.setProperty('--notes', `${height}px`), [height]);
  return (
    <section class="stage" aria-label={say('slide')} ref={stage}>
      {stopped && page && (
        <p class="stale" role="status">
          <Icon name="warning" />
          {say('stale')}
        </p>
      )}
      {page ? <Sheet print={page.print} isOld={stopped} /> : <NoSlides stopped={stopped} />}
      <Splitter label={say('notesHeight')} size={notesHeight} min={64} max={480} of="below" />
      <div class="notes">
        <h2>{say('notes')}</h2>
        <p>{page?.notes ?? say('noNotes')}</p>
      </div>
    </section>
  );
}

function NoSlides({ stopped }: { readonly stopped: boolean }) {
  const say = word.value;
  return (
    <div class="canvas">
      <Empty icon="slides" title={say(stopped ? 'noSlidesYet' : 'opening')}>
        {stopped && <p>{say('noSlidesWhy')}</p>}
      </Empty>
    </div>
  );
}

function Sheet({ print, isOld }: { readonly print: string; readonly isOld: boolean }) {
  const say = word.value;
  const { w, h } = size.value;
  const sheet = useRef<HTMLDivElement>(null);
  const now = zoom.value;
  useEffect(() => sheet.current?.style.setProperty('--ratio', String(w / h)), [w, h]);
  useEffect(() => {
    if (now !== 'fit') sheet.current?.style.setProperty('--width', `${now * w * PX_PER_INCH}px`);
  }, [now, w]);
  useEffect(() => {
    const point = ({ target: at }: Event) => {
      const path = at instanceof Element ? at.closest('[data-path]')?.getAttribute('data-path') : undefined;
      if (path) goToPath(path);
    };
    sheet.current?.addEventListener('click', point);
    return () => sheet.current?.removeEventListener('click', point);
  }, []);
  const step = (by: 1 | -1) => {
    const width = sheet.current?.clientWidth ?? 0;
    const shown = now === 'fit' ? width / (w * PX_PER_INCH) : now;
    const next = by > 0 ? ZOOMS.find((each) => each > shown + 0.01) : ZOOMS.findLast((each) => each < shown - 0.01);
    if (next !== undefined) zoom.value = next;
  };
  return (
    <>
      <div class="canvas">
        <div class={['sheet', isOld && 'old', now !== 'fit' && 'zoomed'].filter(Boolean).join(' ')} ref={sheet}>
          <Drawing print={print} pointed={pointedPath.value} />
        </div>
      </div>
      <div class="stage-bar">
        <span>
          {say('slideOf')
            .replace('{n}', String(shownIndex.value + 1))
            .replace('{all}', String(pages.value.length))}
        </span>
        <span class="room" />
        <IconButton icon="minus" label={say('smaller')} onClick={() => step(-1)} />
        <button
          type="button"
          class="zoom"
          onClick={() => {
            zoom.value = 'fit';
          }}
        >
          {now === 'fit' ? say('fit') : `${Math.round(now * 100)} %`}
        </button>
        <IconButton icon="plus" label={say('larger')} onClick={() => step(1)} />
      </div>
    </>
  );
}
