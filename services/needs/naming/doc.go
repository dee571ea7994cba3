// Package naming finds words in a text that give away the school that wrote it.
//
// A school's name, number, postcode and people give it away. People write these
// in many ways, and paste whole reports. So texts and signs are compared as
// package spelling folds them, word after word, wherever the spaces are: it
// finds "St. Aidan's RC Primary", "St Aidans" and "PO139FY" alike.
//
// A sign is one of these:
//
//   - strong: found wherever it stands, like "St Aidans" or a postcode
//   - weak: words with other meanings too, like "Park" or the name of the
//     town; they count only beside a word for a school ("Park Primary"), or as
//     two words with capital letters ("Oak Tree")
//   - sited: one word of ordinary texts, or the name of the town, alone; they
//     count where the words around them mean a school. Schools are "at X", have
//     pupils, staff and classrooms, and need help ("X's pupils", "the head of
//     X"); towns are "in X". "X University" and "the match at X" are elsewhere
//
// Words that many schools share ("the academy", "primary school") do not count.
package naming
