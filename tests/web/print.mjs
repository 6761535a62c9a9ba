// A page that has a style sheet of its own for two printed pages takes no more, and nothing printed is cut off at the side.
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { check, finish } from '../runner.mjs';
import { startBrowser } from './browser.mjs';
import { horizontalOverflow } from './in_page.mjs';
import { pagesOf, siteFolder } from './site.mjs';

const most = 2;
const paper = { width: 680, height: 1031 }; // A4 within the margins of site.css, in pixels

const site = siteFolder();
const pages = pagesOf(site).filter(({ html }) => /href="[^"]*pathway[^"]*\.css"/.test(html));
const browser = await startBrowser();
const page = await browser.newPage({ viewport: paper });
await page.emulateMedia({ media: 'print' });
await check('There are pages that are meant for two printed ones', () => (pages.length > 0 ? [] : ['none']));
for (const { path } of pages) await check(`${path} is printed on ${most} pages at most`, () => print(path));
await browser.close();
finish();

async function print(path) {
  await page.goto(pathToFileURL(join(site, path)).href);
  const count = countPages(await page.pdf({ preferCSSPageSize: true }));
  return [...(count > most ? [`${count} pages`] : []), ...(await page.evaluate(horizontalOverflow))];
}

function countPages(pdf) {
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}
