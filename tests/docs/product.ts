import { productOf } from '../../scripts/docs/product.mjs';
import * as build from '../../src/app/build-decks.ts';
import * as brand from '../../src/brand/brand-json-schema.ts';
import * as types from '../../src/charts/kinds.ts';
import * as rules from '../../src/check/package/rules.ts';
import * as print from '../../src/cli/format-findings.ts';
import * as codes from '../../src/core/diagnostic.ts';
import * as files from '../../src/core/files.ts';
import * as disk from '../../src/io/disk-files.ts';
import * as parse from '../../src/outline/parse-outline.ts';
import * as schema from '../../src/outline/slides-json-schema.ts';
import * as facts from '../../src/resolve/resolve-facts.ts';
import * as kinds from '../../src/slides/kinds.ts';
import { readOnce } from '../support/read-once.ts';

/** What the pages of the documentation are made from, of the source as it is. */
export const product = productOf({
  schema,
  brand,
  parse,
  facts,
  kinds,
  types,
  codes,
  rules,
  build,
  files,
  disk: { ...disk, diskFiles: (folder: string) => readOnce(disk.diskFiles(folder)) },
  print,
});
