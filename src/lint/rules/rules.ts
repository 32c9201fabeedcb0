import { rulesOf } from '../base/rule.ts';
import { ALT_TEXT_RULES } from './alt-text-rules.ts';
import { ARCHIVE_RULES } from './archive-rules.ts';
import { CHART_RULES } from './chart-rules.ts';
import { CONTENT_TYPE_RULES } from './content-type-rules.ts';
import { IDENTITY_RULES } from './identity-rules.ts';
import { MANNERS_RULES } from './manners-rules.ts';
import { READING_RULES } from './reading-rules.ts';
import { RELATIONSHIP_RULES } from './relationship-rules.ts';
import { SHOW_RULES } from './show-rules.ts';
import { STRUCTURE_RULES } from './structure-rules.ts';
import { TEXT_RULES } from './text-rules.ts';
import { TITLE_RULES } from './title-rules.ts';

export const RULES = rulesOf({
  ...ARCHIVE_RULES,
  ...CONTENT_TYPE_RULES,
  ...RELATIONSHIP_RULES,
  ...IDENTITY_RULES,
  ...SHOW_RULES,
  ...STRUCTURE_RULES,
  ...TEXT_RULES,
  ...CHART_RULES,
  ...TITLE_RULES,
  ...ALT_TEXT_RULES,
  ...READING_RULES,
  ...MANNERS_RULES,
});
