// Suggestions: a field with a list, as in https://www.w3.org/WAI/ARIA/apg/patterns/combobox/.
'use strict';

{
  const { place, field, part, copy, showHit, sayCount, search, afterPause, offerAgain } = searchPage;
  const most = 7;
  const list = part('hits');
  let active = -1;
  let isWanted = false;

  function activate(at) {
    const options = list.children;
    active = at < -1 ? options.length - 1 : at < options.length ? at : -1;
    Array.from(options, (option, each) => option.setAttribute('aria-selected', String(each === active)));
    field.setAttribute('aria-activedescendant', active < 0 ? '' : options[active].id);
    if (active >= 0) options[active].scrollIntoView({ block: 'nearest' });
  }

  function open(isOpen) {
    list.hidden = !isOpen;
    field.setAttribute('aria-expanded', String(isOpen));
    activate(-1);
  }

  function show(result) {
    const all = copy('all');
    all.setAttribute('href', `${field.form.getAttribute('action')}?q=${encodeURIComponent(field.value.trim())}`);
    list.replaceChildren(...result.hits.map((hit) => showHit(hit, result)), all);
    Array.from(list.children, (option, at) => { option.id = `${list.id}_${at}`; });
    sayCount(result);
    open(isWanted && result.hits.length > 0);
  }

  function close() {
    isWanted = false;
    open(false);
  }

  function look() {
    isWanted = field.value.trim() !== '';
    search(isWanted && { text: field.value, limit: most }, show);
    if (isWanted) return;
    part('count').textContent = '';
    close();
  }

  const keys = {
    ArrowDown: () => (list.hidden ? look() : activate(active + 1)),
    ArrowUp: () => (list.hidden ? look() : activate(active - 1)),
    Enter: () => list.children[active].click(),
    Escape: () => {
      if (list.hidden) field.value = '';
      close();
    },
  };

  function begin() {
    Object.entries({ role: 'combobox', 'aria-autocomplete': 'list', 'aria-controls': list.id }).forEach((each) => field.setAttribute(...each));
    field.addEventListener('input', afterPause(look));
    field.addEventListener('focus', () => searchIndex.begin().catch(() => {}), { once: true });
    field.addEventListener('blur', close);
    field.addEventListener('keydown', (event) => {
      if (!keys[event.key] || (event.key === 'Enter' && active === -1)) return;
      event.preventDefault();
      keys[event.key]();
    });
    // The field keeps the focus.
    list.addEventListener('mousedown', (event) => event.preventDefault());
    offerAgain(look);
    open(false);
  }

  if (place.dataset.search === 'suggestions') begin();
}
