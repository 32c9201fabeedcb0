import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

const marks = HighlightStyle.define([
  { tag: tags.comment, color: 'var(--code-comment)', fontStyle: 'italic' },
  { tag: [tags.propertyName, tags.definition(tags.propertyName)], color: 'var(--code-key)' },
  { tag: [tags.string, tags.special(tags.string)], color: 'var(--code-string)' },
  { tag: [tags.punctuation, tags.separator, tags.squareBracket, tags.brace], color: 'var(--quiet)' },
  { tag: [tags.keyword, tags.meta, tags.typeName, tags.labelName], color: 'var(--code-mark)' },
]);

const underlined = (color: string) => ({
  // The lines of the package are pictures in the rules, which the page's policy does not let through.
  backgroundImage: 'none',
  textDecoration: `underline wavy ${color}`,
  textDecorationSkipInk: 'none',
  textUnderlineOffset: '3px',
});
const dot = (color: string) => ({
  content: '""',
  width: '0.7em',
  height: '0.7em',
  margin: '0.35em 0.1em',
  borderRadius: '50%',
  background: color,
});

const theme = EditorView.theme({
  '&': { height: '100%', background: 'var(--paper)', color: 'var(--ink)' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'var(--mono)', lineHeight: '1.5' },
  '.cm-content': { caretColor: 'var(--ink)' },
  '.cm-cursor': { borderLeft: '2px solid var(--ink)' },
  '.cm-gutters': { border: 'none', background: 'var(--paper)', color: 'var(--quiet)' },
  '.cm-activeLine': { background: 'var(--code-line)' },
  '.cm-activeLineGutter': { background: 'var(--code-line)', color: 'var(--ink)' },
  '.cm-selectionBackground, &.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground': {
    background: 'var(--code-selection)',
  },
  '.cm-selectionMatch, .cm-searchMatch': { background: 'var(--code-match)' },
  '.cm-searchMatch-selected': { outline: '2px solid var(--accent)' },
  '&.cm-focused .cm-matchingBracket': { background: 'var(--code-match)' },
  '.cm-foldPlaceholder': { border: '1px solid var(--line)', background: 'var(--hover)', color: 'var(--quiet)' },
  '.cm-panels, .cm-tooltip': { borderColor: 'var(--line)', background: 'var(--raised)', color: 'var(--ink)' },
  '.cm-tooltip': { borderRadius: 'var(--radius)', boxShadow: 'var(--shadow)' },
  '.cm-panel': { padding: 'var(--space-2)' },
  '.cm-textfield': { borderColor: 'var(--edge)', background: 'var(--paper)', color: 'var(--ink)' },
  '.cm-button': { borderColor: 'var(--edge)', background: 'var(--paper)', color: 'var(--ink)' },
  '.cm-tooltip-autocomplete > ul > li[aria-selected]': { background: 'var(--accent)', color: 'var(--on-accent)' },
  '.cm-lintRange-error': underlined('var(--error)'),
  '.cm-lintRange-warning': underlined('var(--warning)'),
  '.cm-lint-marker-error': dot('var(--error)'),
  '.cm-lint-marker-warning': dot('var(--warning)'),
  '.cm-diagnostic-error': { borderLeftColor: 'var(--error)' },
  '.cm-diagnostic-warning': { borderLeftColor: 'var(--warning)' },
  '.cm-diagnosticAction': { background: 'var(--accent)', color: 'var(--on-accent)' },
});

/** The editor in the page's colours, light or dark. */
export const editorLook: Extension = [theme, syntaxHighlighting(marks)];
