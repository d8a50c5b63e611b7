/** Registers `<treatment-explorer>` where there is a DOM, and exports its class. */
import { define } from './define.js';
import { TgCheck } from './explorer/screens/tg-check.js';
import { TgExport } from './explorer/screens/tg-export.js';
import { TgMeaning } from './explorer/screens/tg-meaning.js';
import { TgQuestion } from './explorer/screens/tg-question.js';
import { TgResult } from './explorer/screens/tg-result.js';
import { TgSearch } from './explorer/screens/tg-search.js';
import { TgSpeak } from './explorer/screens/tg-speak.js';
import { TgTalk } from './explorer/screens/tg-talk.js';
import { TreatmentExplorer } from './explorer/treatment-explorer.js';

define('treatment-explorer', TreatmentExplorer, {
  'tg-check': TgCheck,
  'tg-meaning': TgMeaning,
  'tg-question': TgQuestion,
  'tg-result': TgResult,
  'tg-search': TgSearch,
  'tg-speak': TgSpeak,
  'tg-talk': TgTalk,
  'tg-export': TgExport,
});

export { TreatmentExplorer };
