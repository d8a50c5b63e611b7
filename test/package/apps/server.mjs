// Renders the app as a server does. The package is imported there, too.
import 'treatment-guide';
import { toText } from './framework.mjs';

console.log(await toText(JSON.parse(process.argv[2])));
