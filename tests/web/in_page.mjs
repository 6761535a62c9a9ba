// Functions that run inside the page. Each stands alone: nothing of this file is there when it runs.

/** The ways down to the elements of the page, each once, as far as style sheets see them: tags, classes, names of
 *  attributes, and what stands just before. Elements that are reached the same way look the same. A way is given as a
 *  number, its hash. */
export function stylePaths() {
  const first = new Map();
  const visit = (element, above) => {
    const attributes = element.getAttributeNames().filter((name) => !['id', 'class', 'href', 'content'].includes(name));
    const step = `${element.previousElementSibling?.localName}+${element.localName}.${element.getAttribute('class')}[${attributes}]`;
    let path = above;
    for (let index = 0; index < step.length; index += 1) path = (path * 31 + step.charCodeAt(index)) % 140737488355213;
    if (!first.has(path)) first.set(path, element);
    for (const child of element.children) visit(child, path);
  };
  visit(document.body, 0);
  globalThis.firstOfPath = first;
  return [...first.keys()];
}

/** What axe finds wrong: in the whole page, or in the elements that `paths`, of stylePaths(), lead to. */
export async function violations({ options, paths }) {
  const context = paths ? paths.map((path) => globalThis.firstOfPath.get(path)) : document;
  const result = await globalThis.axe.run(context, options);
  return result.violations.flatMap(({ id, help, nodes }) =>
    nodes.slice(0, 3).map(({ html, failureSummary }) => `${id}: ${help}\n${html.slice(0, 200)}\n${failureSummary}`));
}

/** What makes the page scroll sideways. */
export function horizontalOverflow() {
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= width) return [];
  const holdsWideText = (element) => element.clientWidth > 0 && element.scrollWidth > element.clientWidth + 1;
  const isWide = (element) => element.getBoundingClientRect().right > width + 1 || holdsWideText(element);
  const scrolls = (element) => /auto|scroll|hidden|clip/.test(getComputedStyle(element).overflowX);
  const culprits = [...document.body.querySelectorAll('*')].filter((element) => {
    for (let above = element.parentElement; above && above !== document.body; above = above.parentElement) if (scrolls(above)) return false;
    return isWide(element) && ![...element.children].some(isWide);
  });
  const told = culprits.slice(0, 3).map((element) => element.outerHTML.slice(0, 120));
  return [`the page scrolls sideways (${document.documentElement.scrollWidth} px wide)\n${told.join('\n')}`];
}

/** Twice the size of text, and the spacing of WCAG 1.4.12. */
export function spreadText() {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`html { font-size: 200% !important }
    * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
    p { margin-bottom: 2em !important }`);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

/** Texts that are cut off. What is hidden on purpose, as one pixel for screen readers, does not count. */
export function clippedTexts() {
  return [...document.body.querySelectorAll('*')].flatMap((element) => {
    const style = getComputedStyle(element);
    const hides = /hidden|clip/.test(style.overflowX + style.overflowY) && style.visibility === 'visible';
    const cut = element.scrollWidth > element.clientWidth + 2 || element.scrollHeight > element.clientHeight + 2;
    const isShown = element.clientWidth > 2 && element.clientHeight > 2 && element.textContent.trim() !== '';
    return hides && cut && isShown && !element.closest('svg') ? [`text is cut off: ${element.outerHTML.slice(0, 120)}`] : [];
  });
}

/** From now on, notes in `invisibleFocus` what takes the focus without showing it. */
export function watchFocus() {
  globalThis.invisibleFocus = new Set();
  document.addEventListener('focusin', ({ target }) => {
    const style = getComputedStyle(target);
    const outlined = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0;
    const box = target.getBoundingClientRect();
    const shown = box.width > 1 && box.height > 1;
    if (!shown || !(outlined || style.boxShadow !== 'none')) globalThis.invisibleFocus.add(`focus does not show: ${target.outerHTML.slice(0, 120)}`);
  });
}
