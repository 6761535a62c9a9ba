// Words that the glossary explains, on the page of an entry.
// The explanation at the end of the page is shown beside the word while it is pointed at or has the focus. It can be
// pointed at too, and Escape takes it away.
'use strict';

let meaning = null;

function hideMeaning() {
  if (!meaning) return;
  meaning.previousElementSibling.removeAttribute('aria-describedby');
  meaning.remove();
  meaning = null;
}

function showMeaning(event) {
  const link = event.target.closest('.term');
  if (!link) {
    if (event.type === 'focusin' || !event.target.closest('.meaning')) hideMeaning();
    return;
  }
  const said = document.getElementById(link.hash.slice(1));
  if (!said || (meaning && meaning.previousElementSibling === link)) return;
  hideMeaning();
  meaning = document.createElement('span');
  meaning.className = 'meaning';
  meaning.setAttribute('role', 'tooltip');
  meaning.id = '_betydelse';
  link.setAttribute('aria-describedby', meaning.id);
  meaning.textContent = said.querySelector('dd').firstChild.textContent.trim();
  link.after(meaning);
  // As far left as it must to stay on the page.
  const over = meaning.getBoundingClientRect().right - document.documentElement.clientWidth + 8;
  if (over > 0) meaning.style.marginLeft = `${-over}px`;
}

document.addEventListener('mouseover', showMeaning);
document.addEventListener('focusin', showMeaning);
document.addEventListener('keydown', (event) => { if (event.key === 'Escape') hideMeaning(); });
