import { signal } from '@preact/signals';
import { Dialog } from './base/dialog.tsx';
import { word } from './base/state.ts';
import type { WordName } from './base/words.ts';

/** Whether the list of keys is shown. */
export const isKeysShown = signal(false);

const MAC = /Mac|iPhone|iPad/.test(navigator.platform);

/** Keys by what they do, those of the whole page first; `Mod` is the key that this system has for commands. */
const GROUPS: readonly (readonly [WordName, readonly (readonly [WordName, string])[]])[] = [
  [
    'keysEverywhere',
    [
      ['undo', 'Mod+Z'],
      ['redo', 'Mod+Shift+Z'],
      ['save', 'Mod+S'],
      ['keys', 'F1'],
    ],
  ],
  [
    'slides',
    [
      ['moveUp', 'Alt+↑'],
      ['moveDown', 'Alt+↓'],
      ['duplicate', 'Mod+D'],
      ['delete', 'Del'],
    ],
  ],
  [
    'text',
    [
      ['key_complete', 'Ctrl+Space'],
      ['key_fix', 'Mod+.'],
      ['rename', 'F2'],
      ['goDefinition', 'F12'],
      ['showUses', 'Shift+F12'],
      ['key_find', 'Mod+F'],
      ['key_next', 'F8'],
      ['key_moveLine', 'Alt+↑ Alt+↓'],
      ['key_leave', 'Esc Tab'],
    ],
  ],
];

/** The keys of the page, its strip of slides and its editor, in a dialog. */
export function Keys() {
  const say = word.value;
  if (!isKeysShown.value) return null;
  return (
    <Dialog
      title={say('keys')}
      onClose={() => {
        isKeysShown.value = false;
      }}
    >
      <table class="table">
        {GROUPS.map(([group, keys]) => (
          <tbody key={group}>
            <tr>
              <th scope="colgroup" colSpan={2}>
                {say(group)}
              </th>
            </tr>
            {keys.map(([name, key]) => (
              <tr key={name}>
                <td>{say(name)}</td>
                <td>
                  <kbd>{key.replaceAll('Mod', MAC ? '⌘' : 'Ctrl')}</kbd>
                </td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </Dialog>
  );
}
