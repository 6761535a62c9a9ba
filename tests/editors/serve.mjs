// ./kunskap serve in a real browser: edit, see, break, see why, mend.
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { filesBelow } from '../files.mjs';
import { startBrowser } from '../web/browser.mjs';
import { Copy, compare, includes } from './copy.mjs';

const patience = { timeout: 15000 };
const entry = 'content/amnen/vatten.md';

/** Runs `work` with a preview of `copy` and a page of a browser. What the browser complains of is a finding. */
async function withPreview(copy, work, ...options) {
  const preview = await copy.serve(...options);
  const browser = await startBrowser();
  const page = await browser.newPage();
  const findings = [];
  page.on('pageerror', (error) => findings.push(`the page: ${error}`));
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('Failed to load resource')) findings.push(`the console: ${message.text()}`);
  });
  try {
    findings.push(...((await work({ page, preview, address: preview.address })) ?? []));
  } catch (error) {
    findings.push(`${error.stack}\n${preview.said()}`);
  } finally {
    await browser.close();
    preview.stop();
  }
  return findings;
}

const heading = (page, text) => page.locator('h1', { hasText: text }).waitFor(patience);
const overlay = (page) => page.locator('.kunskap-problems');

/** Goes to a page again and again until it is there; the preview may be loading it anew meanwhile. */
async function arrive(page, address, text) {
  for (let tries = 0; tries < 30; ++tries) {
    await page.goto(address).catch(() => {});
    if ((await page.locator('h1', { hasText: text }).count().catch(() => 0)) > 0) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${address} never says ${text}`);
}

/** Asks without a browser, with any Host. Resolves to the whole answer. */
function ask(address, request) {
  return new Promise((resolve) => {
    const socket = connect(Number(new URL(address).port), '127.0.0.1', () => socket.write(request));
    let answer = '';
    socket.on('data', (bytes) => (answer += bytes)).on('close', () => resolve(answer)).on('error', () => resolve(answer));
  });
}

export const checks = {
  'edit, see, break, see why, mend': () => {
    const copy = Copy.small();
    return withPreview(copy, async ({ page, address }) => {
      await page.goto(`${address}amnen/vatten/`);
      await heading(page, 'Vatten');
      copy.edit(entry, 'title: Vatten', 'title: Allt vatten');
      await heading(page, 'Allt vatten');
      copy.edit(entry, 'since: 2025-06-04', 'since: igår');
      await overlay(page).waitFor(patience);
      const said = await overlay(page).innerText();
      const findings = includes('the overlay', said, '1 fel', 'content/amnen/vatten.md:5:8: fel: "igår" är inget datum', '^~~~', '[ogiltigt-datum]');
      await heading(page, 'Allt vatten');
      await overlay(page).getByRole('button', { name: 'Dölj' }).click();
      await overlay(page).waitFor({ state: 'detached', ...patience });
      await page.goto(`${address}grupper/norra-gruppen/`);
      await overlay(page).waitFor(patience);
      await heading(page, 'Norra gruppen');
      copy.edit(entry, 'title: Allt vatten', 'title: Klart vatten');
      copy.edit(entry, 'since: igår', 'since: 2025');
      await overlay(page).waitFor({ state: 'detached', ...patience });
      await page.goto(`${address}amnen/vatten/`);
      await heading(page, 'Klart vatten');
      return findings;
    });
  },

  'what is broken in the same way again is told, and what was never whole is not shown': () => {
    const copy = Copy.small();
    return withPreview(copy, async ({ page, address }) => {
      await page.goto(`${address}amnen/vatten/`);
      const good = copy.read(entry);
      for (const [wrong, rule] of [['---\ntitle: [\n---\n', 'ogiltig-yaml'], ['', 'metadata-saknas'], [good.replace('norra-gruppen]', 'borta]'), 'okand-referens'], [good.replace('(../grupper/norra-gruppen.md)', '(borta.md)'), 'dod-lank']]) {
        copy.write(entry, wrong);
        await overlay(page).filter({ hasText: rule }).waitFor(patience);
        await heading(page, 'Vatten');
      }
      copy.write(entry, good);
      await overlay(page).waitFor({ state: 'detached', ...patience });
    });
  },

  'entries, folders and images come and go, and links follow': () => {
    const copy = Copy.small();
    return withPreview(copy, async ({ page, address }) => {
      await page.goto(`${address}grupper/norra-gruppen/`);
      copy.write('content/amnen/sno.md', '---\ntitle: Snö\nstage: done\ngroups: [norra-gruppen]\n---\n![Karta](karta.svg)\n');
      await overlay(page).filter({ hasText: 'saknad-bild' }).waitFor(patience);
      copy.write('content/amnen/karta.svg', '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>');
      await page.locator('a', { hasText: 'Snö' }).waitFor(patience);
      await page.goto(`${address}amnen/sno`);
      await heading(page, 'Snö');
      const isDrawn = await page.locator('img').evaluate((image) => image.complete && image.naturalWidth === 1);
      mkdirSync(copy.path('content/vyer'));
      copy.write('content/vyer/alla.md', '---\ntitle: Alla\n---\n');
      await arrive(page, `${address}vyer/alla/`, 'Alla');
      rmSync(copy.path('content/vyer'), { recursive: true });
      await arrive(page, `${address}vyer/alla/`, '404');
      renameSync(copy.path('content/amnen/sno.md'), copy.path('content/amnen/is.md'));
      await arrive(page, `${address}amnen/is/`, 'Snö');
      return compare('the image is drawn', true, isDrawn);
    });
  },

  'layouts, words, the model and the settings are read again too': () => {
    const copy = Copy.small();
    return withPreview(copy, async ({ page, address }) => {
      await page.goto(`${address}amnen/vatten/`);
      copy.edit('layouts/entry.html', '<h1>', '<h1>Ämnet ');
      await heading(page, 'Ämnet Vatten');
      copy.edit('layouts/entry.html', '{{ entry.title }}', '{{ entry.titel }}');
      await overlay(page).filter({ hasText: 'layouts/entry.html:3' }).waitFor(patience);
      copy.edit(entry, 'title: Vatten', 'title: Vattnet');
      copy.edit('layouts/entry.html', '{{ entry.titel }}', '{{ entry.title }}');
      await heading(page, 'Ämnet Vattnet');
      const layout = copy.read('layouts/entry.html');
      copy.write('layouts/entry.html', '');
      await page.locator('h1').waitFor({ state: 'detached', ...patience });
      copy.write('layouts/entry.html', layout);
      await heading(page, 'Ämnet Vattnet');
      copy.edit('content/model.yaml', 'sv: { one: ämne,', 'sv: { one: tema,');
      await page.locator('p', { hasText: 'tema' }).waitFor(patience);
      copy.edit('layouts/words/sv.yaml', 'heading_link: "Länk till', 'heading_link: "Hit till');
      await page.locator('[aria-label^="Hit till"]').first().waitFor({ state: 'attached', ...patience });
      const words = copy.read('layouts/words/sv.yaml');
      rmSync(copy.path('layouts/words/sv.yaml'));
      await overlay(page).filter({ hasText: 'hittar inte layouts/words/sv.yaml' }).waitFor(patience);
      copy.write('layouts/words/sv.yaml', words);
      await overlay(page).waitFor({ state: 'detached', ...patience });
      copy.edit('content/model.yaml', 'kinds:', 'kinds');
      await overlay(page).filter({ hasText: 'content/model.yaml' }).waitFor(patience);
      copy.edit('content/model.yaml', 'kinds', 'kinds:');
      await overlay(page).waitFor({ state: 'detached', ...patience });
    });
  },

  'a preview that begins with mistakes tells of them, and shows the site when they are mended': () => {
    const copy = Copy.small();
    copy.edit(entry, 'stage: done', 'stage: borta');
    return withPreview(copy, async ({ page, address }) => {
      const answer = await page.goto(address);
      await overlay(page).filter({ hasText: 'okant-val' }).waitFor(patience);
      copy.edit(entry, 'stage: borta', 'stage: done');
      await heading(page, /./);
      return compare('the status', 503, answer.status());
    });
  },

  'drafts are shown when they are asked for': () => {
    const copy = Copy.small();
    copy.write('content/grupper/ny.md', '---\ntitle: Ny grupp\ndraft: true\n---\n');
    return withPreview(copy, async ({ page, address }) => {
      await page.goto(`${address}grupper/ny/`);
      await heading(page, 'Ny grupp (draft)');
    }, '--drafts');
  },

  'a thousand changes at once end as the files are': () => {
    const copy = Copy.ours();
    const paths = filesBelow(copy.path('content')).filter((path) => /\/.*\.md$/.test(path)).slice(0, 500);
    return withPreview(copy, async ({ page, preview, address }) => {
      const last = paths.at(-1);
      await page.goto(`${address}${last.replace('.md', '')}/`);
      for (const path of paths) {
        const text = copy.read(`content/${path}`);
        writeFileSync(copy.path(`content/${path}`), text.replace(/^title: .*/m, 'title: Halvvägs'));
        writeFileSync(copy.path(`content/${path}`), text.replace(/^summary: .*/m, 'summary: Efter tusen ändringar.'));
      }
      copy.edit(`content/${last}`, /^title: .*/m.exec(copy.read(`content/${last}`))[0], 'title: Allra sist');
      await heading(page, 'Allra sist');
      const first = await (await page.goto(`${address}${paths[0].replace('.md', '')}/`)).text();
      return [...includes('the first page', first, 'Efter tusen ändringar.'), ...(preview.said().includes('Halvvägs') ? ['half a change was told'] : [])];
    });
  },

  'only this machine is answered, and only with what is asked for': () => {
    const copy = Copy.small();
    return withPreview(copy, async ({ address }) => {
      const get = (path, host, method = 'GET') => ask(address, `${method} ${path} HTTP/1.1\r\nHost: ${host}\r\n\r\n`);
      const port = new URL(address).port;
      const findings = [];
      for (const [expected, path, host, method] of [
        [200, '/', `127.0.0.1:${port}`], [200, '/', 'localhost'], [200, '/', `LOCALHOST:${port}`], [200, '/', '[::1]:1'], [200, '/amnen/vatten/index.html', 'localhost'],
        [421, '/', 'kunskap.example.se'], [421, '/', `localhost.example.se:${port}`], [421, '/', ''], [421, '/_kunskap/events', 'evil.example'], [421, '/', '127.0.0.1.example.se'],
        [308, '/amnen/vatten', 'localhost'], [404, '/amnen/borta/', 'localhost'], [404, '/../content/site.yaml', 'localhost'], [404, '/%2e%2e/content/site.yaml', 'localhost'],
        [405, '/', 'localhost', 'POST'], [404, '/%zz', 'localhost'], [400, 'nej', 'localhost'], [400, '/a%0d%0ab', 'localhost'],
      ]) findings.push(...compare(`${method ?? 'GET'} ${path} of ${host}`, String(expected), (await get(path, host, method)).split(' ')[1]));
      const long = await ask(address, `GET / HTTP/1.1\r\nHost: localhost\r\nX: ${'a'.repeat(40000)}\r\n\r\n`);
      const json = await get('/data/catalogue.json', 'localhost');
      const head = await get('/', 'localhost', 'HEAD');
      return [...findings, ...compare('a long head', '400', long.split(' ')[1]), ...includes('the data', json, '"Vatten"', 'application/json'),
        ...compare('HEAD has no body', '', head.split('\r\n\r\n')[1])];
    });
  },

  'the port must be free': async () => {
    const copy = Copy.small();
    const preview = await copy.serve();
    const port = new URL(preview.address).port;
    const second = copy.run('serve', '--port', port);
    preview.stop();
    return compare('the second', `2 kunskap: porten ${port} används redan; välj en annan med --port\n`, `${second.code} ${second.stderr}`);
  },

  'nothing of the preview is in the website': () => {
    const copy = Copy.small();
    copy.run('build');
    return filesBelow(copy.path('site')).filter((path) => copy.read(`site/${path}`).includes('_kunskap'));
  },
};
