// Each picture of steps says what the list beside it says, step by step: the same steps in the same order, with the same
// titles, facts and ways on. A picture may leave out a kind of fact, such as details, but then of all steps.
import { check, finish } from '../runner.mjs';
import { pagesOf, siteFolder } from './site.mjs';

const pages = pagesOf(siteFolder()).filter(({ html }) => html.includes('data-from=') && html.includes('<ol class="steps">'));
await check('There are pages with steps that are drawn', () => (pages.length > 0 ? [] : ['none']));
for (const { path, html } of pages) await check(`The pictures of ${path} say what its lists say`, () => compareFlows(html));
finish();

function compareFlows(html) {
  const steps = [...html.matchAll(/<ol class="steps">([^]*?)<\/ol>/g)].flatMap(([, list]) => stepsIn(list));
  const pictures = [...html.matchAll(/<svg class="picture"[^]*?<\/svg>/g)].map(([svg]) => svg).filter((svg) => svg.includes('data-from='));
  return pictures.flatMap((svg) => comparePicture(boxesIn(svg), linesIn(svg), steps));
}

function comparePicture(boxes, lines, allSteps) {
  const found = [];
  const steps = allSteps.filter(({ id }) => boxes.some(({ leadsTo }) => leadsTo === id));
  if (steps.map(({ id }) => id).join() !== boxes.map(({ leadsTo }) => leadsTo).join()) found.push('the steps are not the same, in the same order');
  const isShown = (label) => boxes.some(({ text }) => text.includes(squeezed(label)));
  for (const [index, step] of steps.entries()) {
    let rest = boxes[index].text;
    for (const part of [`${step.number}. ${step.title}`, ...step.facts.filter(({ label }) => isShown(label)).map(({ text }) => text)])
      if (rest.includes(squeezed(part))) rest = rest.replace(squeezed(part), '');
      else found.push(`${step.id}: the picture does not say "${part}"`);
    if (rest !== '') found.push(`${step.id}: the list does not say "${rest}"`);
    const waysOn = lines.filter(({ from }) => from === boxes[index].id).map(({ to }) => boxes.find(({ id }) => id === to).leadsTo);
    if (waysOn.join() !== step.next.join()) found.push(`${step.id}: leads to ${waysOn} in the picture, to ${step.next} in the list`);
  }
  return found;
}

function stepsIn(list) {
  return [...list.matchAll(/<li id="([^"]*)"><span class="step-number">(\d+)<\/span>([^]*?)<\/li>/g)].map(([, id, number, body]) => ({
    id,
    number,
    title: textIn(/<p class="step-what">([^]*?)<\/p>/.exec(body)[1]),
    next: [...(/<div class="step-next[^"]*">([^]*?)<\/div>/.exec(body)?.[1] ?? '').matchAll(/href="#([^"]*)"/g)].map(([, to]) => to),
    facts: [...body.matchAll(/<div(?: class="(?!step-next)[^"]*")?><dt>([^]*?)<\/dt><dd>([^]*?)<\/dd><\/div>/g)].map(([, label, value]) => factOf(textIn(label), textIn(value))),
  }));
}

/** A fact that is only true or not is shown by its name alone. */
function factOf(label, value) {
  return { label, text: /^(ja|yes)$/.test(value) ? label : `${label}: ${value}` };
}

function boxesIn(svg) {
  return [...svg.matchAll(/<a href="#([^"]*)" class="box[^"]*" data-id="([^"]*)">([^]*?)<\/a>/g)].map(([, leadsTo, id, inside]) => ({
    leadsTo,
    id,
    text: squeezed(textIn(inside.replaceAll(/<rect[^>]*>/g, ''))),
  }));
}

function linesIn(svg) {
  return [...svg.matchAll(/data-from="([^"]*)" data-to="([^"]*)"/g)].map(([, from, to]) => ({ from, to }));
}

/** As a picture has it: the basis in parentheses, without notes. */
function textIn(html) {
  return html.replaceAll(/<span class="note">[^]*?<\/span>/g, '').replaceAll(/<span class="basis">([^]*?)<\/span>/g, '($1)')
    .replaceAll(/<[^>]*>/g, '').replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&').trim();
}

/** Lines are broken at spaces and in words, with a hyphen. */
function squeezed(text) {
  return text.replaceAll(/[\s-]/g, '');
}
