/** Registers `<treatment-explorer>` where there is a DOM, and exports its class. */
import { define } from './define.js';
import { TgCheck } from './explorer/screens/tg-check.js';
import { TgExport } from './explorer/screens/tg-export.js';
import { TgJump } from './explorer/screens/tg-jump.js';
import { TgMeaning } from './explorer/screens/tg-meaning.js';
import { TgQuestion } from './explorer/screens/tg-question.js';
import { TgSearch } from './explorer/screens/tg-search.js';
import { TgSpeak } from './explorer/screens/tg-speak.js';
import { TgTalk } from './explorer/screens/tg-talk.js';
import { TreatmentExplorer } from './explorer/treatment-explorer.js';

define('treatment-explorer', TreatmentExplorer, {
  'tg-check': TgCheck,
  'tg-jump': TgJump,
  'tg-meaning': TgMeaning,
  'tg-question': TgQuestion,
  'tg-search': TgSearch,
  'tg-speak': TgSpeak,
  'tg-talk': TgTalk,
  'tg-export': TgExport,
});

export { TreatmentExplorer };
