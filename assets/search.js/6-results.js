// The page of results: the address says what is searched for, and what is shown follows from it.
'use strict';

{
  const { place, field, onDisk, part, put, copy, upperFirst, addressOf, putMarked, showHit, sayCount, showProblem, search, afterPause, offerAgain } = searchPage;
  const step = 10;
  const list = part('hits');
  let state = readAddress();
  // Then the address is rewritten; else a change is a step that «back» undoes.
  let isTyping = false;

  function readAddress() {
    const given = new URLSearchParams(location.search);
    const chosen = new Map();
    for (const name of new Set(given.keys())) if (!['q', 'text'].includes(name)) chosen.set(name, given.getAll(name));
    return { text: given.get('q') || '', plain: given.getAll('text'), chosen, limit: (history.state || {}).limit || step };
  }

  function note(way, address, kept = null) {
    try {
      history[way](kept, '', address);
    } catch (error) {
      // Some browsers keep the address of a page on disk as it is. The search works all the same.
    }
  }

  function change(changed, typing = false) {
    state = { ...state, limit: step, ...changed };
    const given = new URLSearchParams(state.text.trim() ? { q: state.text } : {});
    state.plain.forEach((word) => given.append('text', word));
    for (const [facet, values] of state.chosen) values.forEach((value) => given.append(facet, value));
    note(isTyping || !location.search ? 'replaceState' : 'pushState', `${location.pathname}${String(given) && '?'}${given}`);
    isTyping = typing;
    look();
  }

  function choose(facet, value, isChosen) {
    const values = (state.chosen.get(facet) || []).filter((each) => each !== value);
    const chosen = new Map(state.chosen);
    chosen.delete(facet);
    if (isChosen || values.length > 0) chosen.set(facet, isChosen ? [...values, value] : values);
    change({ chosen });
  }

  function look(after = () => {}) {
    const isAsked = state.text.trim() !== '' || state.chosen.size > 0;
    part('about').hidden = isAsked;
    if (isAsked) {
      return search({ ...state, counts: true }, (result) => {
        show(result);
        after();
      });
    }
    search();
    showProblem('');
    part('count').textContent = '';
    for (const name of ['result', 'chips', 'none', 'filtered']) part(name).hidden = true;
    part('ways').hidden = false;
    return undefined;
  }

  function show(result) {
    const isEmpty = result.total === 0;
    const isFiltered = state.chosen.size > 0;
    sayCount(result);
    showChips(result.intents);
    showFilters(result);
    list.replaceChildren(...result.hits.map((hit) => resultOf(hit, result)));
    part('more').hidden = state.limit >= result.total;
    part('result').hidden = isEmpty && !isFiltered;
    part('filtered').hidden = !isEmpty || !isFiltered;
    part('none').hidden = !isEmpty || isFiltered;
    put('sought', `«${state.text.trim().slice(0, 80)}»`);
    showWords('nearest', result.nearest);
    showWords('also', result.notes.filter(({ sort }) => sort === 'e').flatMap(({ words }) => words.split(', ')));
    part('ways').hidden = !isEmpty;
  }

  function resultOf(hit, result) {
    const element = showHit(hit, result);
    const excerpt = part('excerpt', element);
    put('area', hit.areas.map(({ text }) => text).join(', '), element);
    putMarked(excerpt, hit.summary, result.marks);
    if (hit.isInText && !onDisk) readExcerpt(addressOf(hit), excerpt, result.marks);
    return element;
  }

  /** Words that may be searched for instead. */
  function showWords(name, words) {
    part(name).hidden = words.length === 0;
    part('words', part(name)).replaceChildren(...words.flatMap((word, at) => {
      const link = document.createElement('a');
      link.href = `?q=${encodeURIComponent(word)}`;
      link.textContent = word;
      return at === 0 ? [link] : [', ', link];
    }));
  }

  /** What narrows the search: words that were taken for a kind or a value, and filters. Each can be taken away. */
  function showChips(intents) {
    const read = intents.map(({ text, typed }) => chipOf(text, typed, () => change({ plain: [...state.plain, typed] })));
    const filters = searchIndex.root.facets.flatMap(({ id, values }) =>
      values.filter((value) => (state.chosen.get(id) || []).includes(value.id)).map((value) => chipOf(value.text, '', () => choose(id, value.id, false))));
    part('chips').replaceChildren(...read, ...filters);
    part('chips').setAttribute('aria-label', filters.length > 0 ? part('chips').dataset.only : part('chips').dataset.first);
    part('chips').hidden = read.length + filters.length === 0;
  }

  function chipOf(text, typed, remove) {
    const chip = copy('chip');
    const button = chip.querySelector('button');
    put('label', upperFirst(text), chip);
    button.title = typed ? button.dataset.text.replace('{word}', typed) : `${button.dataset.remove} ${text}`;
    button.setAttribute('aria-label', button.title);
    button.addEventListener('click', () => {
      remove();
      field.focus();
    });
    return chip;
  }

  // The filters are made once, so that the focus stays where it is; a search changes their counts.
  let filters;

  function makeFilters() {
    filters = searchIndex.root.facets.map(({ id, label, values }) => {
      const element = copy('facet');
      put('label', label || part('facets').dataset.kind, element);
      const choices = values.map((value) => choiceOf(id, value));
      part('values', element).append(...choices.map((choice) => choice.element));
      return { id, element, choices };
    });
    part('facets').replaceChildren(...filters.map(({ element }) => element));
    if (matchMedia('(min-width: 64rem)').matches) part('filters').open = filters[0].element.open = true;
  }

  function choiceOf(facet, { id, text }) {
    const element = copy('value');
    const box = element.querySelector('input');
    box.addEventListener('change', () => choose(facet, id, box.checked));
    put('label', upperFirst(text), element);
    return { id, element, box, number: part('number', element) };
  }

  function showFilters({ counts, isLeast }) {
    if (!filters) makeFilters();
    filters.forEach(({ id, element, choices }, facet) => {
      const chosen = state.chosen.get(id) || [];
      choices.forEach((choice, at) => {
        const count = counts[facet][at];
        choice.box.checked = chosen.includes(choice.id);
        choice.number.textContent = isLeast && count > 0 ? `${count}+` : count;
        choice.element.hidden = count === 0 && !choice.box.checked;
      });
      element.hidden = choices.every((choice) => choice.element.hidden);
      if (chosen.length > 0) element.open = true;
    });
    part('clear').hidden = state.chosen.size === 0;
  }

  async function readState() {
    state = readAddress();
    field.value = state.text;
    isTyping = false;
    const { top } = history.state || {};
    look(() => top && scrollTo(0, top));
  }

  // ---- Excerpts: where only the text of an entry holds the words, its page is read and the best place shown ----

  async function readExcerpt(address, element, marks) {
    const answer = await fetch(address).catch(() => ({}));
    if (!answer.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const texts = [...page.querySelectorAll('main :is(p, li, dd, td)')].map((each) => each.textContent.replace(/\s+/g, ' ').trim());
    const found = (text) => new Set(marks(text).map(([from, to]) => text.slice(from, to).toLowerCase())).size;
    const [best] = texts.filter((text) => text.length > 40 && found(text)).sort((one, other) => found(other) - found(one));
    if (!best) return;
    // About thirty words around the first that was searched for.
    const words = best.split(' ');
    const begin = Math.max(0, best.slice(0, marks(best)[0][0]).split(' ').length - 10);
    const end = begin + 30;
    element.replaceChildren();
    putMarked(element, `${begin > 0 ? '… ' : ''}${words.slice(begin, end).join(' ')}${end < words.length ? ' …' : ''}`, marks);
  }

  function begin() {
    field.addEventListener('input', afterPause(() => change({ text: field.value, plain: [] }, true)));
    field.addEventListener('change', () => { isTyping = false; });
    field.form.addEventListener('submit', (event) => {
      event.preventDefault();
      if (field.value !== state.text) change({ text: field.value, plain: [] });
      isTyping = false;
    });
    part('clear').addEventListener('click', () => {
      change({ chosen: new Map() });
      field.focus();
    });
    part('more').addEventListener('click', () => {
      const next = list.children.length;
      state.limit += step;
      look(() => list.children[next] && list.children[next].querySelector('a').focus());
    });
    // Whoever comes back from an entry finds the same list at the same place.
    list.addEventListener('click', (event) => {
      if (event.target.closest('a')) note('replaceState', undefined, { limit: state.limit, top: scrollY });
    });
    addEventListener('popstate', readState);
    offerAgain(look);
    readState();
  }

  if (place.dataset.search === 'results') begin();
}
