import { defined } from '../core/collections.ts';
import type { Words } from '../core/language.ts';
import { formatPath } from '../core/path.ts';
import { type Finding, severityOf } from '../findings/finding.ts';
import type { FindingView } from './protocol/events.ts';

const textOf = ({ en, zh }: Words): FindingView['message'] => ({ en, zh });

/** A finding as the page lists it. */
export function findingView({ code, message, hint, path, span, language, edit }: Finding): FindingView {
  return {
    ...{ code, severity: severityOf(code), message: textOf(message), path: formatPath(path) },
    ...defined({
      hint: hint && textOf(hint),
      file: span?.file,
      from: span?.start,
      to: span?.end,
      line: span?.line,
      language,
      edit: edit && {
        ...defined({ safe: edit.safe }),
        file: edit.file,
        from: edit.start,
        to: edit.end,
        insert: edit.text,
      },
    }),
  };
}
