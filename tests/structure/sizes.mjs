// Files of about 110 lines, none over 500; functions of about 10 lines, none over 60.
import { functionsIn } from './functions.mjs';
import { isCode, isScript } from './tree.mjs';

const sample = `
namespace a {
struct B { int c; };
B::B(int d) : c_{d}, e_(0) {
  call();
}
auto f = [] { return 1; };
int g(std::string_view h = "{") noexcept
{
  if (h.empty()) {
    return '{';
  }
  return 1;
}
}
`;

const isMeasured = (file) => isCode(file) || isScript(file);
const languageOf = ({ path }) => (path.endsWith('.js') ? 'js' : 'c++');

export const checks = {
  'No file has more than 500 lines': (tree) =>
    tree.filter(isMeasured).map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }))
      .filter(({ lines }) => lines > 500).map(({ path, lines }) => `${path} has ${lines} lines`),

  'No function has more than 60 lines': (tree) =>
    tree.filter(isMeasured).flatMap((file) =>
      functionsIn(file.text, languageOf(file)).filter(({ lines }) => lines > 60)
        .map(({ name, line, lines }) => `${file.path}:${line}: ${name} has ${lines} lines; its sections want names of their own`)),

  'Functions are found where they are': () => {
    const found = JSON.stringify(functionsIn(sample, 'c++').map(({ name, line, lines }) => [name, line, lines]));
    return found === '[["B::B",4,3],["g",8,7]]' ? [] : [found];
  },
};
