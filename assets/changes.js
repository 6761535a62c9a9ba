// «Since a date» on the pages of what has changed: hides the changes of the page that are older, and keeps the date in
// the address. Without script, everything is shown.
'use strict';

(function () {
  const page = document.querySelector('[data-changes]');
  const box = page && page.querySelector('[data-since]');
  if (!box) return;
  const input = box.querySelector('input');
  const shown = page.querySelector('[data-shown]');
  const total = shown.textContent;
  const rows = Array.from(page.querySelectorAll('[data-date]'));

  function show() {
    const since = input.value;
    let count = 0;
    for (const row of rows) {
      row.hidden = row.dataset.date < since;
      if (!row.hidden) count += 1;
    }
    for (const month of page.querySelectorAll('.change-month')) month.hidden = !month.querySelector('[data-date]:not([hidden])');
    page.querySelector('[data-empty]').hidden = count > 0;
    shown.textContent = since ? shown.dataset.words.replace('{n}', count).replace('{all}', rows.length) : total;
  }

  function choose() {
    const address = new URL(location.href);
    if (input.value) address.searchParams.set(input.name, input.value);
    else address.searchParams.delete(input.name);
    history.replaceState(null, '', address);
    show();
  }

  function readAddress() {
    input.value = new URL(location.href).searchParams.get(input.name) || '';
    show();
  }

  box.hidden = false;
  input.addEventListener('change', choose);
  box.querySelector('button').addEventListener('click', () => { input.value = ''; choose(); input.focus(); });
  window.addEventListener('popstate', readAddress);
  readAddress();
}());
