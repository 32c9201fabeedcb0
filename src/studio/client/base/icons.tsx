/** Shapes of the page's icons, drawn with strokes on a square of 16. */
const SHAPES = {
  undo: 'M6 3 3 6l3 3M3 6h6.5a3.5 3.5 0 0 1 0 7H6',
  redo: 'm10 3 3 3-3 3M13 6H6.5a3.5 3.5 0 0 0 0 7H10',
  save: 'M3 3h8l2 2v8H3zM5.5 3v3h4V3M5.5 13V9.5h5V13',
  saved: 'm3.5 8.5 3 3 6-7',
  settings: 'M2.5 5h6m4 0h1M2.5 11h1m4 0h6M10.5 3.2v3.6M5.5 9.2v3.6',
  strip: 'M2.5 3h11v10h-11zM6 3v10',
  side: 'M2.5 3h11v10h-11zM10 3v10',
  more: 'M3 8a.5.5 0 1 0 1 0 .5.5 0 1 0-1 0M7.5 8a.5.5 0 1 0 1 0 .5.5 0 1 0-1 0M12 8a.5.5 0 1 0 1 0 .5.5 0 1 0-1 0',
  plus: 'M8 3.5v9M3.5 8h9',
  minus: 'M3.5 8h9',
  fit: 'M3 6V3h3M10 3h3v3M13 10v3h-3M6 13H3v-3',
  close: 'm4 4 8 8M12 4l-8 8',
  down: 'm4.5 6.5 3.5 3.5 3.5-3.5',
  up: 'm4.5 9.5 3.5-3.5 3.5 3.5',
  right: 'm6.5 4.5 3.5 3.5-3.5 3.5',
  error: 'M5.5 2h5L14 5.5v5L10.5 14h-5L2 10.5v-5zM8 5v3.5M8 11h.01',
  warning: 'M8 2.5 14.5 13.5h-13zM8 6.5v3.2M8 11.6h.01',
  copy: 'M6 6h7v7H6zM10 6V3H3v7h3',
  hide: 'M2 8s2.2-4 6-4c1 0 1.9.3 2.7.7M14 8s-2.2 4-6 4c-1 0-1.9-.3-2.7-.7M3 13 13 3',
  show: 'M2 8s2.2-4 6-4 6 4 6 4-2.2 4-6 4-6-4-6-4zM8 6.5a1.5 1.5 0 1 0 0 3 1.5 1.5 0 0 0 0-3',
  remove: 'M3 4.5h10M6 4.5V3h4v1.5M4.5 4.5l.5 8.5h6l.5-8.5M7 7v3.5M9 7v3.5',
  text: 'M3 4h10M3 7h10M3 10h6M3 13h8',
  search: 'M7 3a4 4 0 1 0 0 8 4 4 0 0 0 0-8M10 10l3 3',
  table: 'M2.5 3h11v10h-11zM2.5 6.3h11M2.5 9.6h11M6.5 3v10',
  slides: 'M2.5 4h11v8h-11zM6.5 6.5v3L9.5 8z',
  picture: 'M2.5 3h11v10h-11zM2.5 11l3.5-3.5 3 3 2-2 2.5 2.5M10.5 6h.01',
  fix: 'm10 2 1 2.5L13.5 5.5 11 6.5 10 9 9 6.5 6.5 5.5 9 4.5zM7.5 8.5 3 13',
  rename: 'm3 13 .7-3L11 2.7 13.3 5 6 12.3zM9.3 4.4l2.3 2.3',
  uses: 'M5.5 4H13M5.5 8H13M5.5 12H13M3 4h.01M3 8h.01M3 12h.01',
  definition: 'M3 8h9M8.5 4.5 12 8l-3.5 3.5',
  help: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2M6.2 6.3A1.8 1.8 0 1 1 8.6 8c-.4.2-.6.5-.6 1M8 11.3h.01',
} as const;

export type IconName = keyof typeof SHAPES;

/** An icon beside words, or in a button that has a label: it says nothing itself. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
      <path d={SHAPES[name]} />
    </svg>
  );
}
