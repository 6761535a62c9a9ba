// What script adds to pages that work without it: filters that act at once, headings whose link is copied, and links
// that work when the site is opened from a folder. Knows nothing of the catalogue: names and words come from the page.
'use strict';

// ---- Opened from disk: there is no server that finds index.html in a folder ----

function withIndexFile(address) {
  const parts = /^([^?#]*\/)([?#].*)?$/.exec(address);
  const isRelative = !/^([a-z][a-z0-9+.-]*:|\/\/)/i.test(address);
  return parts && isRelative ? parts[1] + 'index.html' + (parts[2] || '') : address;
}

function nameIndexFiles(attribute) {
  for (const element of document.querySelectorAll(`[${attribute}]`)) {
    element.setAttribute(attribute, withIndexFile(element.getAttribute(attribute)));
  }
}

// ---- Links to headings ----

function copyHeadingLink(event) {
  const link = event.target.closest('.heading-link');
  const message = document.querySelector('[data-copied]');
  if (!link || !message || !navigator.clipboard) return;
  navigator.clipboard.writeText(link.href).then(() => {
    message.textContent = message.dataset.copied;
    setTimeout(() => { message.textContent = ''; }, 4000);
  }, () => {});
}

// ---- Filters ----
// Each group of links (data-facet) becomes a group of checkboxes. Values within a group are alternatives, groups narrow
// each other. What is chosen stands in the address.

function checkboxFor(item, facet) {
  const link = item.querySelector('a');
  const label = document.createElement('label');
  const box = document.createElement('input');
  box.type = 'checkbox';
  box.name = facet;
  box.value = item.dataset.value;
  label.append(box, ...link.childNodes);
  link.replaceWith(label);
  return { box, label, count: label.querySelector('.count') };
}

function readGroups(listing) {
  return Array.from(listing.querySelectorAll('[data-facet]'), (element) => {
    const facet = element.dataset.facet;
    const choices = Array.from(element.querySelectorAll('[data-value]'), (item) => checkboxFor(item, facet));
    return { facet, element, choices };
  });
}

function readRows(listing) {
  return Array.from(listing.querySelectorAll('[data-filters]'), (element) => ({
    element,
    values: new Set(element.dataset.filters.split(' ')),
  }));
}

function chosenIn(group) {
  return group.choices.filter((choice) => choice.box.checked).map((choice) => choice.box.value);
}

function fits(row, group) {
  const chosen = chosenIn(group);
  return chosen.length === 0 || chosen.some((value) => row.values.has(`${group.facet}=${value}`));
}

function showCounts(groups, rows) {
  for (const group of groups) {
    const others = groups.filter((other) => other !== group);
    const possible = rows.filter((row) => others.every((other) => fits(row, other)));
    for (const choice of group.choices) {
      const count = possible.filter((row) => row.values.has(`${group.facet}=${choice.box.value}`)).length;
      choice.count.textContent = count;
      choice.label.classList.toggle('none', count === 0);
    }
  }
}

function showRows(listing, groups, rows) {
  let shown = 0;
  for (const row of rows) {
    row.element.hidden = !groups.every((group) => fits(row, group));
    if (!row.element.hidden) shown += 1;
  }
  listing.querySelector('[data-shown]').textContent = shown;
  listing.querySelector('[data-empty]').hidden = shown > 0;
  listing.querySelector('[data-clear]').hidden = !groups.some((group) => chosenIn(group).length > 0);
}

function readAddress(groups) {
  const wanted = new URLSearchParams(location.search);
  for (const group of groups) {
    for (const choice of group.choices) choice.box.checked = wanted.getAll(group.facet).includes(choice.box.value);
    if (chosenIn(group).length > 0) group.element.open = true;
  }
}

function writeAddress(groups) {
  if (location.protocol === 'file:') return;
  const wanted = new URLSearchParams();
  for (const group of groups) chosenIn(group).forEach((value) => wanted.append(group.facet, value));
  const query = wanted.toString();
  history.replaceState(null, '', location.pathname + (query ? '?' + query : '') + location.hash);
}

// On a wide screen there is room for the group that is in use, or else for the first.
function openAGroup() {
  if (!matchMedia('(min-width: 64rem)').matches) return;
  const current = document.querySelector('[data-value] [aria-current]');
  const group = current ? current.closest('[data-facet]') : document.querySelector('[data-facet]');
  if (group) group.open = true;
}

function makeFilters(listing) {
  const groups = readGroups(listing);
  const rows = readRows(listing);
  if (groups.length === 0 || rows.length === 0) return;
  const show = () => {
    showCounts(groups, rows);
    showRows(listing, groups, rows);
  };
  const change = () => {
    show();
    writeAddress(groups);
  };
  listing.addEventListener('change', change);
  listing.querySelector('[data-clear]').addEventListener('click', () => {
    for (const group of groups) group.choices.forEach((choice) => { choice.box.checked = false; });
    change();
    groups[0].choices[0].box.focus();
  });
  window.addEventListener('pageshow', () => {
    readAddress(groups);
    show();
  });
}

// Without script a search leads to A–Ö, with it to the results.
for (const form of document.querySelectorAll('form[data-results]')) form.setAttribute('action', form.dataset.results);
if (location.protocol === 'file:') {
  nameIndexFiles('href');
  nameIndexFiles('action');
}
document.addEventListener('click', copyHeadingLink);
openAGroup();
document.querySelectorAll('[data-listing]').forEach(makeFilters);
