// Reads the tags of a page, well enough for pages that html.mjs has found valid.

const pattern = /<!--[^]*?-->|<(\/?)([a-zA-Z][\w-]*)((?:\s+[^\s=>"'/]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>"']+))?|\s|\/)*)>/g;
const named = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** { path, html, tags, isRedirect }; a tag is { name, attributes, offset, end, closes }. */
export function readPage(path, html) {
  const tags = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(html); match; match = pattern.exec(html)) {
    if (match[2] === undefined) continue;
    const name = match[2].toLowerCase();
    tags.push({ name, attributes: attributesOf(match[3]), offset: match.index, end: pattern.lastIndex, closes: match[1] === '/' });
    // What stands in these is no markup.
    if (!match[1] && (name === 'script' || name === 'style')) pattern.lastIndex = html.indexOf(`</${name}`, pattern.lastIndex);
  }
  const isRedirect = tags.some(({ name, attributes }) => name === 'meta' && attributes['http-equiv']?.toLowerCase() === 'refresh');
  return { path, html, tags: tags.filter(({ closes }) => !closes), isRedirect };
}

function attributesOf(text) {
  const found = {};
  for (const match of text.matchAll(/([^\s=>"'/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+)))?/g))
    found[match[1].toLowerCase()] = plain(match[2] ?? match[3] ?? match[4] ?? '');
  return found;
}

function plain(text) {
  return text.replace(/&(#x[0-9a-f]+|#\d+|\w+);/gi, (whole, name) => {
    if (name[0] !== '#') return named[name] ?? whole;
    return String.fromCodePoint(name[1].toLowerCase() === 'x' ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10));
  });
}

/** The text between the first tag of this name and its end. */
export function textOf(page, name) {
  const tag = page.tags.find((each) => each.name === name);
  if (!tag) return '';
  const end = page.html.indexOf(`</${name}`, tag.end);
  return plain(page.html.slice(tag.end, end).replace(/<[^>]*>/g, '')).trim();
}
