// A plain static web server for the tests: serves a folder under a prefix such as / or /a/b/.
import { createServer } from 'node:http';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';

const types = {
  '.html': 'text/html; charset=utf-8', '.css': 'text/css', '.js': 'text/javascript', '.svg': 'image/svg+xml',
  '.json': 'application/json', '.png': 'image/png', '.webp': 'image/webp', '.ico': 'image/x-icon', '.xml': 'application/xml',
};

/** Resolves to { address, close }. */
export function serve(folder, prefix = '/') {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
    let file = path.startsWith(prefix) ? join(folder, path.slice(prefix.length)) : '';
    if (file !== '' && path.endsWith('/')) file = join(file, 'index.html');
    const found = file.startsWith(folder) && existsSync(file) && statSync(file).isFile();
    const headers = { 'content-type': (found && types[extname(file)]) || 'text/plain', 'cache-control': 'max-age=600' };
    response.writeHead(found ? 200 : 404, headers);
    response.end(found ? readFileSync(file) : 'not found');
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      resolve({ address: `http://127.0.0.1:${server.address().port}${prefix}`, close: () => server.close() });
    });
  });
}
