// What the search shows on pages has two sorts, suggestions and results; here is what both need. What is shown is cloned from
// templates of the page, so that no word and no name of the catalogue stands here. A search goes from the field or the
// address, by way of searchEntries, to what is shown and to the address. The page has an element data-search.
'use strict';

const searchPage = {};

{
  const place = document.querySelector('[data-search]');
  // Milliseconds without a key before a search begins.
  const pause = 80;
  const slowAfter = 1500;
  const onDisk = location.protocol === 'file:';
  const { root } = place.dataset;
  const field = place.querySelector('input[name=q]');
  const part = (name, within = place) => within.querySelector(`[data-${name}]`);
  const copy = (name) => place.querySelector(`template[data-${name}]`).content.firstElementChild.cloneNode(true);
  const upperFirst = (text) => text.charAt(0).toUpperCase() + text.slice(1);

  /** What has no text is hidden. */
  function put(name, text = '', within = place) {
    const element = part(name, within);
    element.textContent = text;
    element.hidden = text === '';
    return element;
  }

  // ---- What suggestions and results have in common ----

  const addressOf = (hit) => root + hit.address + (onDisk ? 'index.html' : '');

  function putMarked(element, text, marks) {
    let at = 0;
    for (const [from, to] of marks(text)) {
      const mark = document.createElement('mark');
      mark.textContent = text.slice(from, to);
      element.append(text.slice(at, from), mark);
      at = to;
    }
    element.append(text.slice(at));
  }

  function showHit(hit, { marks }) {
    const element = copy('hit');
    putMarked(part('title', element), hit.title, marks);
    (element.querySelector('a') || element).setAttribute('href', addressOf(hit));
    put('kind', upperFirst(hit.kind), element);
    const { text, tone } = hit.status || {};
    put('status', text, element).classList.add(`tone-${tone || 'neutral'}`);
    put('typed', hit.typed, element);
    part('found', element).hidden = !hit.typed;
    return element;
  }

  function sayCount({ total, isLeast }) {
    const words = part('count').dataset;
    const said = total === 0 ? words.saidNone : isLeast ? words.saidLeast : total === 1 ? words.saidOne : words.saidMany;
    part('count').textContent = said.replace('{n}', total.toLocaleString(document.documentElement.lang));
  }

  function showProblem(name) {
    part('problem').hidden = !name;
    for (const each of ['broken', 'unreadable', 'slow']) part(each).hidden = each !== name;
    part('again').hidden = name === 'slow';
  }

  let newest = 0;

  /** Searches and shows, unless another search has begun meanwhile. Nothing wanted ends the search that is under way. */
  async function search(wanted, show) {
    const number = ++newest;
    if (!wanted) return;
    const isNewest = () => number === newest;
    const slow = setTimeout(() => isNewest() && showProblem('slow'), slowAfter);
    // Nothing when even the root cannot be read.
    const result = await searchEntries.find(wanted).catch(() => undefined);
    clearTimeout(slow);
    if (!isNewest()) return;
    showProblem(!result ? 'unreadable' : result.isBroken ? 'broken' : '');
    if (result) show(result);
  }

  function afterPause(work) {
    let timer;
    return () => {
      clearTimeout(timer);
      timer = setTimeout(work, pause);
    };
  }

  function offerAgain(work) {
    part('again').addEventListener('click', () => {
      searchIndex.forgetBroken();
      work();
      field.focus();
    });
  }

  searchIndex.open(place.dataset.index);
  Object.assign(searchPage, { place, field, onDisk, part, put, copy, upperFirst, addressOf, putMarked, showHit, sayCount, showProblem, search, afterPause, offerAgain });
}
