// Runs the tool that this deck is built with: `node deck.mjs build`. Where it is stands under `tool` in package.json.
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const { tool = [] } = JSON.parse(readFileSync(join(here, 'package.json'), 'utf8'));
const { LC_ALL, LC_MESSAGES, LANG } = process.env;
const isChinese = /^(zh|chinese)/i.test(
  LC_ALL || LC_MESSAGES || LANG || Intl.DateTimeFormat().resolvedOptions().locale,
);

/**
 * Says in one sentence what is missing, and ends.
 * @param {string} en
 * @param {string} zh
 */
function stop(en, zh) {
  process.stderr.write(`${isChinese ? zh : en}\n`);
  process.exit(2);
}

const homes = tool.map((place) => resolve(here, place));
const home = homes.find((each) => existsSync(join(each, 'dist/cli.js')));
if (home === undefined) {
  const bare = homes.find((each) => existsSync(join(each, 'package.json')));
  if (bare !== undefined) {
    stop(
      `The tool in ${bare} is not set up: type "npm ci" in that folder.`,
      `${bare} 里的工具还没有安装好：请在该文件夹里输入 npm ci。`,
    );
  }
  const places = homes.join(isChinese ? '、' : ' nor in ');
  stop(
    `The tool that builds this deck is not in ${places}: put its folder there, or write its path under "tool" in package.json.`,
    `找不到生成本演示的工具，它不在 ${places}：请把它的文件夹放回去，或者在 package.json 的 tool 里写上它的路径。`,
  );
}
const cli = join(home, 'dist/cli.js');
const { dependencies = {} } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
const folders = createRequire(cli).resolve.paths('a-package') ?? [];
if (!Object.keys(dependencies).every((name) => folders.some((folder) => existsSync(join(folder, name))))) {
  const place = dirname(home) === here ? here : home;
  stop(
    `The packages of the tool are missing: type "npm ci" in ${place}.`,
    `缺少工具所用的软件包：请在 ${place} 里输入 npm ci。`,
  );
}
await import(pathToFileURL(cli).href);
