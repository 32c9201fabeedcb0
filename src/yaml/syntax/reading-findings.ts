import type { Finding } from '../../findings/finding.ts';
import { checkAnew } from '../reread-yaml.ts';
import { syntaxFindings } from './misread.ts';
import { yamlTraps } from './yaml-traps.ts';

/** What keeps a file's data from being read: what the parser refuses, or else what it reads otherwise than it was meant. */
export const readingFindings = checkAnew((yaml): readonly Finding[] => {
  const findings = syntaxFindings(yaml);
  return findings.length > 0 ? findings : yamlTraps(yaml);
});
