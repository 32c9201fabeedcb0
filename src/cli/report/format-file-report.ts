import type { UiLanguage } from '../../core/language.ts';
import type { FileFinding, FilePlace, FileReport } from '../../lint/check-file.ts';
import { say } from '../../messages/say.ts';
import { type Paint, plainPaint } from './paint.ts';

export interface CheckedFile extends FileReport {
  readonly file: string;
  readonly ok: boolean;
}

/** The places of a finding that a report for people lists; one for tools has all. */
const MAX_PLACES = 8;

/** The report on a file as people read it: what is wrong by rules, each with its places, why, and what to do. */
export function formatFileReport(
  { file, slides, findings, ok }: CheckedFile,
  strict: boolean,
  ui: UiLanguage,
  paint: Paint = plainPaint,
): string {
  const parts = findings.map((finding) => formatFinding(finding, ui, paint));
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const count = say.cli.counts({ errors, warnings: findings.length - errors, accepted: 0 });
  const ending = ok ? say.cli.soundFile({ file, slides, count }) : say.cli.fileFindings({ file, count });
  const why = !ok && errors === 0 && strict ? say.cli.warningsCount[ui] : '';
  return [...parts, (ok ? paint.good : paint.error)(`${ending[ui]}${why}`)].join('\n\n');
}

function formatFinding(finding: FileFinding, ui: UiLanguage, paint: Paint): string {
  const { severity, code, places, why, remedy, upstream } = finding;
  const shown = places.slice(0, MAX_PLACES).map(({ message, ...place }) => {
    const where = placeName(place, ui);
    return where === '' ? `  ${message[ui]}` : `  ${paint.strong(where)}  ${message[ui]}`;
  });
  const rest = places.length - shown.length;
  return [
    paint[severity](`${say.cli.severities[severity][ui]} ${code}`),
    ...shown,
    ...(rest > 0 ? [`  ${say.cli.moreOfIt({ count: rest })[ui]}`] : []),
    `  ${why[ui]}`,
    `  ${remedy[ui]}`,
    paint.quiet(`  ${upstream}`),
  ].join('\n');
}

/** A place as people find it: the slide by number and title, the object by name; else the part of the archive. */
function placeName({ part, slide, object }: FilePlace, ui: UiLanguage): string {
  if (!slide) return [part, object ?? ''].filter(Boolean).join('  ');
  const title = slide.title === '' ? '' : say.cli.slideTitle({ title: slide.title })[ui];
  const words = say.cli.slideNumbered({ number: slide.number, title })[ui];
  return [words, object ?? ''].filter(Boolean).join('  ');
}

/** The reports for tools: one object, with every place, messages in one language. */
export function fileReportsJson(files: readonly CheckedFile[], ui: UiLanguage) {
  const report = files.map(({ file, ok, slides, findings }) => ({
    file,
    ok,
    slides,
    findings: findings.flatMap(({ places, why, remedy, ...rest }) =>
      places.map(({ message, ...place }) => ({
        ...rest,
        ...place,
        message: message[ui],
        why: why[ui],
        hint: remedy[ui],
      })),
    ),
  }));
  return { ok: files.every((file) => file.ok), files: report };
}
