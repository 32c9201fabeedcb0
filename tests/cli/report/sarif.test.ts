import { describe, expect, it } from 'vitest';
import { placedFindings, sarifLog } from '../../../src/cli/report/placed-findings.ts';
import { testCalls } from '../../support/calls.ts';

const FINDINGS = placedFindings(
  {
    findings: [
      {
        ...{ code: 'unknown-key', severity: 'error', message: '`titel` is no key.', hint: 'Did you mean `title`?' },
        ...{ path: 'slides[0].titel', file: 'slides.yaml', line: 5, column: 3, start: 40, end: 45 },
        edit: { file: 'slides.yaml', start: 40, end: 45, text: 'title' },
      },
      {
        ...{ code: 'sparse', severity: 'warning', message: 'Much room.', path: 'slides[1]' },
        ...{ file: 'slides.zh.yaml', line: 7, column: 1, start: 60, end: 61 },
      },
      { code: 'unknown-key', severity: 'error', message: 'x', path: '' },
    ],
    notes: [
      { message: 'A font is needed.' },
      { message: 'A picture.', path: 'slides[2]', file: 'slides.yaml', line: 9, column: 1, start: 80, end: 81 },
    ],
  },
  'slides.yaml',
  (file) => `a folder/两江/${file}`,
);
const LOG = sarifLog(FINDINGS, [], { version: '1.2.3' });

describe('a log in SARIF', () => {
  it('has each code as a rule once, and places with lines, columns and offsets', () => {
    const [run] = (LOG as { runs: [{ tool: { driver: { rules: { id: string }[] } }; results: object[] }] }).runs;
    expect(run.tool.driver.rules.map(({ id }) => id)).toEqual(['unknown-key', 'sparse']);
    const uri = 'a%20folder/%E4%B8%A4%E6%B1%9F/slides.yaml';
    expect(run.results).toMatchObject([
      {
        ...{ ruleId: 'unknown-key', ruleIndex: 0, level: 'error' },
        message: { text: '`titel` is no key. Did you mean `title`?' },
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri },
              region: { startLine: 5, startColumn: 3, charOffset: 40, charLength: 5 },
            },
            logicalLocations: [{ fullyQualifiedName: 'slides[0].titel' }],
          },
        ],
        fixes: [{ artifactChanges: [{ replacements: [{ insertedContent: { text: 'title' } }] }] }],
      },
      { ruleId: 'sparse', ruleIndex: 1, level: 'warning' },
      { locations: [{ physicalLocation: { artifactLocation: { uri }, region: { startLine: 1 } } }] },
      {
        level: 'note',
        message: { text: 'A picture.' },
        locations: [{ physicalLocation: { region: { startLine: 9 } } }],
      },
    ]);
    expect(run.results).toHaveLength(4);
    expect(run.results[3]).not.toHaveProperty('ruleId');
  });
});

testCalls(import.meta.url, 'sarif.yaml', { sarifLog });
