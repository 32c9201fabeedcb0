import type { Finding } from '../core/diagnostic.ts';
import type { Files } from '../core/files.ts';
import { nearest } from '../core/suggest.ts';
import type { Brand } from '../scene/brand.ts';
import { loadBrand } from './load-brand.ts';

const FOLDER = 'templates';

/** The brand of that name in `templates/`; `unknown-brand` where there is none, `bad-brand` where it cannot be read. */
export function findBrand(
  files: Files,
  name: string,
): { readonly brand?: Brand; readonly findings: readonly Finding[] } {
  const known = files.list(FOLDER);
  if (known.includes(name)) return loadBrand(files, `${FOLDER}/${name}`);
  const message = `There is no brand “${name}”: ${FOLDER}/ holds ${known.join(', ') || 'none'}.`;
  const suggestion = nearest(name, known);
  const finding: Finding = { code: 'unknown-brand', message, path: ['deck', 'brand'] };
  const hint = `Did you mean \`${suggestion}\`?`;
  return { findings: [suggestion ? { ...finding, hint, suggestion } : finding] };
}
