// Pasted from a word processor: a vertical tab and, after a letter of two bytes, a control character of C1.
import { appendFileSync } from 'node:fs';

export default (place) => appendFileSync(`${place}/content/model.yaml`, '# Blå\u0085 snö\n');
