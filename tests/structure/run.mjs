// What the tree must look like, so that a newcomer finds the way. Each file beside this one holds checks of one subject:
// functions from the tree (see tree.mjs) to a list of findings.
import { check, finish } from '../runner.mjs';
import * as format from './format.mjs';
import * as includes from './includes.mjs';
import * as names from './names.mjs';
import * as repository from './repository.mjs';
import * as sizes from './sizes.mjs';
import * as unitTests from './unit_tests.mjs';
import * as workflows from './workflows.mjs';
import { readTree } from './tree.mjs';

const tree = readTree();
for (const subject of [includes, sizes, unitTests, names, repository, workflows, format])
  for (const [name, work] of Object.entries(subject.checks)) await check(name, () => work(tree));
finish();
