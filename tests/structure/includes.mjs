// Includes go one way: main → commands → build → the stages → model → adapters → base.
import { isCode } from './tree.mjs';

const stages = ['check', 'edit', 'export', 'history', 'index', 'link', 'load', 'publish', 'render', 'report'];
const layers = [['main'], ['commands'], ['preview', 'preview_client'], ['build'], stages, ['model'], ['adapters'], ['base']];
// A large adapter is several files with one first word (markdown, markdown_writer …), and ICU serves three: the order of
// the alphabet, the forms of characters, and regular expressions.
const adapterOf = (path) => path.replace(/_.*|\.(h|cpp)$/, '').replace(/(collation|pattern)$/, 'unicode');
const foreign = /^(yaml-cpp|cmark|unicode|xxhash|libstemmer|CLI|nlohmann|git2|httplib|libdeflate)\b/;

const depth = (part) => layers.findIndex((layer) => layer.includes(part));
/** generator/load/yaml.cpp → load; generator/build.cpp → build. */
const partOf = (path) => path.replace(/^generator\//, '').split(/[/.]/)[0];

function includesOf(tree) {
  return tree.filter(isCode).flatMap(({ path, text }) =>
    text.split('\n').flatMap((line, index) => {
      const found = /^\s*#\s*include\s+([<"])([^>"]+)/.exec(line);
      return found ? [{ path, place: `${path}:${index + 1}`, own: found[1] === '"', header: found[2] }] : [];
    }),
  );
}

export const checks = {
  'Every part of generator/ has its place in the order of includes': (tree) =>
    tree.filter(isCode).filter(({ path }) => depth(partOf(path)) === -1).map(({ path }) => `${path}: which layer is this?`),

  'Includes go one way, and stages never include each other': (tree) =>
    includesOf(tree).filter(({ own }) => own).flatMap(({ path, place, header }) => {
      const [from, to] = [partOf(path), partOf(header)];
      if (depth(to) === -1) return [`${place}: "${header}" is not below generator/`];
      if (from === to || depth(from) < depth(to)) return [];
      return [`${place}: ${from} may not include "${header}"`];
    }),

  'Headers of foreign libraries are included in adapters only': (tree) =>
    includesOf(tree).filter(({ path, header }) => foreign.test(header) && partOf(path) !== 'adapters')
      .map(({ place, header }) => `${place}: <${header}> belongs in generator/adapters/`),

  'A foreign library is included by one adapter only': (tree) => {
    const adapters = new Map();
    for (const { path, header } of includesOf(tree).filter((each) => foreign.test(each.header))) {
      const library = foreign.exec(header)[1];
      adapters.set(library, (adapters.get(library) ?? new Set()).add(adapterOf(path)));
    }
    return [...adapters].filter(([, users]) => users.size > 1).map(([library, users]) => `<${library}…> is included by ${[...users].join(', ')}`);
  },

  'Headers say #pragma once, and nothing says using namespace': (tree) =>
    tree.filter(isCode).flatMap(({ path, text }) => [
      ...(path.endsWith('.h') && !/^#pragma once$/m.test(text) ? [`${path}: #pragma once is missing`] : []),
      ...(/^\s*using namespace /m.test(text) ? [`${path}: using namespace`] : []),
    ]),
};
