import { define } from './define.js';
import { TgCheck } from './elements/check.js';
import { TgMap } from './elements/map.js';
import { TgMeaning } from './elements/meaning.js';
import { TgQuestion } from './elements/question.js';
import { TgResult } from './elements/result.js';
import { TgSearch } from './elements/search.js';
import { TgSpeak } from './elements/speak.js';
import { TgTake } from './elements/take.js';
import { TreatmentExplorer } from './elements/treatment-explorer.js';

define('treatment-explorer', TreatmentExplorer, {
  'tg-check': TgCheck,
  'tg-map': TgMap,
  'tg-meaning': TgMeaning,
  'tg-question': TgQuestion,
  'tg-result': TgResult,
  'tg-search': TgSearch,
  'tg-speak': TgSpeak,
  'tg-take': TgTake,
});

export { TreatmentExplorer };
