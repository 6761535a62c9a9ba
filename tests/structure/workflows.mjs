// What the workflows of .github/ may do: nothing with other people's power, and nothing that ./kunskap does not do.
import { lineAt } from './tree.mjs';

const isWorkflow = ({ path }) => /^\.github\/workflows\/.*\.yml$/.test(path);
const isForm = ({ path }) => /^\.github\/ISSUE_TEMPLATE\/(?!config).*\.yml$/.test(path);

/** Findings of all places where `pattern` stands and `isWell` does not hold of the match. */
const where = (files, pattern, words, isWell = () => false) =>
  files.flatMap(({ path, text }) =>
    [...text.matchAll(pattern)].filter((match) => !isWell(match)).map((match) => `${path}:${lineAt(text, match.index)}: ${words}: ${match[0].trim()}`),
  );

/** The jobs of a workflow: { name, text }, by their indentation. */
export function jobsOf(text) {
  const jobs = text.slice(text.search(/^jobs:$/m));
  return [...jobs.matchAll(/^ {2}([\w-]+):\n((?: {3,}.*\n|\n)*)/gm)].map(([, name, body]) => ({ name, text: body }));
}

/** The steps of a job: { text, run, env }; `run` is a script, or undefined of a step that uses an action. */
export function stepsOf(job) {
  const steps = job.slice(job.search(/^ {4}steps:$/m)).split(/^ {6}- /m).slice(1);
  return steps.map((text) => {
    const run = /^(?: {8})?run: (?:\|\n((?: {10}.*\n|\n)+)|(.*)\n)/m.exec(text);
    return { text, run: run && (run[2] ?? run[1].replace(/^ {10}/gm, '')), uses: /^(?: {8})?uses: (\S+)/m.exec(text)?.[1] };
  });
}

export const checks = {
  'Every action is pinned by the whole hash of a commit, beside its version': (tree) =>
    where(tree.filter(isWorkflow), /uses: .*$/gm, 'not pinned', ([line]) => /^uses: actions\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line)),

  'A workflow may read the contents, and a job that may do more runs nothing of the repository': (tree) =>
    tree.filter(isWorkflow).flatMap(({ path, text }) => [
      ...(/^permissions:\n {2}contents: read\n(?! )/m.test(text) ? [] : [`${path}: permissions are not those of a reader`]),
      ...jobsOf(text).filter((job) => /^ {4}permissions:/m.test(job.text) && /checkout|kunskap (?!.*\.md)/.test(job.text))
        .map((job) => `${path}: ${job.name} may write and runs what the repository holds`),
    ]),

  'Pull requests from others are given no secret and no power': (tree) => {
    const workflows = tree.filter(isWorkflow);
    return [
      ...where(workflows, /pull_request_target|workflow_run/g, 'runs strangers with the power of the repository'),
      ...where(workflows, /secrets\.\w+/g, 'a secret'),
      ...workflows.filter(({ text }) => (text.match(/actions\/checkout@/g) ?? []).length !== (text.match(/persist-credentials: false/g) ?? []).length)
        .map(({ path }) => `${path}: a checkout keeps its credentials`),
    ];
  },

  'No expression stands in a script, where its text would be run': (tree) =>
    tree.filter(isWorkflow).flatMap(({ path, text }) =>
      jobsOf(text).flatMap((job) => stepsOf(job.text)).filter(({ run }) => run?.includes('${{')).map(({ run }) => `${path}: ${run.trim()}`),
    ),

  'Every job has a time limit': (tree) =>
    tree.filter(isWorkflow).flatMap(({ path, text }) => jobsOf(text).filter((job) => !/^ {4}timeout-minutes: \d+$/m.test(job.text)).map((job) => `${path}: ${job.name}`)),

  'Issue forms have what they must, and every question its own name': (tree) =>
    tree.filter(isForm).flatMap(({ path, text }) => {
      const ids = [...text.matchAll(/^ {4}id: (.*)$/gm)].map(([, id]) => id);
      return [
        ...['name', 'description', 'body'].filter((key) => !new RegExp(`^${key}:`, 'm').test(text)).map((key) => `${path}: ${key} is missing`),
        ...(new Set(ids).size === ids.length ? [] : [`${path}: an id stands twice`]),
        ...[...text.matchAll(/^ {2}- type: (\w+)\n((?: {4}.*\n)*)/gm)]
          .filter(([, type, item]) => !['input', 'textarea', 'markdown', 'dropdown', 'checkboxes'].includes(type) || (type !== 'markdown' && !/^ {6}label: \S/m.test(item)))
          .map(([, type]) => `${path}: a question of type ${type} cannot be shown`),
      ];
    }),
};
