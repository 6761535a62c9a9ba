import { execFileSync } from 'node:child_process';

export default (place) => execFileSync('mkfifo', [`${place}/content/amnen/sno.md`]);
