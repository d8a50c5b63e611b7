// Installs the engines that tests run in, where that is allowed, and says which of them are here.
import { needEngines } from './engines.mjs';

if (!needEngines()) console.log('Tests run in the engines that are here, and not in the others.');
