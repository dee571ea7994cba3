import type { Reading } from '../../api/types';

/** A text that is read as being about phonics, and says nothing else. */
export const phonicsReading: Reading = {
  themes: ['phonics'],
  suggestions: [{ theme: 'phonics', sure: 0.7, because: [{ words: 'blend', from: 17 }] }],
  asked: [],
  misspelt: [],
  names: [],
  byMeaning: true,
  foreign: false,
};
