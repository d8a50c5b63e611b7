import { accept, check } from './check.js';
import { REPORT } from './report.js';

// `npm run pictures` compares every picture with its reference; `npm run pictures -- --accept` makes the present ones the references.
const { differences, leftOut } = await check();
for (const { name, before, after } of differences)
  console.log(`${name}: ${!before ? 'new' : !after ? 'no such view any more' : 'different'}`);
if (process.argv.includes('--accept')) {
  await accept(differences);
  console.log(`${differences.length} pictures accepted`);
} else if (leftOut) console.log(`pictures: NOT RUN: ${leftOut}`);
else if (differences.length) {
  console.log(
    `${differences.length} pictures differ. Side by side: ${REPORT}. To accept them: npm run pictures -- --accept`,
  );
  process.exitCode = 1;
} else console.log('Every picture is as its reference.');
