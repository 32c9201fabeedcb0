import { syntaxTree } from '@codemirror/language';
import { type EditorState, type Extension, type Range, RangeSet } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView, ViewPlugin, type ViewUpdate } from '@codemirror/view';

/** The deepest indent that wrapped lines follow, in characters. */
const DEEPEST = 24;
/** How much further than their first line wrapped lines begin, in characters. */
const HANGING = 2;

const hanging = Array.from({ length: DEEPEST + 1 }, (_, indent) => Decoration.line({ class: `cm-hanging-${indent}` }));
const inHand = Decoration.line({ class: 'cm-in-hand' });

const look = EditorView.baseTheme({
  ...Object.fromEntries(
    hanging.map((_, indent) => [
      `.cm-line.cm-hanging-${indent}`,
      { paddingLeft: `calc(6px + ${indent + HANGING}ch)`, textIndent: `${-indent - HANGING}ch` },
    ]),
  ),
  '.cm-line': { paddingRight: '14px' },
  '.cm-in-hand': { background: 'var(--code-line)', boxShadow: 'inset 3px 0 var(--accent)' },
});

/** The outermost entry of a list that the cursor is in: a slide, a fact, a source. */
function entryAt(state: EditorState): { readonly from: number; readonly to: number } | undefined {
  const line = state.doc.lineAt(state.selection.main.head);
  const at = line.from + line.text.search(/[^\s-]|$/);
  let entry: { readonly from: number; readonly to: number } | undefined;
  syntaxTree(state).iterate({
    ...{ from: at, to: at },
    enter: ({ name, from, to }) => {
      if (name === 'Item') entry ??= { from, to };
    },
  });
  return entry;
}

function marksOf(view: EditorView): DecorationSet {
  const { doc } = view.state;
  const entry = entryAt(view.state);
  const marks: Range<Decoration>[] = [];
  for (const { from, to } of view.visibleRanges) {
    for (let at = from; at <= to; ) {
      const line = doc.lineAt(at);
      const indent = Math.min(/^[ -]*/.exec(line.text)?.[0].length ?? 0, DEEPEST);
      const own = hanging[indent];
      if (own) marks.push(own.range(line.from));
      if (entry && line.to >= entry.from && line.from < entry.to) marks.push(inHand.range(line.from));
      at = line.to + 1;
    }
  }
  return RangeSet.of(marks, true);
}

/** Wrapped lines begin behind the indent of their first; the lines of the slide in hand have a ground of their own. */
export const lineMarks: Extension = [
  look,
  ViewPlugin.fromClass(
    class {
      marks: DecorationSet;
      constructor(view: EditorView) {
        this.marks = marksOf(view);
      }
      update({ view, docChanged, selectionSet, viewportChanged, startState, state }: ViewUpdate): void {
        const isParsed = syntaxTree(startState) !== syntaxTree(state);
        if (docChanged || selectionSet || viewportChanged || isParsed) this.marks = marksOf(view);
      }
    },
    { decorations: ({ marks }) => marks },
  ),
];
