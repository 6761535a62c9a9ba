// The page of results: the address says what is searched for, and what is shown follows from it.
'use strict';

{
  const { place, field, onDisk, part, put, copy, upperFirst, addressOf, putMarked, showHit, sayCount, showProblem, search, afterPause, offerAgain } = searchPage;
  const step = 10;
  const list = part('hits');
  let state = readAddress();
  // Then the address is rewritten; else a change is a step that «back» undoes.
  let isTyping = false;

  /** What the address asks for: `q` is what is typed, each `text` a word that names nothing, and all else are filters. */
  function readAddress() {
    const given = new URLSearchParams(location.search);
    return { given, limit: (history.state || {}).limit || step };
  }

  const typedText = () => (state.given.get('q') || '').trim();
  const filterNames = () => [...state.given.keys()].filter((name) => !['q', 'text'].includes(name));

  function note(way, address, kept = null) {
    try {
      history[way](kept, '', address);
    } catch (error) {
      // Some browsers keep the address of a page on disk as it is. The search works all the same.
    }
  }

  /** `values`: what names of the address shall have instead. */
  function change(values, typing = false) {
    const given = new URLSearchParams(state.given);
    for (const name of Object.keys(values)) {
      given.delete(name);
      values[name].forEach((value) => given.append(name, value));
    }
    state = { given, limit: step };
    note(isTyping || !location.search ? 'replaceState' : 'pushState', `${location.pathname}${String(given) && '?'}${given}`);
    isTyping = typing;
    look();
  }

  const changeText = (typing) => change({ q: field.value.trim() ? [field.value] : [], text: [] }, typing);

  const choose = (facet, value, isChosen) => change({ [facet]: [...state.given.getAll(facet).filter((each) => each !== value), ...(isChosen ? [value] : [])] });

  function look(after = () => {}) {
    const isAsked = typedText() !== '' || filterNames().length > 0;
    part('about').hidden = isAsked;
    if (isAsked) {
      return search({ ...state, text: typedText(), counts: true }, (result) => {
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
    const isFiltered = filterNames().length > 0;
    sayCount(result);
    showChips(result.intents);
    showFilters(result);
    list.replaceChildren(...result.hits.map((hit) => resultOf(hit, result)));
    part('more').hidden = state.limit >= result.total;
    part('result').hidden = isEmpty && !isFiltered;
    part('filtered').hidden = !isEmpty || !isFiltered;
    part('none').hidden = !isEmpty || isFiltered;
    put('sought', `«${typedText().slice(0, 80)}»`);
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
    const read = intents.map(({ text, typed }) => chipOf(text, typed, () => change({ text: [...state.given.getAll('text'), typed] })));
    const filters = searchIndex.root.facets.flatMap(({ id, values }) =>
      values.filter((value) => state.given.getAll(id).includes(value.id)).map((value) => chipOf(value.text, '', () => choose(id, value.id, false))));
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
  function makeFilters() {
    part('facets').replaceChildren(...searchIndex.root.facets.map(({ id, label, values }) => {
      const element = copy('facet');
      put('label', label || part('facets').dataset.kind, element);
      part('values', element).append(...values.map((value) => choiceOf(id, value)));
      return element;
    }));
    if (matchMedia('(min-width: 64rem)').matches) part('filters').open = part('facets').firstElementChild.open = true;
  }

  function choiceOf(name, { id, text }) {
    const choice = copy('value');
    put('label', upperFirst(text), choice);
    Object.assign(choice.querySelector('input'), { name, value: id });
    return choice;
  }

  function showFilters({ counts, isLeast }) {
    if (!part('facets').firstElementChild) makeFilters();
    searchIndex.root.facets.forEach(({ id, values }, facet) => {
      const element = part('facets').children[facet];
      const chosen = state.given.getAll(id);
      values.forEach((value, at) => {
        const choice = part('values', element).children[at];
        const count = counts[facet][at];
        choice.querySelector('input').checked = chosen.includes(value.id);
        part('number', choice).textContent = isLeast && count > 0 ? `${count}+` : count;
        choice.hidden = count === 0 && !chosen.includes(value.id);
      });
      element.hidden = chosen.length === 0 && counts[facet].every((count) => count === 0);
      if (chosen.length > 0) element.open = true;
    });
    part('clear').hidden = filterNames().length === 0;
  }

  async function readState() {
    state = readAddress();
    field.value = state.given.get('q');
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
    field.addEventListener('input', afterPause(() => changeText(true)));
    field.addEventListener('change', () => { isTyping = false; });
    field.form.addEventListener('submit', (event) => {
      event.preventDefault();
      if (field.value.trim() !== typedText()) changeText();
      isTyping = false;
    });
    part('facets').addEventListener('change', ({ target }) => choose(target.name, target.value, target.checked));
    part('clear').addEventListener('click', () => {
      change(Object.fromEntries(filterNames().map((name) => [name, []])));
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
