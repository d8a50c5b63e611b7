import { mkdirSync, writeFileSync } from 'node:fs';
import { assemble } from './content/assemble.js';

const a = assemble('/tmp/c');
for (const p of a.problems) console.log(p.file, p.where, p.message);
if (a.content) {
  mkdirSync('src/generated', { recursive: true });
  const m = (t: string, n: string, v: unknown) =>
    `import type { ${t} } from '../model/${n}.js';\n\nconst content: ${t} = ${JSON.stringify(v)};\nexport default content;\n`;
  writeFileSync('src/generated/secondary-liver-cancer.en.ts', m('Guide', 'guide', a.content.guide));
  writeFileSync('src/generated/trials.en.ts', m('TrialBasics', 'trial-basics', a.content.trials));
  console.log('ok');
}
