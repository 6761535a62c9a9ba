// Every generator/x.cpp has tests/unit/x_test.cpp, or a reason in without_unit_test.txt.
const testOf = (path) => path.replace(/^generator\//, 'tests/unit/').replace(/\.cpp$/, '_test.cpp');

function reasonsIn(tree) {
  const list = tree.find(({ path }) => path === 'tests/structure/without_unit_test.txt').text;
  return list.split('\n').filter((line) => line !== '' && !line.startsWith('#')).map((line) => line.split(/\s{2,}/));
}

export const checks = {
  'Every source file has its unit test': (tree) => {
    const paths = new Set(tree.map(({ path }) => path));
    const excused = new Set(reasonsIn(tree).map(([path]) => path));
    return [...paths].filter((path) => /^generator\/.*\.cpp$/.test(path) && !excused.has(path) && !paths.has(testOf(path)))
      .map((path) => `${path} wants ${testOf(path)}`);
  },

  'Only files that need it are excused from a unit test': (tree) => {
    const paths = new Set(tree.map(({ path }) => path));
    return reasonsIn(tree).flatMap(([path, reason]) => [
      ...(paths.has(path) ? [] : [`${path} does not exist`]),
      ...(paths.has(testOf(path)) ? [`${path} has a unit test`] : []),
      ...(reason ? [] : [`${path} has no reason`]),
    ]);
  },
};
