// Checks before a release, in addition to the signatures: the changelog names this version, and package.json names the repository. In a
// release by a tag, the tag must name this version too.
import { projectOf, releases } from './project.mjs';

const { version, hasOwner } = projectOf();
const [newest] = releases();
const { GITHUB_REF_TYPE: kind, GITHUB_REF_NAME: tag } = process.env;
const problems = [
  newest?.version !== version &&
    `package.json says ${version}, and the newest heading of CHANGELOG.md ${newest ? `says ${newest.version}` : 'names no version'}`,
  !hasOwner &&
    'the repository in package.json has no owner: put yours in place of OWNER; every other place is written from there',
  kind === 'tag' &&
    tag !== `v${version}` &&
    `the tag is ${tag}, and package.json says ${version}: it should be v${version}`,
].filter(Boolean);
for (const problem of problems) console.log(`not ready: ${problem}`);
if (problems.length) process.exitCode = 1;
