// The layouts of the repository that know no kind of ours, for catalogues of another model.
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { home } from '../files.mjs';

export function copyLayouts(folder) {
  mkdirSync(join(folder, 'pages'), { recursive: true });
  for (const name of ['base.html', 'entry.html', 'listing.html', 'a-o.html', 'history.html', 'changes.html', 'redirect.html', 'partials', 'words'])
    cpSync(join(home, 'layouts', name), join(folder, name), { recursive: true });
  writeFileSync(join(folder, 'pages/index.html'), '{% extends "base.html" %}\n{% block main %}<h1>{{ site.title }}</h1>{% endblock %}\n');
}
