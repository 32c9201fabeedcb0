import { signal } from '@preact/signals';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { LivePage } from '../../protocol/events.ts';
import { notesHeight, showSide } from '../base/appearance.ts';
import { Empty, IconButton } from '../base/controls.tsx';
import { Drawing, itemsAt, movePaths } from '../base/drawing.tsx';
import { Icon } from '../base/icons.tsx';
import { Splitter } from '../base/splitter.tsx';
import {
  editedPath,
  findings,
  goToPath,
  pages,
  pane,
  pointedPath,
  shownIndex,
  shownPage,
  size,
  word,
} from '../base/state.ts';
import { counted, slideOf } from './findings-on-slides.ts';
import { Marks } from './marks.tsx';
import { Notes } from './notes.tsx';
import { PictureButton } from './pictures.tsx';
import { showAs } from './slide-acts.ts';
import { beginEdit, endEdit, TextEditField } from './text-edit.tsx';

/** How large the slide is shown: to fit its room, or in parts of its own size, 96 px an inch. */
const zoom = signal<'fit' | number>('fit');
const ZOOMS = [0.25, 0.5, 0.75, 1, 1.5, 2, 3, 4];
const PX_PER_INCH = 96;

/** The slide that is looked at, and its notes. */
export function Stage() {
  const say = word.value;
  const page = shownPage.value;
  const stage = useRef<HTMLElement>(null);
  const { stopped, findings: all } = findings.value;
  const height = notesHeight.value;
  useEffect(() => stage.current?.style.setProperty('--notes', `${height}px`), [height]);
  return (
    <section class="stage" aria-label={say('slide')} ref={stage}>
      {stopped && page && (
        <p class="stale" role="status">
          <Icon name="warning" />
          <span>
            {say('stale')} {counted(all.filter(({ severity }) => severity === 'error').length, 'error')}
          </span>
          <button type="button" class="link" onClick={showFindings}>
            {say('showFindings')}
          </button>
        </p>
      )}
      {page ? <Sheet page={page} isOld={stopped} /> : <NoSlides stopped={stopped} />}
      {page && (
        <>
          <Splitter label={say('notesHeight')} size={notesHeight} min={64} max={480} of="below" />
          <Notes page={page} />
        </>
      )}
    </section>
  );
}

function showFindings(): void {
  pane.value = 'findings';
  showSide(true);
}

function NoSlides({ stopped }: { readonly stopped: boolean }) {
  const say = word.value;
  return (
    <div class="canvas">
      <Empty icon="slides" title={say(stopped ? 'noSlidesYet' : 'opening')}>
        {stopped && (
          <>
            <p>{say('noSlidesWhy')}</p>
            <button type="button" class="primary" onClick={showFindings}>
              {say('showFindings')}
            </button>
          </>
        )}
      </Empty>
    </div>
  );
}

function Sheet({ page, isOld }: { readonly page: LivePage; readonly isOld: boolean }) {
  const say = word.value;
  const { w, h } = size.value;
  const sheet = useRef<HTMLDivElement>(null);
  const drawn = useRef<SVGSVGElement | undefined>(undefined);
  const print = useRef('');
  const [svg, setSvg] = useState<SVGSVGElement | undefined>();
  const now = zoom.value;
  const isNew = page.state === 'new';
  // What is laid over the drawing looks for its items when it is rendered, which is next.
  if (svg && print.current === page.print) movePaths(svg, page.drawnAt ?? page.path, page.path);
  useEffect(() => document.documentElement.style.setProperty('--ratio', String(w / h)), [w, h]);
  useEffect(() => {
    if (now !== 'fit') sheet.current?.style.setProperty('--width', `${now * w * PX_PER_INCH}px`);
  }, [now, w]);
  useEffect(() => {
    const own = sheet.current;
    const itemAt = ({ target: at }: Event) => (at instanceof Element ? at.closest('[data-path]') : null);
    const point = (event: Event) => {
      const path = itemAt(event)?.getAttribute('data-path');
      if (path) goToPath(path);
    };
    const edit = (event: Event) => {
      const item = itemAt(event);
      const path = item?.getAttribute('data-path');
      if (item && path && drawn.current) beginEdit(drawn.current, path, item);
    };
    own?.addEventListener('click', point);
    own?.addEventListener('dblclick', edit);
    return () => {
      own?.removeEventListener('click', point);
      own?.removeEventListener('dblclick', edit);
    };
  }, []);
  useEffect(() => {
    if (editedPath.value !== undefined && slideOf(editedPath.value) !== page.path) endEdit();
  }, [page.path]);
  const chosen = pointedPath.value;
  const isChosen = svg && chosen !== undefined && slideOf(chosen) !== chosen && itemsAt(svg, chosen).length > 0;
  const step = (by: 1 | -1) => {
    const width = sheet.current?.clientWidth ?? 0;
    const shown = now === 'fit' ? width / (w * PX_PER_INCH) : now;
    const next = by > 0 ? ZOOMS.find((each) => each > shown + 0.01) : ZOOMS.findLast((each) => each < shown - 0.01);
    if (next !== undefined) zoom.value = next;
  };
  return (
    <>
      <section class="canvas" aria-label={say('slide')} tabIndex={now === 'fit' ? undefined : 0}>
        <div class={['sheet', isOld && 'old', now !== 'fit' && 'zoomed'].filter(Boolean).join(' ')} ref={sheet}>
          {isOld && !isNew && <span class="older">{say('older')}</span>}
          {isNew && (
            <div class="not-drawn">
              <p class="not-drawn-title">{page.title}</p>
              <p>{say('notDrawn')}</p>
            </div>
          )}
          <Drawing
            print={page.print}
            onShown={(shown) => {
              drawn.current = shown;
              print.current = page.print;
              setSvg(shown);
            }}
          />
          <Marks path={page.path} svg={svg} />
          <TextEditField svg={svg} />
        </div>
      </section>
      <div class="stage-bar">
        <span>
          {say('slideOf')
            .replace('{n}', String(shownIndex.value + 1))
            .replace('{all}', String(pages.value.length))}
        </span>
        <span class="room" />
        {isChosen && (
          <button
            type="button"
            class="quiet"
            onClick={() => {
              if (drawn.current) beginEdit(drawn.current, chosen);
            }}
          >
            <Icon name="text" />
            {say('editHere')}
          </button>
        )}
        <button type="button" class="quiet" onClick={() => showAs(shownIndex.value)}>
          <Icon name="slides" />
          {say('showAsShort')}
        </button>
        <PictureButton />
        <IconButton icon="minus" label={say('smaller')} onClick={() => step(-1)} />
        <button
          type="button"
          class="quiet zoom"
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
