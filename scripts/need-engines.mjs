// Installs the browser engines that tests run in, if possible, and logs which are installed.
import { needEngines } from './engines.mjs';

if (!needEngines()) console.log('Tests run in the engines that are here, and not in the others.');
