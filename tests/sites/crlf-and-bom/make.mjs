// A mistake in a value, in a field, in a text and in its last line, as three editors save them.
import { mkdirSync, writeFileSync } from 'node:fs';

const lines = ['---', 'title: Å', 'size: ö', 'remark: |', '  Blå.', '  Se [vädret](väder.md).', '---', '', 'Blå.', '', 'Å [vädret](väder.md)', '', ''];

export default (place) => {
  mkdirSync(`${place}/content/sidor`, { recursive: true });
  writeFileSync(`${place}/content/sidor/crlf.md`, lines.join('\r\n'));
  writeFileSync(`${place}/content/sidor/crlf-och-bom.md`, '\uFEFF' + lines.join('\r\n'));
  writeFileSync(`${place}/content/sidor/bom.md`, '\uFEFF' + lines.join('\n'));
};
