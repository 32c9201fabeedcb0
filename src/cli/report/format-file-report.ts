import { counted } from '../../core/counted.ts';
import type { UiLanguage, Words } from '../../core/language.ts';
import type { FileFinding, FilePlace, FileReport } from '../../lint/check-file.ts';
import { counts, SEVERITY_WORDS } from './format-findings.ts';
import { type Paint, plainPaint } from './paint.ts';

/** A file that was checked, and whether it passes. */
export interface CheckedFile extends FileReport {
  readonly file: string;
  readonly ok: boolean;
}

/** The places of a finding that a report for people lists; one for tools has all. */
const MOST_PLACES = 8;

/** The report on a file as people read it: what is wrong by rules, each with its places, why, and what to do. */
export function formatFileReport(
  { file, slides, findings, ok }: CheckedFile,
  strict: boolean,
  ui: UiLanguage,
  paint: Paint = plainPaint,
): string {
  const parts = findings.map((finding) => formatFinding(finding, ui, paint));
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const of = counts[ui](errors, findings.length - errors, 0);
  const ending = ok ? ENDINGS.sound(file, slides, of) : ENDINGS.found(file, of);
  const why = !ok && errors === 0 && strict ? STRICT[ui] : '';
  return [...parts, (ok ? paint.good : paint.error)(`${ending[ui]}${why}`)].join('\n\n');
}

const ENDINGS = {
  sound: (file: string, slides: number, of: string): Words => ({
    en: `${file} is sound (${counted(slides, 'slide')}): ${of}.`,
    zh: `${file} 可用（共 ${slides} 张幻灯片）：${of}。`,
  }),
  found: (file: string, of: string): Words => ({ en: `${file}: ${of}.`, zh: `${file}：${of}。` }),
};

const STRICT: Words = { en: ' Warnings count under --strict.', zh: ' 使用 --strict 时，警告也计为不合格。' };

function formatFinding(finding: FileFinding, ui: UiLanguage, paint: Paint): string {
  const { severity, code, places, why, remedy, upstream } = finding;
  const shown = places.slice(0, MOST_PLACES).map(({ message, ...place }) => {
    const where = placeName(place, ui);
    return where === '' ? `  ${message[ui]}` : `  ${paint.strong(where)}  ${message[ui]}`;
  });
  const rest = places.length - shown.length;
  return [
    paint[severity](`${SEVERITY_WORDS[severity][ui]} ${code}`),
    ...shown,
    ...(rest > 0 ? [`  ${{ en: `and ${rest} more`, zh: `另有 ${rest} 处` }[ui]}`] : []),
    `  ${why[ui]}`,
    `  ${remedy[ui]}`,
    paint.quiet(`  ${upstream}`),
  ].join('\n');
}

/** A place as people find it: the slide by number and title, the object by name; else the part of the archive. */
function placeName({ part, slide, object }: FilePlace, ui: UiLanguage): string {
  if (!slide) return [part, object ?? ''].filter(Boolean).join('  ');
  const title = slide.title === '' ? '' : { en: ` “${slide.title}”`, zh: `“${slide.title}”` }[ui];
  const words = { en: `slide ${slide.number}${title}`, zh: `第 ${slide.number} 张${title}` }[ui];
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
