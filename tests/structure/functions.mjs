// Finds the functions of a C++ or JavaScript file and their lengths, by counting braces: good enough for code that is
// laid out by a formatter.

/** A list of { name, line, lines }, one for each function that is not inside another; in JavaScript for each function. */
export function functionsIn(text, language) {
  const code = withoutWords(text, language);
  const open = [];
  const found = [];
  let header = '';
  let line = 1;
  let headerLine = 1;
  for (const sign of code) {
    if (sign === '\n') line += 1;
    if (sign === '{') {
      const inside = open.some((scope) => scope.function);
      const scope = { header, line: headerLine, function: isFunction(header, language) && (language === 'js' || !inside) };
      // The braces of `: member_{value}` before a constructor's body belong to the header.
      scope.initialiser = language !== 'js' && !inside && /\)\s*:\s[^;]*[\w>]\s*$/.test(header);
      if (scope.initialiser) scope.function = false;
      open.push(scope);
      header = '';
    } else if (sign === '}') {
      const scope = open.pop() ?? {};
      if (scope.function) found.push({ name: nameOf(scope.header), line: scope.line, lines: line - scope.line + 1 });
      header = scope.initialiser ? `${scope.header}()` : '';
      headerLine = scope.initialiser ? scope.line : line;
    } else if (sign === ';') {
      header = '';
    } else {
      if (header.trim() === '') headerLine = line;
      header += sign;
    }
  }
  return found;
}

/** Comments, texts and characters are blanked, line breaks kept. */
function withoutWords(text, language) {
  const blank = (match) => match.replace(/[^\n]/g, ' ');
  const signs =
    language === 'js'
      ? /\/\/.*|\/\*[^]*?\*\/|`(?:\\[^]|[^`\\])*`|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|(?<=[(,=:[!&|?{};]\s*|\breturn\s+)\/(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n])+\//g
      : /\/\/.*|\/\*[^]*?\*\/|R"(\w*)\([^]*?\)\1"|"(?:\\.|[^"\\\n])*"|(?<!\w)'(?:\\.|[^'\\\n])+'|^\s*#.*$/gm;
  // The braces of `options = {}` and of `({ name, size }) =>` are no scopes.
  const parameters = /=\s*\{\s*\}|\{[^{}()]*\}(?=[^(){}]*\)\s*(=>|\{))/g;
  const code = text.replace(signs, blank);
  return language === 'js' ? code.replace(parameters, blank) : code;
}

function isFunction(header, language) {
  const words = header.trim();
  if (language === 'js') {
    if (/^\(\s*(async\s*)?(function|\()/.test(words)) return false; // what wraps a whole file
    return /=>\s*$|\bfunction\b[^(]*\([^]*\)\s*$/.test(words) || (/^(static |async |get |set )*[\w#]+\s*\([^]*\)\s*$/.test(words) && !isControl(words));
  }
  if (!words.includes('(') || isControl(words) || /^(namespace|class|struct|enum|union|extern)\b/.test(words)) return false;
  return /\)\s*(const|noexcept|override|final|&|&&|\s)*(->[^]*)?$/.test(words) || /\)\s*:\s/.test(words);
}

const isControl = (words) => /^(\}?\s*else\s+)?(if|for|while|switch|catch|do|else|try|return)\b/.test(words);

function nameOf(header) {
  return /([\w:~#]+)\s*\(/.exec(header)?.[1] ?? 'a function';
}
