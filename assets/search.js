// The search on pages: suggestions under the field of the start page, and the page of results. What is shown is cloned
// from templates of the page, so that no word and no name of the catalogue stands here. Steps of a search:
// the field or the address says what is wanted → searchIndex finds it → it is shown, and the address says it.
'use strict';

(() => {
  const place = document.querySelector('[data-search]');
  if (!place) return;

  const pause = 80; // milliseconds without a key before a search begins
  const slowAfter = 1500;
  const onDisk = location.protocol === 'file:';
  const part = (name, within = place) => within.querySelector(`[data-${name}]`);
  const field = place.querySelector('input[name=q]');
  const form = field.form;
  const root = place.dataset.root;
  const index = searchIndex(place.dataset.index, root);

  // ---- Shared by both pages ----

  function templateOf(name) {
    return place.querySelector(`template[data-${name}]`).content.firstElementChild.cloneNode(true);
  }

  function addressOf(hit) {
    return root + hit.address + (onDisk ? 'index.html' : '');
  }

  /** Puts `text` into `element`, with the parts that were searched for marked. */
  function putMarked(element, text, ranges) {
    let at = 0;
    for (const [from, to] of ranges) {
      const mark = document.createElement('mark');
      mark.textContent = text.slice(from, to);
      element.append(text.slice(at, from), mark);
      at = to;
    }
    element.append(text.slice(at));
  }

  function showStatus(element, status) {
    if (!status) return;
    element.hidden = false;
    element.textContent = status.text;
    element.classList.add(`tone-${status.tone || 'neutral'}`);
  }

  /** What suggestions and results have in common. */
  function showHit(name, hit, result) {
    const element = templateOf(name);
    putMarked(part('title', element), hit.title, result.marks(hit.title));
    const link = element.closest('a') || element.querySelector('a');
    link.setAttribute('href', addressOf(hit));
    part('kind', element).textContent = hit.kind;
    showStatus(part('status', element), hit.status);
    if (hit.typed) {
      part('found', element).hidden = false;
      part('typed', element).textContent = hit.typed;
    }
    return element;
  }

  function sayCount({ total, isLeast }) {
    const words = part('count').dataset;
    const said = total === 0 ? words.saidNone : isLeast ? words.saidLeast : total === 1 ? words.saidOne : words.saidMany;
    part('count').textContent = said.replace('{n}', total.toLocaleString(document.documentElement.lang));
  }

  function showProblem(name) {
    const banner = part('problem');
    banner.hidden = !name;
    for (const each of ['broken', 'unreadable', 'slow']) part(each, banner).hidden = each !== name;
    part('again', banner).hidden = name === 'slow';
  }

  let newest = 0;

  /** Searches and shows, unless another search has begun meanwhile. */
  async function search(wanted, show) {
    const number = ++newest;
    const isNewest = () => number === newest;
    const slow = setTimeout(() => { if (isNewest()) showProblem('slow'); }, slowAfter);
    const result = await index.search(wanted).catch(() => undefined); // nothing when even the root cannot be read
    clearTimeout(slow);
    if (!isNewest()) return;
    showProblem(!result ? 'unreadable' : result.isBroken ? 'broken' : '');
    if (result) show(result);
  }

  function afterPause(work) {
    let timer;
    return (event) => {
      clearTimeout(timer);
      timer = setTimeout(work, pause, event);
    };
  }

  // ---- Suggestions: a field with a list, https://www.w3.org/WAI/ARIA/apg/patterns/combobox/ ----

  function makeSuggestions() {
    const most = 7;
    const list = part('hits');
    let active = -1;
    let isWanted = false;

    field.setAttribute('role', 'combobox');
    field.setAttribute('aria-autocomplete', 'list');
    field.setAttribute('aria-controls', list.id);

    function activate(number) {
      const options = [...list.children];
      active = options.length === 0 ? -1 : number < -1 ? options.length - 1 : number >= options.length ? -1 : number;
      options.forEach((option, at) => option.setAttribute('aria-selected', String(at === active)));
      if (active === -1) field.removeAttribute('aria-activedescendant');
      else field.setAttribute('aria-activedescendant', options[active].id);
      if (active !== -1) options[active].scrollIntoView({ block: 'nearest' });
    }

    function open(isOpen) {
      list.hidden = !isOpen;
      field.setAttribute('aria-expanded', String(isOpen));
      if (!isOpen) activate(-1);
    }

    function show(result) {
      const all = templateOf('all');
      all.setAttribute('href', `${form.getAttribute('action')}?q=${encodeURIComponent(field.value.trim())}`);
      list.replaceChildren(...result.hits.map((hit) => showHit('hit', hit, result)), all);
      [...list.children].forEach((option, at) => { option.id = `${list.id}_${at}`; });
      sayCount(result);
      open(isWanted && result.total > 0);
    }

    function look() {
      isWanted = field.value.trim() !== '';
      if (isWanted) return search({ text: field.value, limit: most }, show);
      newest += 1;
      open(false);
      part('count').textContent = '';
    }

    function close() {
      isWanted = false;
      open(false);
    }

    const keys = {
      ArrowDown: () => (list.hidden ? look() : activate(active + 1)),
      ArrowUp: () => (list.hidden ? look() : activate(active - 1)),
      Escape: () => {
        if (list.hidden) field.value = '';
        close();
      },
    };

    field.addEventListener('input', afterPause(look));
    field.addEventListener('focus', () => index.begin(), { once: true });
    field.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && active !== -1) {
        event.preventDefault();
        list.children[active].click();
      } else if (keys[event.key] && !event.altKey === (event.key !== 'Alt')) {
        event.preventDefault();
        keys[event.key]();
      }
    });
    field.addEventListener('blur', close);
    list.addEventListener('mousedown', (event) => event.preventDefault()); // the field keeps the focus
    part('again').addEventListener('click', () => {
      index.forgetFailures();
      look();
      field.focus();
    });
    open(false);
    if (field.value) look(); // kept by the browser when one comes back
  }

  // ---- The page of results ----

  function makeResults() {
    const step = 10;
    const most = 1000;
    let state = readAddress();
    let isTyping = false; // then the address is rewritten; else each change is a step that «back» undoes

    function readAddress() {
      const given = new URLSearchParams(location.search);
      const chosen = new Map();
      for (const [name, value] of given) if (!['q', 'text'].includes(name)) chosen.set(name, [...(chosen.get(name) || []), value]);
      return { text: given.get('q') || '', plain: given.getAll('text'), chosen, limit: (history.state || {}).limit || step };
    }

    function writeAddress() {
      const query = new URLSearchParams();
      if (state.text.trim()) query.set('q', state.text);
      for (const word of state.plain) query.append('text', word);
      for (const [facet, values] of state.chosen) values.forEach((value) => query.append(facet, value));
      const address = location.pathname + (String(query) && `?${query}`);
      try {
        history[isTyping || !location.search ? 'replaceState' : 'pushState'](null, '', address);
      } catch (error) {
        // From disk some browsers keep the address of a page as it is; the search works all the same.
      }
    }

    function change(part, typing = false) {
      state = { ...state, limit: step, ...part };
      writeAddress();
      isTyping = typing;
      find();
    }

    const isAsked = () => state.text.trim() !== '' || state.chosen.size > 0;

    async function find() {
      if (!isAsked()) {
        newest += 1;
        showProblem('');
        return showNothing();
      }
      part('about').hidden = true;
      await search({ ...state, counts: true }, show);
    }

    function showNothing() {
      part('about').hidden = false;
      part('count').textContent = '';
      for (const name of ['result', 'chips', 'none', 'filtered']) part(name).hidden = true;
      part('ways').hidden = false;
    }

    function show(result) {
      const isEmpty = result.total === 0;
      sayCount(result);
      showChips(result);
      showFacets(result);
      part('hits', part('result')).replaceChildren(...result.hits.map((hit) => resultOf(hit, result)));
      part('more').hidden = result.hits.length >= result.total || state.limit >= most;
      part('result').hidden = isEmpty && state.chosen.size === 0;
      part('filtered').hidden = !(isEmpty && state.chosen.size > 0);
      part('none').hidden = !isEmpty || state.chosen.size > 0;
      part('typed', part('none')).textContent = `«${state.text.trim().slice(0, 80)}»`;
      showNearest(result.nearest);
      part('ways').hidden = !isEmpty;
    }

    function resultOf(hit, result) {
      const element = showHit('hit', hit, result);
      part('area', element).textContent = hit.area;
      const excerpt = part('excerpt', element);
      putMarked(excerpt, hit.summary, result.marks(hit.summary));
      if (hit.isInText && !onDisk) readExcerpt(addressOf(hit), excerpt, result);
      return element;
    }

    function showNearest(words) {
      part('nearest').hidden = words.length === 0;
      part('words').replaceChildren(...words.flatMap((word, at) => {
        const link = document.createElement('a');
        link.href = `?q=${encodeURIComponent(word)}`;
        link.textContent = word;
        return at === 0 ? [link] : [', ', link];
      }));
    }

    // What narrows the search: words that were read as a kind or a status, and chosen filters. Each can be removed.
    function showChips({ intents }) {
      const filters = [...state.chosen].flatMap(([facet, values]) =>
        values.map((value) => ({ words: index.nameOf(facet, value), remove: () => choose(facet, value, false) })));
      const read = intents.map((intent) => ({
        words: intent.label, typed: intent.typed, remove: () => change({ plain: [...state.plain, intent.typed] }),
      }));
      const chips = [...read, ...filters].filter(({ words }) => words);
      part('chips').replaceChildren(...chips.map(chipOf));
      part('chips').hidden = chips.length === 0;
    }

    function chipOf({ words, typed, remove }) {
      const chip = templateOf('chip');
      part('label', chip).textContent = words;
      const button = chip.querySelector('button');
      const said = typed ? button.dataset.text.replace('{word}', typed) : `${button.dataset.remove} ${words}`;
      button.setAttribute('aria-label', said);
      button.title = said;
      button.addEventListener('click', () => {
        remove();
        field.focus();
      });
      return chip;
    }

    function choose(facet, value, isChosen) {
      const values = (state.chosen.get(facet) || []).filter((each) => each !== value);
      const chosen = new Map(state.chosen);
      chosen.delete(facet);
      if (isChosen) values.push(value);
      if (values.length > 0) chosen.set(facet, values);
      change({ chosen });
    }

    // The filters are made once, so that the focus stays where it is; a search changes their counts.
    let filters;

    function makeFilters(facets) {
      filters = facets.map(({ id, label, values }) => {
        const element = templateOf('facet');
        part('label', element).textContent = label;
        const choices = values.map((value) => choiceOf(id, value));
        part('values', element).append(...choices.map((choice) => choice.element));
        return { id, element, choices };
      });
      part('facets').replaceChildren(...filters.map(({ element }) => element));
      if (matchMedia('(min-width: 64rem)').matches) part('filters').open = filters[0].element.open = true;
    }

    function choiceOf(facet, { id, text }) {
      const element = templateOf('value');
      const box = element.querySelector('input');
      box.name = facet;
      box.value = id;
      box.addEventListener('change', () => choose(facet, id, box.checked));
      part('label', element).textContent = text;
      return { id, element, box, number: part('number', element) };
    }

    function showFacets({ facets }) {
      if (!filters) makeFilters(facets);
      facets.forEach(({ id, values }, at) => {
        const chosen = state.chosen.get(id) || [];
        values.forEach(({ count, isLeast }, number) => {
          const { element, box, number: shown, id: value } = filters[at].choices[number];
          box.checked = chosen.includes(value);
          shown.textContent = count === undefined ? '' : isLeast ? `> ${count - 1}` : count;
          element.hidden = count === 0 && !box.checked;
        });
        filters[at].element.hidden = filters[at].choices.every((choice) => choice.element.hidden);
        if (chosen.length > 0) filters[at].element.open = true;
      });
      part('clear').hidden = state.chosen.size === 0;
    }

    field.addEventListener('input', afterPause(() => change({ text: field.value, plain: [] }, true)));
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      if (field.value !== state.text) change({ text: field.value, plain: [] });
      isTyping = false;
    });
    field.addEventListener('change', () => { isTyping = false; });
    part('clear').addEventListener('click', () => {
      change({ chosen: new Map() });
      field.focus();
    });
    part('more').addEventListener('click', () => {
      const next = part('hits', part('result')).children.length;
      state.limit += step;
      search({ ...state, counts: true }, (result) => {
        show(result);
        const first = part('hits', part('result')).children[next];
        if (first) first.querySelector('a').focus();
      });
    });
    part('again').addEventListener('click', () => {
      index.forgetFailures();
      find();
    });
    // Whoever comes back from an entry finds the same list at the same place.
    part('result').addEventListener('click', (event) => {
      if (!event.target.closest('a')) return;
      try {
        history.replaceState({ limit: state.limit, top: scrollY }, '');
      } catch (error) {
        // as above
      }
    });

    async function readState() {
      state = readAddress();
      field.value = state.text;
      isTyping = false;
      await find();
      const { top } = history.state || {};
      if (top) scrollTo(0, top);
    }

    addEventListener('popstate', readState);
    index.begin();
    readState();
  }

  // ---- Excerpts: where only the text of an entry holds the words, its page is read and the best place shown ----

  async function readExcerpt(address, element, result) {
    const answer = await fetch(address).catch(() => undefined);
    if (!answer || !answer.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const blocks = [...page.querySelectorAll('main p, main li, main dd, main td')].map((each) => each.textContent.replace(/\s+/g, ' ').trim());
    const counts = blocks.map((text) => new Set(result.marks(text).map(([from, to]) => text.slice(from, to).toLowerCase())).size);
    const most = Math.max(0, ...counts);
    if (most === 0) return;
    const excerpt = windowOf(blocks[counts.indexOf(most)], result);
    element.replaceChildren();
    putMarked(element, excerpt, result.marks(excerpt));
  }

  /** About thirty words around the first that was searched for. */
  function windowOf(text, result) {
    const [[from]] = result.marks(text);
    const before = text.slice(0, from).split(' ');
    const begin = Math.max(0, before.length - 10);
    const words = text.split(' ');
    return (begin > 0 ? '… ' : '') + words.slice(begin, begin + 30).join(' ') + (begin + 30 < words.length ? ' …' : '');
  }

  if (place.dataset.search === 'results') makeResults();
  else makeSuggestions();
})();
