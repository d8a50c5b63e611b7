import { define } from './define.js';
import { TgQuestion } from './elements/question.js';
import { TgResult } from './elements/result.js';
import { TgSearch } from './elements/search.js';
import { TreatmentExplorer } from './elements/treatment-explorer.js';

define('treatment-explorer', TreatmentExplorer, {
  'tg-question': TgQuestion,
  'tg-result': TgResult,
  'tg-search': TgSearch,
});

export { TreatmentExplorer };
